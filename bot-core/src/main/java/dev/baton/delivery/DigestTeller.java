package dev.baton.delivery;

import dev.baton.delivery.CardPositions.Card;
import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.Step;
import dev.baton.delivery.Delivery.Subject;
import dev.baton.delivery.SubscriptionRows.Following;
import dev.baton.delivery.Views.View;
import dev.baton.wording.News;
import dev.baton.wording.News.IssueNews;
import dev.baton.wording.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of many issues by one message, where so much has gathered that nobody would read it one by one. */
@Component
class DigestTeller {

    private final Views views;
    private final News news;
    private final Marks marks;

    DigestTeller(Views views, News news, Marks marks) {
        this.views = views;
        this.news = news;
        this.marks = marks;
    }

    /**
     * Tells of all the unit's issues. Their cards, where they have some, are brought up to date afterwards, at leisure.
     *
     * @param followings what the conversation follows, by project id; empty for a person
     * @param cards      the cards that stand there, by issue id
     */
    void tell(Unit unit, Errand errand, Map<Long, Following> followings, Map<Long, Card> cards) {
        var ofIssues = new LinkedHashMap<Subject, List<Delivery>>();
        for (var delivery : unit.deliveries()) {
            if (delivery.issue() != null) {
                ofIssues.computeIfAbsent(delivery.issue(), first -> new ArrayList<>())
                        .add(delivery);
            }
        }
        var told = new ArrayList<IssueNews>();
        Reader reader = null;
        for (var ofIssue : ofIssues.entrySet()) {
            var following = followings.get(ofIssue.getValue().getFirst().projectId());
            var view = view(errand.place(), following, ofIssue.getKey(), unit.latestActivity());
            if (view == null) {
                continue;
            }
            var ids = ofIssue.getValue().stream()
                    .filter(delivery -> delivery.purpose() != Purpose.REFRESH)
                    .map(Delivery::activityId)
                    .filter(Objects::nonNull)
                    .toList();
            told.add(new IssueNews(view.issue(), views.activities(view, ids)));
            if (reader == null) {
                reader = following == null
                        ? Reader.of(view.reader(), errand.now())
                        : new Reader(following.language(), following.timeZone(), errand.now(), null);
            }
        }
        var ofCards = ofIssues.entrySet().stream()
                .filter(ofIssue -> cards.containsKey(ofIssue.getKey().id()))
                .map(ofIssue -> ofIssue.getValue().getLast())
                .toList();
        if (reader == null) {
            marks.nothingBut(unit, ofCards);
            return;
        }
        var posted = errand.post(unit, Step.LINE, null, false, news.digest(told, reader));
        marks.doneBut(unit, posted.messageId(), ofCards);
    }

    private @Nullable View view(Place place, @Nullable Following following, Subject subject, long latestActivity) {
        var readerId = switch (place) {
            case Place.To person -> (Long) person.userId();
            case Place.In in -> following == null ? null : (Long) following.followerId();
        };
        if (readerId == null) {
            return null;
        }
        var view = views.view(readerId, subject, latestActivity).orElse(null);
        return view == null || following != null && !following.terms().about(view.issue()) ? null : view;
    }
}

package dev.baton.delivery;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.Field;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PostRef;
import dev.baton.delivery.CardPositions.Card;
import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.Step;
import dev.baton.delivery.Endings.Why;
import dev.baton.delivery.SubscriptionRows.Following;
import dev.baton.delivery.Views.View;
import dev.baton.wording.Cards;
import dev.baton.wording.News;
import dev.baton.wording.Reader;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells conversations what happened: one living card for an issue, and lines in the card's thread. */
@Component
class ConversationTeller {

    /** A card this old has scrolled far away: the next change of status posts it anew. */
    static final Duration FAR_AWAY = Duration.ofDays(7);

    private final Views views;
    private final DeletionTeller deletions;
    private final Cards cards;
    private final News news;
    private final Marks marks;
    private final Endings endings;

    ConversationTeller(Views views, DeletionTeller deletions, Cards cards, News news, Marks marks, Endings endings) {
        this.views = views;
        this.deletions = deletions;
        this.cards = cards;
        this.news = news;
        this.marks = marks;
        this.endings = endings;
    }

    /**
     * Tells of one issue.
     *
     * @param following how the conversation follows the issue's project; null when it does not
     * @param standing  the card that stands there; null for none
     * @return the card that stands there now; null for none
     */
    @Nullable
    Card tell(Unit unit, Errand errand, @Nullable Following following, @Nullable Card standing) {
        var subject = Objects.requireNonNull(unit.head().issue());
        var authority = authority(unit, following, standing);
        var view = authority == null
                ? null
                : views.view(authority, subject, unit.latestActivity()).orElse(null);
        if (authority != null && view == null) {
            var deletion = views.deletion(authority, unit.latestActivity());
            if (deletion.isPresent()) {
                deletions.tell(unit, errand, deletion.get(), following, standing);
                return standing;
            }
        }
        if (authority == null || view == null || isUnwanted(unit, view, following, standing)) {
            marks.nothing(
                    unit,
                    view == null && following != null && isLost(following)
                            ? () -> endings.end(following, Why.FOLLOWER_LOST_SIGHT)
                            : () -> {});
            return standing;
        }
        return new Telling(unit, errand, following, view, authority).tell(standing);
    }

    private boolean isLost(Following following) {
        return !views.seesProject(following.followerId(), following.projectKey());
    }

    /** On whose rights the conversation reads it. */
    private static @Nullable Long authority(Unit unit, @Nullable Following following, @Nullable Card standing) {
        for (var delivery : unit.deliveries()) {
            if (delivery.purpose() == Purpose.SHOW) {
                return delivery.authorityId();
            }
        }
        if (following != null) {
            return following.followerId();
        }
        return standing == null ? null : standing.authorityId();
    }

    private static boolean isUnwanted(Unit unit, View view, @Nullable Following following, @Nullable Card standing) {
        if (unit.has(Purpose.SHOW) || standing != null) {
            return false;
        }
        return following == null
                || !unit.has(Purpose.NEWS)
                || !following.terms().about(view.issue());
    }

    /** The telling of one unit. */
    private final class Telling {

        private final Unit unit;
        private final Errand errand;
        private final @Nullable Following following;
        private final View view;
        private final long authority;
        private final Reader reader;

        Telling(Unit unit, Errand errand, @Nullable Following following, View view, long authority) {
            this.unit = unit;
            this.errand = errand;
            this.following = following;
            this.view = view;
            this.authority = authority;
            this.reader = following == null
                    ? new Reader(view.reader().language(), view.reader().timeZone(), errand.now(), null)
                    : new Reader(following.language(), following.timeZone(), errand.now(), null);
        }

        Card tell(@Nullable Card standing) {
            var told = toldActivities();
            boolean quiet = following != null && following.terms().quiet();
            boolean status = told.stream().anyMatch(Telling::changesStatus);
            var card = standing;
            boolean posted = unit.done(Step.CARD);
            if (card != null && !posted && !unit.done(Step.EDITED)) {
                boolean farAway = card.posted().plus(FAR_AWAY).isBefore(errand.now());
                if (farAway && status && !quiet) {
                    card = postCard(card.at().threadId(), card, !told.isEmpty());
                    posted = true;
                } else if (!edit(card)) {
                    card = null;
                }
            }
            if (card == null) {
                card = postCard(threadAskedFor(), null, !told.isEmpty());
                posted = true;
            }
            if (card.previous() != null && !unit.done(Step.POINTED)) {
                point(card.previous());
                unit.advance(Step.POINTED);
            }
            finish(card, told, status && !quiet && !posted);
            return card;
        }

        /** What is to be said of it beyond the card: all but its creation, which the card itself tells. */
        private List<Activity> toldActivities() {
            if (following == null || !following.terms().about(view.issue())) {
                return List.of();
            }
            var ids = unit.deliveries().stream()
                    .filter(delivery -> delivery.purpose() == Purpose.NEWS)
                    .map(Delivery::activityId)
                    .filter(Objects::nonNull)
                    .toList();
            return views.activities(view, ids).stream()
                    .filter(activity -> !(activity.content() instanceof IssueCreated))
                    .toList();
        }

        private static boolean changesStatus(Activity activity) {
            return activity.content() instanceof IssueUpdated updated
                    && updated.changes().stream().anyMatch(change -> change.field() == Field.STATUS);
        }

        private @Nullable String threadAskedFor() {
            return unit.deliveries().stream()
                    .map(Delivery::threadId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** Makes the card show how things are. False when it does not stand there any more. */
        private boolean edit(Card card) {
            try {
                errand.edit(unit, card.at(), cards.card(view.issue(), reader, view.mayEdit()));
                unit.advance(Step.EDITED);
                return true;
            } catch (Refused removed) {
                return false; // somebody deleted it
            }
        }

        private Card postCard(@Nullable String threadId, @Nullable Card old, boolean more) {
            var at = errand.post(unit, Step.CARD, threadId, false, cards.card(view.issue(), reader, view.mayEdit()));
            var previousId = old == null ? null : old.at().messageId();
            var card = new Card(view.issue().id(), at, errand.now(), previousId, authority);
            if (more || previousId != null) {
                marks.stepped(unit, card);
            } else {
                marks.done(unit, at.messageId(), card);
            }
            return card;
        }

        private void point(PostRef previous) {
            try {
                errand.edit(unit, previous, cards.moved(view.issue(), reader));
            } catch (Refused removed) {
                // Somebody deleted the old card, which serves as well.
            }
        }

        private void finish(Card card, List<Activity> told, boolean alsoInChannel) {
            var changed = card.previousId() == null ? null : card.pointed();
            if (!told.isEmpty()) {
                var line = errand.post(
                        unit, Step.LINE, card.at().thread(), alsoInChannel, news.line(view.issue(), told, reader));
                marks.done(unit, line.messageId(), changed);
            } else if (!unit.closed()) {
                marks.done(unit, card.at().messageId(), changed);
            }
        }
    }
}

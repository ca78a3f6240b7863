package dev.baton.delivery;

import dev.baton.delivery.Delivery.Step;
import dev.baton.notification.Reason;
import dev.baton.wording.News;
import dev.baton.wording.Reader;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells persons what concerns them: one message for an issue, however much has gathered. */
@Component
class PersonTeller {

    private final Views views;
    private final News news;
    private final Marks marks;

    PersonTeller(Views views, News news, Marks marks) {
        this.views = views;
        this.news = news;
        this.marks = marks;
    }

    /** Tells the person of one issue, if it is still theirs to see. */
    void tell(Unit unit, Errand errand, long userId) {
        var subject = Objects.requireNonNull(unit.head().issue());
        var seen = views.view(userId, subject, unit.latestActivity());
        if (seen.isEmpty()) {
            marks.nothing(unit, () -> {});
            return;
        }
        var view = seen.get();
        var activities = views.activities(
                view,
                unit.deliveries().stream()
                        .map(Delivery::activityId)
                        .filter(Objects::nonNull)
                        .toList());
        if (activities.isEmpty()) {
            marks.nothing(unit, () -> {});
            return;
        }
        var reason = unit.deliveries().stream()
                .map(Delivery::reason)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Reason.UPDATED);
        var notice =
                news.notice(view.issue(), activities, reason, Reader.of(view.reader(), errand.now()), view.mayEdit());
        var posted = errand.post(unit, Step.LINE, null, false, notice);
        marks.done(unit, posted.messageId(), null);
    }
}

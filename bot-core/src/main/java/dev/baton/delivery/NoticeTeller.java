package dev.baton.delivery;

import dev.baton.chat.Message;
import dev.baton.delivery.Delivery.Step;
import dev.baton.delivery.Endings.Detail;
import dev.baton.delivery.Endings.Why;
import dev.baton.user.Language;
import dev.baton.user.Users;
import dev.baton.wording.FollowNews;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells what became of following itself. */
@Component
class NoticeTeller {

    private final Users users;
    private final Marks marks;

    NoticeTeller(Users users, Marks marks) {
        this.users = users;
        this.marks = marks;
    }

    void tell(Unit unit, Errand errand) {
        var detail = Detail.of(Objects.requireNonNull(unit.head().detail()));
        var posted = errand.post(unit, Step.LINE, null, false, message(unit, errand, detail));
        marks.done(unit, posted.messageId(), null);
    }

    private Message message(Unit unit, Errand errand, Detail detail) {
        if (errand.place() instanceof Place.To person) {
            var platformEnd = detail.what().indexOf(':');
            return FollowNews.unreachable(
                    detail.projectKey(),
                    detail.what().substring(0, platformEnd),
                    detail.what().substring(platformEnd + 1),
                    language(person.userId()));
        }
        var language = language(Objects.requireNonNull(unit.head().authorityId()));
        return detail.why() == Why.OUTSIDERS
                ? FollowNews.outsiders(detail.projectKey(), language)
                : FollowNews.lostSight(detail.projectKey(), detail.what(), language);
    }

    private Language language(long userId) {
        return users.getEvenDeleted(userId).language();
    }
}

package dev.baton.delivery;

import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.SubscriptionRows.Following;
import dev.baton.error.TrackerException;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.user.Role;
import dev.baton.user.Users;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends following where nobody asked for it, and sees to it that those concerned are told. */
@Component
class Endings {

    private final SubscriptionRows subscriptions;
    private final DeliveryRows rows;
    private final MarkRows marks;
    private final CardPositions cards;
    private final Projects projects;
    private final Users users;
    private final WakeUp wakeUp;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Endings(
            SubscriptionRows subscriptions,
            DeliveryRows rows,
            MarkRows marks,
            CardPositions cards,
            Projects projects,
            Users users,
            WakeUp wakeUp,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.rows = rows;
        this.marks = marks;
        this.cards = cards;
        this.projects = projects;
        this.users = users;
        this.wakeUp = wakeUp;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Why a conversation no longer follows. */
    enum Why {
        /** On whose authority it read can no longer see the project. */
        FOLLOWER_LOST_SIGHT,
        /** People from outside the company read it now. */
        OUTSIDERS
    }

    /**
     * What {@link Purpose#ENDED} and {@link Purpose#UNREACHABLE} are about, as one text.
     *
     * @param why  null when the conversation cannot be reached
     * @param what who the follower was; or the platform, a colon, and what the conversation is called if that is known
     */
    record Detail(@Nullable Why why, String projectKey, String what) {

        String text() {
            return (why == null ? "" : why.name()) + "\n" + projectKey + "\n" + what;
        }

        static Detail of(String text) {
            var lines = text.split("\n", 3);
            return new Detail(lines[0].isEmpty() ? null : Why.valueOf(lines[0]), lines[1], lines[2]);
        }
    }

    /** Ends it, within a transaction, and tells the conversation. Nothing when it has ended already. */
    void end(Following following, Why why) {
        if (!subscriptions.remove(following.place().key(), following.projectId())) {
            return;
        }
        var detail = new Detail(
                why,
                following.projectKey(),
                users.getEvenDeleted(following.followerId()).name());
        rows.forgetNews(following.place().key(), following.projectId(), clock.instant());
        rows.insert(
                List.of(new DeliveryRows.New(
                        null,
                        following.place(),
                        Purpose.ENDED,
                        following.projectId(),
                        null,
                        following.followerId(),
                        null,
                        null,
                        detail.text())),
                clock.instant());
    }

    /**
     * The place is gone: nothing will arrive there any more, it follows nothing any more, and who runs the
     * projects it followed is told. Returns the keys of those projects.
     */
    List<String> gone(Place place, @Nullable String name, String error) {
        var followings = subscriptions.ofPlace(place.key());
        var told = new ArrayList<DeliveryRows.New>();
        for (var following : followings) {
            var detail = new Detail(
                    null,
                    following.projectKey(),
                    following.place().conversation().platform() + ":" + (name == null ? "" : name));
            for (long administrator : administrators(following)) {
                told.add(new DeliveryRows.New(
                        null,
                        new Place.To(administrator),
                        Purpose.UNREACHABLE,
                        following.projectId(),
                        null,
                        null,
                        null,
                        null,
                        detail.text()));
            }
        }
        transaction.executeWithoutResult(status -> {
            marks.giveUp(place.key(), error, clock.instant());
            cards.remove(place.key(), null);
            subscriptions.removeAll(place.key());
            rows.insert(told, clock.instant());
            wakeUp.afterCommit(
                    told.stream().map(one -> one.place().key()).distinct().toList());
        });
        return followings.stream().map(Following::projectKey).toList();
    }

    /** Who runs the project; the follower where that is nobody. */
    private List<Long> administrators(Following following) {
        try {
            var follower = users.get(following.followerId());
            var administrators = projects.members(follower, following.projectKey()).stream()
                    .filter(member -> member.role() == ProjectRole.ADMINISTRATOR)
                    .map(member -> member.user().id())
                    .toList();
            return !administrators.isEmpty() || follower.role() == Role.GUEST
                    ? administrators
                    : List.of(following.followerId());
        } catch (TrackerException.NotFound followerLostSight) {
            return List.of();
        }
    }
}

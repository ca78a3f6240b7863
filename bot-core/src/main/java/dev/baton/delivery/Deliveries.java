package dev.baton.delivery;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.chat.Conversation;
import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.Subject;
import dev.baton.delivery.DeliverySteps.Point;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.user.Role;
import dev.baton.user.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages on their way to the chats. */
@Service
public class Deliveries {

    /** Who looks at more than so many has to do something about their cause first. */
    private static final int DEAD_AT_ONCE = 100;

    private final DeliveryRows rows;
    private final WakeUp wakeUp;
    private final OldestWaiting oldest;
    private final DeliverySteps steps;
    private final Clock clock;

    Deliveries(DeliveryRows rows, WakeUp wakeUp, OldestWaiting oldest, DeliverySteps steps, Clock clock) {
        this.rows = rows;
        this.wakeUp = wakeUp;
        this.oldest = oldest;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Shows the activity's issue in a conversation whether or not it follows the project: where a creation was asked
     * for. Called in the transaction of the change; one row for an activity and a conversation, however often it is
     * asked.
     *
     * @param threadId the thread to show it in; null for the conversation itself
     * @param actor    on whose authority the conversation reads it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(Activity activity, Conversation conversation, @Nullable String threadId, User actor) {
        if (!(activity.content() instanceof OfIssue content)) {
            throw new IllegalArgumentException("Not of an issue: " + activity);
        }
        var place = new Place.In(conversation);
        var subject = new Subject(content.issueId(), content.key());
        try {
            rows.insert(
                    List.of(new DeliveryRows.New(
                            activity.id(),
                            place,
                            Purpose.SHOW,
                            activity.projectId(),
                            subject,
                            actor.id(),
                            threadId,
                            null,
                            null)),
                    clock.instant());
            steps.reached(Point.INSERTED);
            wakeUp.afterCommit(List.of(place.key()));
        } catch (DuplicateKeyException hearsOfItAnyway) {
            rows.turnIntoShow(activity.id(), place, threadId, actor.id());
        }
    }

    /**
     * What could not be delivered, newest first, at most 100.
     *
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor is an administrator
     */
    @Transactional(readOnly = true)
    public List<DeadDelivery> dead(User actor) {
        requireAdministrator(actor);
        return rows.dead(DEAD_AT_ONCE).stream().map(Deliveries::dead).toList();
    }

    /**
     * Sends again what could not be delivered: one, or all when {@code id} is null. Returns how many are on their way.
     *
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor is an administrator
     * @throws dev.baton.error.TrackerException.NotFound  when there is no such dead delivery
     */
    @Transactional
    public int redeliver(User actor, @Nullable Long id) {
        requireAdministrator(actor);
        var places = rows.revive(id);
        if (id != null && places.isEmpty()) {
            throw new NotFound("delivery.notFound", String.valueOf(id));
        }
        wakeUp.afterCommit(places);
        return places.size();
    }

    private static void requireAdministrator(User actor) {
        if (actor.role() != Role.ADMINISTRATOR) {
            throw new Forbidden("delivery.administrators");
        }
    }

    private static DeadDelivery dead(DeliveryRows.Dead dead) {
        var delivery = dead.delivery();
        var conversation = switch (delivery.place()) {
            case Place.In in -> in.conversation();
            case Place.To person ->
                new Conversation("person", "", String.valueOf(person.userId()), Conversation.Kind.DIRECT);
        };
        return new DeadDelivery(
                delivery.id(),
                conversation,
                delivery.issue() == null ? "" : delivery.issue().key().toString(),
                dead.error().orElse(""),
                delivery.attempts(),
                delivery.created());
    }

    /** For how long the oldest message on its way has been waiting; zero when none is. */
    public Duration oldestWaiting() {
        return oldest.now();
    }

    /**
     * How many messages are on their way and not delivered yet: those that wait, that are being sent, and that will be tried
     * again. What was given up is not among them.
     */
    public long waiting() {
        return rows.countOpen();
    }
}

package dev.baton.delivery;

import dev.baton.chat.ChatPlatform;
import dev.baton.chat.Conversation;
import dev.baton.chat.Message;
import dev.baton.chat.Post;
import dev.baton.chat.PostRef;
import dev.baton.delivery.Delivery.State;
import dev.baton.delivery.Delivery.Step;
import dev.baton.delivery.DeliverySteps.Point;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run to one place: what is sent on it, at which pace, and what must be remembered of it. */
final class Errand {

    /** Clocks differ: how much earlier than we marked a message the platform may say it came. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final Place place;
    private final Conversation conversation;
    private final ChatPlatform platform;
    private final Pace pace;
    private final Lease lease;
    private final Marks marks;
    private final DeliverySteps steps;
    private final Clock clock;
    private boolean moved;

    Errand(
            Place place,
            Conversation conversation,
            ChatPlatform platform,
            Pace pace,
            Lease lease,
            Marks marks,
            DeliverySteps steps,
            Clock clock) {
        this.place = place;
        this.conversation = conversation;
        this.platform = platform;
        this.pace = pace;
        this.lease = lease;
        this.marks = marks;
        this.steps = steps;
        this.clock = clock;
    }

    /** The right to serve a place, which nobody else has meanwhile. */
    interface Lease {

        /** Whether it may have passed to somebody else. */
        boolean lost();

        /** Whether no new work is to be begun. */
        boolean ending();
    }

    /** What was begun cannot go on now: it is too early, or things have changed. */
    static final class NotNow extends RuntimeException {
        private final transient @Nullable Instant until;

        /** @param until when to go on; null for at once, after looking anew at what is to be done */
        NotNow(@Nullable Instant until) {
            super("Not before " + until, null, false, false);
            this.until = until;
        }

        @Nullable
        Instant until() {
            return until;
        }
    }

    /** The place is somebody else's by now: nothing may be sent or written. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("The lease is lost", null, false, false);
        }
    }

    Place place() {
        return place;
    }

    Conversation conversation() {
        return conversation;
    }

    ChatPlatform platform() {
        return platform;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether anything was sent that counts for the pace. */
    boolean moved() {
        return moved;
    }

    /** What must be remembered of the pace. */
    String paceText() {
        return pace.text(now());
    }

    /**
     * Posts one message of the unit, unless an earlier try has left it there.
     *
     * @throws NotNow when the pace does not allow it yet, or the unit is no longer wanted
     */
    PostRef post(Unit unit, Step step, @Nullable String threadId, boolean alsoInChannel, Message message) {
        var post = new Post(conversation, threadId, alsoInChannel, message, unit.deliveryId(step));
        if (unit.mayHaveArrived() && platform.canFind()) {
            requireLease();
            var found = platform.find(post, unit.begun().minus(SKEW));
            unit.lookedFor();
            if (found.isPresent()) {
                return found.get();
            }
        }
        requirePace(unit);
        requireLease();
        if (!marks.sending(unit)) {
            throw new NotNow(null);
        }
        steps.reached(Point.MARKED);
        requireLease();
        countOne();
        var posted = platform.post(post);
        steps.reached(Point.ACCEPTED);
        return posted;
    }

    /** Changes a message that stands there. */
    void edit(Unit unit, PostRef at, Message message) {
        if (platform.editsCount()) {
            requirePace(unit);
            countOne();
        }
        requireLease();
        platform.edit(at, message);
        steps.reached(Point.EDITED);
    }

    private void countOne() {
        pace.sent(now());
        moved = true;
    }

    private void requirePace(Unit unit) {
        var now = now();
        var earliest = pace.earliest(now);
        if (earliest.isAfter(now)) {
            if (unit.advanced() || unit.state() == State.SENDING && !unit.mayHaveArrived()) {
                marks.pause(unit); // between two steps
            }
            throw new NotNow(earliest);
        }
    }

    private void requireLease() {
        if (lease.lost()) {
            throw new LeaseLost();
        }
    }
}

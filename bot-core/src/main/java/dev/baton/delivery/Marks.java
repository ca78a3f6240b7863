package dev.baton.delivery;

import dev.baton.delivery.Delivery.State;
import dev.baton.delivery.Delivery.Step;
import dev.baton.delivery.DeliverySteps.Point;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers how far deliveries are. Each method is one commit. */
@Component
class Marks {

    /** What cannot be remembered may be said twice, so a lost race of the database is not yet the end. */
    private static final int TRIES = 4;

    private final DeliveryRows rows;
    private final TransactionTemplate transaction;
    private final DeliverySteps steps;
    private final Clock clock;

    Marks(DeliveryRows rows, PlatformTransactionManager transactions, DeliverySteps steps, Clock clock) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.steps = steps;
        this.clock = clock;
    }

    /** From now on the unit's next message may have been sent. False when a part of the unit is no longer wanted. */
    boolean sending(Unit unit) {
        boolean all = rows.sending(unit.deliveries()) == unit.deliveries().size();
        unit.marked(State.SENDING);
        return all;
    }

    /** Nothing of the unit is in doubt, and it is not gone on with now. */
    void pause(Unit unit) {
        rows.stepped(unit.deliveries(), unit.steps(), State.PENDING);
        unit.marked(State.PENDING);
    }

    /** A step is done, and with it {@code also} is written; the next one follows at once. */
    void stepped(Unit unit, Step step, Runnable also) {
        together(() -> {
            also.run();
            rows.stepped(unit.deliveries(), unit.steps() | step.bit(), State.SENDING);
        });
        unit.done(step, State.SENDING);
        steps.reached(Point.STEPPED);
    }

    /** All of it is done, and with it {@code also} is written. */
    void done(Unit unit, @Nullable String remoteId, Runnable also) {
        together(() -> {
            also.run();
            rows.close(unit.deliveries(), State.DONE, remoteId, clock.instant());
        });
        unit.marked(State.DONE);
        steps.reached(Point.DONE);
    }

    /** All of it is done, except for what {@code then} opens again. */
    void doneBut(Unit unit, @Nullable String remoteId, Runnable then) {
        together(() -> {
            rows.close(unit.deliveries(), State.DONE, remoteId, clock.instant());
            then.run();
        });
        unit.marked(State.DONE);
        steps.reached(Point.DONE);
    }

    /** There was nothing to say, and with that {@code also} is written. */
    void nothing(Unit unit, Runnable also) {
        together(() -> {
            also.run();
            rows.close(unit.deliveries(), State.NOTHING, null, clock.instant());
        });
        unit.marked(State.NOTHING);
    }

    /** It failed. Given up when {@code nextAt} is null. */
    void failed(Unit unit, String error, boolean surelyNotArrived, @Nullable Instant nextAt) {
        var state = nextAt == null
                ? State.GIVEN_UP
                : surelyNotArrived && !unit.mayHaveArrived() ? State.PENDING : unit.state();
        rows.failed(unit.deliveries(), state, error, clock.instant(), nextAt);
    }

    /** They wait for something earlier of their issue. */
    void postpone(List<Delivery> deliveries, Instant until) {
        rows.postpone(deliveries, until);
    }

    private void together(Runnable writes) {
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(status -> writes.run());
                return;
            } catch (TransientDataAccessException lostRace) {
                if (tries == TRIES) {
                    throw lostRace;
                }
            }
        }
    }
}

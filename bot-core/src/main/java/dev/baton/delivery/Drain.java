package dev.baton.delivery;

import dev.baton.delivery.DeliverySteps.Point;
import dev.baton.delivery.Errand.Lease;
import dev.baton.delivery.Errand.LeaseLost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Serves one place: tells what waits for it, in order, as fast as the place may be written to. In the whole cluster one
 * worker at a time does so for a place.
 */
@Component
class Drain {

    /** The task's name in the scheduler's table; its instances are named by {@link Place#key()}. */
    static final String TASK = "delivery-drain";

    /** A run ends after this long, lest one busy place keep a worker for itself. */
    private static final Duration SLICE = Duration.ofSeconds(3);

    private static final int ROWS_AT_ONCE = 300;

    private final DeliveryRows rows;
    private final Places places;
    private final Runs runs;
    private final DeliverySteps steps;
    private final Clock clock;

    Drain(DeliveryRows rows, Places places, Runs runs, DeliverySteps steps, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.runs = runs;
        this.steps = steps;
        this.clock = clock;
    }

    /** What is to become of the wish to serve a place. */
    sealed interface Next {

        /** Nothing can be done until somebody wakes the drain. */
        record Finished() implements Next {}

        /** There is more to do, from this moment on. */
        record Again(Instant at) implements Next {}

        /** It is somebody else's. */
        record Abandoned() implements Next {}
    }

    /** Serves the place for a while. */
    Next run(String placeKey, Lease lease) {
        steps.reached(Point.STARTED);
        var known = places.get(placeKey);
        var blockedUntil = known.blockedUntil();
        if (blockedUntil != null && blockedUntil.isAfter(clock.instant())) {
            return new Next.Again(blockedUntil);
        }
        var end = clock.instant().plus(SLICE);
        var run = runs.begin(placeKey, known, lease, end);
        try {
            Next next;
            do {
                var open = rows.open(placeKey, ROWS_AT_ONCE);
                next = open.isEmpty() ? new Next.Finished() : run.tell(open);
            } while (next == null);
            run.remember();
            return next;
        } catch (LeaseLost zombie) {
            return new Next.Abandoned();
        }
    }
}

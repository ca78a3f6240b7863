package dev.baton.delivery;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Wakes the drains that nobody woke, and those whose time to try again has come; removes what has long been over. */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int PLACES_AT_ONCE = 5_000;
    private static final int ROWS_AT_ONCE = 1_000;

    /** For how long one can look up what was told, and send again what was given up. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final DeliveryRows rows;
    private final WakeUp wakeUp;
    private final Clock clock;

    Sweep(DeliveryRows rows, WakeUp wakeUp, Clock clock) {
        this.rows = rows;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    void run() {
        var places = rows.unattended(Drain.TASK, clock.instant(), PLACES_AT_ONCE);
        if (!places.isEmpty()) {
            LOG.debug("Waking {} drains", places.size());
            wakeUp.now(places);
        }
    }

    void purge() {
        int removed;
        int all = 0;
        do {
            removed = rows.purge(clock.instant().minus(KEPT), ROWS_AT_ONCE);
            all += removed;
        } while (removed > 0);
        LOG.debug("Removed {} deliveries that were over", all);
    }
}

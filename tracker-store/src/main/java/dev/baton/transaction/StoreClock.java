package dev.baton.transaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Tells the time as exactly as the database keeps it, so that what is returned is what will be read. */
@Component
public class StoreClock {

    private final Clock clock;

    StoreClock(Clock clock) {
        this.clock = clock;
    }

    /** This moment, in whole microseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.baton.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For how long the oldest message on its way has been waiting. */
@Component
class OldestWaiting {

    /** However often monitors ask, the database is asked once in this time. */
    private static final Duration LATELY = Duration.ofSeconds(5);

    private final DeliveryRows rows;
    private final Clock clock;
    private volatile @Nullable Asked last;

    OldestWaiting(DeliveryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Asked(Instant at, @Nullable Instant oldest) {}

    /** As of now; zero when nothing waits. */
    Duration now() {
        var asked = new Asked(clock.instant(), rows.oldestOpen().orElse(null));
        last = asked;
        return age(asked.oldest());
    }

    /** As of a few seconds ago at most. */
    Duration lately() {
        var asked = last;
        return asked == null || asked.at().plus(LATELY).isBefore(clock.instant()) ? now() : age(asked.oldest());
    }

    private Duration age(@Nullable Instant oldest) {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }
}

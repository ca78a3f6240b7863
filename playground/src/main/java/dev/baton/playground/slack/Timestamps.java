package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import dev.baton.playground.world.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The {@code ts} by which Slack tells messages apart: seconds and microseconds of their time. */
@Component
@OnlyInPlayground
final class Timestamps {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final Moments moments;

    Timestamps(Clock clock, Feed feed) {
        this.moments = new Moments(clock, MICROSECOND, feed);
    }

    /** One that no other message has. */
    String next() {
        var moment = moments.next();
        return "%d.%06d".formatted(moment.getEpochSecond(), moment.getNano() / 1_000);
    }

    /** The moment that one names. */
    static Instant at(String ts) {
        var point = ts.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(ts.substring(0, point)), Long.parseLong(ts.substring(point + 1)) * 1_000);
    }
}

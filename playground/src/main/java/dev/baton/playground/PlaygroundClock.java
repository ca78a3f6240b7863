package dev.baton.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * The time for Baton and for both chats: the system's, except while the company is made, whose past is lived through in some
 * seconds.
 */
@Component
@OnlyInPlayground
public final class PlaygroundClock extends Clock {

    private volatile Duration behind = Duration.ZERO;

    PlaygroundClock() {}

    /** It is this moment now, and time goes on from there. */
    public void travelTo(Instant moment) {
        behind = Duration.between(moment, Instant.now());
    }

    /** Some time has passed. */
    public void advance(Duration time) {
        behind = behind.minus(time);
    }

    /** It is the system's time again. */
    public void arrive() {
        behind = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Instants are all that Baton asks its clock for. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), behind.negated());
    }
}

package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ids as Teams gives them to messages: the milliseconds of their time, no two alike while the process runs. */
@Component("playedTeamsMessageIds")
@OnlyInPlayground
final class MessageIds {

    private final Clock clock;
    private long last;

    MessageIds(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, clock.millis());
        return String.valueOf(last);
    }
}

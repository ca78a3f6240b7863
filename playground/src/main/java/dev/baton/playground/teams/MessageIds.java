package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ids as Teams gives them to messages: the milliseconds of their time, no two alike in a company. */
@Component
@OnlyInPlayground
final class MessageIds {

    private final Clock clock;
    private long last;

    MessageIds(Clock clock, Feed feed) {
        this.clock = clock;
        feed.onReset(this::forget);
    }

    synchronized String next() {
        last = Math.max(last + 1, clock.millis());
        return String.valueOf(last);
    }

    /** The next company's past begins earlier than the former one ended. */
    private synchronized void forget() {
        last = 0;
    }
}

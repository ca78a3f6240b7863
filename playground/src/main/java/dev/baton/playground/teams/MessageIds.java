package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import dev.baton.playground.world.Moments;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Ids as Teams gives them to messages: the milliseconds of their time. */
@Component
@OnlyInPlayground
final class MessageIds {

    private final Moments moments;

    MessageIds(Clock clock, Feed feed) {
        this.moments = new Moments(clock, Duration.ofMillis(1), feed);
    }

    /** One that no other message has. */
    String next() {
        return String.valueOf(moments.next().toEpochMilli());
    }
}

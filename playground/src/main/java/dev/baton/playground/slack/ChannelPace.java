package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Trouble;
import dev.baton.playground.world.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How fast a channel takes messages: as fast as they come, and one in ten seconds while Slack is said to be short. Slack itself
 * takes one a second and bears bursts (<a href="https://docs.slack.dev/apis/web-api/rate-limits/">rate limits</a>).
 */
@Component
@OnlyInPlayground
final class ChannelPace {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Troubles troubles;
    private final InstantSource time;
    private final Map<String, Instant> next = new HashMap<>();

    @Autowired
    ChannelPace(Troubles troubles) {
        this(troubles, InstantSource.system());
    }

    ChannelPace(Troubles troubles, InstantSource time) {
        this.troubles = troubles;
        this.time = time;
    }

    /** A message comes too early. */
    static final class ExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        ExceededException(Duration left) {
            super("ratelimited");
            this.seconds = Math.max(1, left.plusMillis(999).toSeconds());
        }

        /** So long until the next is taken. */
        long seconds() {
            return seconds;
        }
    }

    /** A message is about to be posted there. */
    synchronized void post(String channel) {
        if (troubles.of(Chat.SLACK) != Trouble.LIMITED) {
            next.clear();
            return;
        }
        var now = time.instant();
        var free = next.getOrDefault(channel, now);
        if (free.isAfter(now)) {
            throw new ExceededException(Duration.between(now, free));
        }
        next.put(channel, now.plus(PAUSE));
    }
}

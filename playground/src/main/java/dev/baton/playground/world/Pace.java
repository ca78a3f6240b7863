package dev.baton.playground.world;

import dev.baton.playground.OnlyInPlayground;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How fast a room takes the bot's messages: as fast as they come, and while its chat is switched to be limited, one in ten
 * seconds. The real limits of Slack (<a href="https://docs.slack.dev/apis/web-api/rate-limits/">rate limits</a>) and Teams
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">rate limit</a>) are so high that
 * nobody who tries Baton out would meet them.
 */
@Component
@OnlyInPlayground
public final class Pace {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Troubles troubles;
    private final InstantSource time;
    private final Map<String, Instant> free = new HashMap<>();

    Pace(Troubles troubles, InstantSource time) {
        this.troubles = troubles;
        this.time = time;
    }

    /**
     * A message is about to be posted.
     *
     * @return 0 when it is taken; else in how many seconds one will be
     */
    public synchronized long take(Room room) {
        if (troubles.of(room.chat()) != Trouble.LIMITED) {
            free.remove(room.id());
            return 0;
        }
        var now = time.instant();
        var left = Duration.between(now, free.getOrDefault(room.id(), now));
        if (left.isPositive()) {
            return left.plusMillis(999).toSeconds();
        }
        free.put(room.id(), now.plus(PAUSE));
        return 0;
    }
}

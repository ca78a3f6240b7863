package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Trouble;
import dev.baton.playground.world.Troubles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often the bot may speak in a conversation: as often as it likes, unless the chat is switched to be limited. The real
 * <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">limits</a> are so high that nobody
 * who tries Baton out would meet them.
 */
@Component("playedTeamsPace")
@OnlyInPlayground
final class Pace {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Troubles troubles;
    private final Clock clock;
    private final Map<String, Instant> last = new HashMap<>();

    Pace(Troubles troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    /** @throws ConnectorError when it is too early for another message there */
    synchronized void take(String room) {
        if (troubles.of(Chat.TEAMS) != Trouble.LIMITED) {
            last.clear();
            return;
        }
        var now = clock.instant();
        var before = last.get(room);
        if (before != null && !before.isAfter(now) && now.isBefore(before.plus(BETWEEN))) {
            var rest = Duration.between(now, before.plus(BETWEEN));
            throw ConnectorError.tooMany(rest.plusMillis(999).toSeconds());
        }
        last.put(room, now);
    }
}

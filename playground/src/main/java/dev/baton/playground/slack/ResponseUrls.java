package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses that take answers to what somebody did: five each, within 30 minutes of real time
 * (<a href="https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses">message responses</a>).
 */
@Component
@OnlyInPlayground
final class ResponseUrls {

    static final String PATH = "/playground/slack/respond/";

    private static final int ANSWERS = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final String url;
    private final InstantSource time;
    private final Map<String, Issued> issued = new HashMap<>();

    private record Issued(Occasion occasion, Instant at, int used) {}

    /**
     * What somebody did that can be answered.
     *
     * @param message the message they did it to; null for none
     */
    record Occasion(String person, String room, @Nullable String message) {}

    @Autowired
    ResponseUrls(@Value("${baton.playground.url}") String url, Feed feed) {
        this(url, feed, InstantSource.system());
    }

    ResponseUrls(String url, Feed feed, InstantSource time) {
        this.url = url;
        this.time = time;
        feed.onReset(this::forget);
    }

    /** A new address. */
    synchronized String issue(Occasion occasion) {
        var now = time.instant();
        issued.values().removeIf(old -> old.at().plus(LIFE.multipliedBy(2)).isBefore(now));
        var id = UUID.randomUUID().toString().replace("-", "");
        issued.put(id, new Issued(occasion, now, 0));
        return url + PATH + id;
    }

    /**
     * What an answer that came to this address is about.
     *
     * @throws RefusedException when it takes no more answers
     */
    synchronized Occasion take(String id) {
        var known = issued.get(id);
        if (known == null || known.at().plus(LIFE).isBefore(time.instant())) {
            throw new RefusedException("expired_url");
        }
        if (known.used() == ANSWERS) {
            throw new RefusedException("used_url");
        }
        issued.put(id, new Issued(known.occasion(), known.at(), known.used() + 1));
        return known.occasion();
    }

    /** None of them takes answers any more. */
    private synchronized void forget() {
        issued.clear();
    }
}

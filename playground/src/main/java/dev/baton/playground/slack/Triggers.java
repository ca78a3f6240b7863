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
import org.springframework.stereotype.Component;

/**
 * Trigger ids: each lets the app open one view before the person who did something, within three seconds of real time, also
 * while the playground lives through its past
 * (<a href="https://docs.slack.dev/interactivity/handling-user-interaction/#modal_responses">modal responses</a>).
 */
@Component
@OnlyInPlayground
final class Triggers {

    private static final Duration LIFE = Duration.ofSeconds(3);
    /** After that Slack no longer knows it at all. */
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final InstantSource time;
    private final Map<String, Trigger> issued = new HashMap<>();

    /**
     * A trigger.
     *
     * @param view the view in which somebody did something; null when it was none
     */
    record Trigger(String person, @Nullable String view, Instant at, boolean used) {}

    @Autowired
    Triggers(Feed feed) {
        this(feed, InstantSource.system());
    }

    Triggers(Feed feed, InstantSource time) {
        this.time = time;
        feed.onReset(this::forget);
    }

    /** A new one, for what this person just did. */
    synchronized String issue(String person, @Nullable String view) {
        var now = time.instant();
        issued.values().removeIf(trigger -> trigger.at().plus(MEMORY).isBefore(now));
        var id = "%d.%d.%s"
                .formatted(
                        now.toEpochMilli(),
                        issued.size(),
                        UUID.randomUUID().toString().replace("-", ""));
        issued.put(id, new Trigger(person, view, now, false));
        return id;
    }

    /**
     * Uses one up.
     *
     * @throws RefusedException when it is unknown, used or too old
     */
    synchronized Trigger exchange(String id) {
        var trigger = issued.get(id);
        if (trigger == null) {
            throw new RefusedException("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new RefusedException("exchanged_trigger_id");
        }
        if (trigger.at().plus(LIFE).isBefore(time.instant())) {
            throw new RefusedException("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.person(), trigger.view(), trigger.at(), true));
        return trigger;
    }

    /** None of them is known any more. */
    private synchronized void forget() {
        issued.clear();
    }
}

package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells the app each event until it is acknowledged: three times more, nearly at once, after a minute and after five
 * (<a href="https://docs.slack.dev/apis/events-api/#retries">retries</a>).
 */
@Component
@OnlyInPlayground
final class EventQueue implements AutoCloseable {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final SignedSender sender;
    private final ScheduledExecutorService later;
    private final AtomicLong beginnings = new AtomicLong();

    EventQueue(SignedSender sender, Feed feed) {
        this.sender = sender;
        this.later = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("playground-slack-events").factory());
        feed.onReset(this::forget);
    }

    /** Tells it, and waits for the first acknowledgement as long as Slack does. */
    void tell(String what, JsonNode event) {
        attempt(what, event, 0, Map.of(), beginnings.get());
    }

    private void attempt(String what, JsonNode event, int retry, Map<String, String> headers, long beginning) {
        var acknowledgement = sender.json(what, event, headers);
        if (!acknowledgement.given() && retry < PAUSES.size() && !later.isShutdown()) {
            var next = retry + 1;
            var why =
                    Map.of("X-Slack-Retry-Num", String.valueOf(next), "X-Slack-Retry-Reason", acknowledgement.reason());
            later.schedule(
                    () -> {
                        if (beginning == beginnings.get()) {
                            Thread.ofVirtual().start(() -> attempt(what, event, next, why, beginning));
                        }
                    },
                    PAUSES.get(retry).toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** What was told so far is not told again. */
    private void forget() {
        beginnings.incrementAndGet();
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}

package dev.baton.web.webhook;

import dev.baton.delivery.Backoff;
import dev.baton.webhook.Webhook.Stop;
import dev.baton.webhook.WebhookCall;
import dev.baton.webhook.WebhookCalls;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Serves one webhook: makes the calls that wait for it, in order. In the whole cluster one worker at a time does so for a
 * webhook. A receiver that is away is asked again with the same call, and the others wait behind it; a call that a receiver
 * refuses is tried again later, and the others go past it.
 */
@Component
class Sender {

    /** A run ends after this long, lest one busy webhook keep a worker for itself. */
    private static final Duration SLICE = Duration.ofSeconds(3);

    /** A receiver that refuses one call after the other is taken for one that is away. */
    private static final int REFUSALS_IN_A_ROW = 3;

    private final WebhookCalls calls;
    private final Post post;
    private final MeterRegistry metrics;
    private final Clock clock;

    Sender(WebhookCalls calls, Post post, ObjectProvider<MeterRegistry> metrics, Clock clock) {
        this.calls = calls;
        this.post = post;
        this.metrics = metrics.getIfUnique(() -> Metrics.globalRegistry);
        this.clock = clock;
    }

    /**
     * Serves the webhook for a while.
     *
     * @param ending asked between two calls: whether to stop
     * @return whether there is more to do at once
     */
    boolean run(long webhookId, BooleanSupplier ending) {
        var end = clock.instant().plus(SLICE);
        while (!ending.getAsBoolean() && clock.instant().isBefore(end)) {
            var call = calls.next(webhookId);
            if (call.isEmpty()) {
                return false;
            }
            make(call.get());
        }
        return true;
    }

    private void make(WebhookCall call) {
        switch (post.send(call)) {
            case Answer.Arrived arrived -> {
                calls.arrived(call);
                count("arrived");
            }
            case Answer.Gone gone -> {
                calls.stop(call.webhookId(), Stop.RECEIVER_GONE);
                count("gone");
            }
            case Answer.Failed failed -> failed(call, failed);
        }
    }

    private void failed(WebhookCall call, Answer.Failed failed) {
        var now = clock.instant();
        boolean refused = failed instanceof Answer.Refused;
        int failures = call.failures() + 1 - (refused ? REFUSALS_IN_A_ROW : 0);
        var blockedUntil = failures <= 0 ? null : now.plus(longer(Backoff.ofPlace(failures), failed));
        if (Backoff.exhausted(call.tries() + 1, call.firstTried(), now)) {
            // Of a receiver that was away a whole day, what waited as long will not be heard of again either.
            var then = refused ? Instant.EPOCH : now.minus(Backoff.HORIZON);
            calls.giveUp(call, failed.error(), then, blockedUntil);
            count("given-up");
        } else {
            var nextAt = refused ? now.plus(longer(Backoff.ofMessage(call.tries() + 1), failed)) : null;
            calls.failed(call, failed.error(), nextAt, blockedUntil);
            count("failed");
        }
    }

    private static Duration longer(Duration backoff, Answer.Failed failed) {
        var asked = failed.retryAfter();
        return asked == null || asked.compareTo(backoff) < 0 ? backoff : asked;
    }

    private void count(String outcome) {
        metrics.counter("baton.webhooks", "outcome", outcome).increment();
    }
}

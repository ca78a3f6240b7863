package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Sends Baton signed requests, and waits for each as long as Slack does. */
@Component
@OnlyInPlayground
final class SignedSender {

    static final String PATH = "/slack/events";

    private static final int PATIENCE_SECONDS = 3;

    private final Wire wire;
    private final Clock clock;
    private final String secret;

    SignedSender(Wire wire, Clock clock, @Value("${baton.slack.signing-secret}") String secret) {
        this.wire = wire;
        this.clock = clock;
        this.secret = secret;
    }

    /** Sends a form, as slash commands come. */
    Acknowledgement form(String what, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(what, "application/x-www-form-urlencoded", body, Map.of());
    }

    /** Sends an interactive payload, which is a form of one field. */
    Acknowledgement payload(String what, JsonNode payload) {
        return form(what, Map.of("payload", Json.write(payload)));
    }

    /** Sends an event. */
    Acknowledgement json(String what, JsonNode body, Map<String, String> headers) {
        return send(what, "application/json", Json.write(body), headers);
    }

    private Acknowledgement send(String what, String type, String body, Map<String, String> more) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        headers.put("Content-Type", type);
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", Signature.of(secret, timestamp, body));
        headers.putAll(more);
        var sent = new CompletableFuture<Wire.Answer>();
        Thread.ofVirtual()
                .name("playground-slack")
                .start(() -> sent.complete(wire.post(Chat.SLACK, what, PATH, headers, body)));
        return waited(sent);
    }

    /** An answer that comes after the time is in the inspector, but Slack no longer listens. */
    private static Acknowledgement waited(CompletableFuture<Wire.Answer> sent) {
        try {
            return Acknowledgement.of(sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException late) {
            return Acknowledgement.late();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Acknowledgement.late();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.baton.chats;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends Baton what Slack would send, signed
 * (<a href="https://docs.slack.dev/authentication/verifying-requests-from-slack/">verifying requests</a>).
 */
public final class SlackClient {

    /** The signing secret the application under test must be given. */
    public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI events;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong triggers = new AtomicLong();
    private final FakeSlack slack;

    /** @param baseUrl where Baton listens, such as {@code http://127.0.0.1:8080} */
    public SlackClient(String baseUrl, FakeSlack slack) {
        this.events = URI.create(baseUrl + "/slack/events");
        this.slack = slack;
    }

    /** {@code /baton text}, typed by {@code user} in {@code channel}. */
    public HttpResponse<String> command(String user, String channel, String text) {
        return form(commandForm(user, channel, text));
    }

    /** The form a slash command comes as. */
    public Map<String, String> commandForm(String user, String channel, String text) {
        var form = new LinkedHashMap<String, String>();
        form.put("token", "unused");
        form.put("team_id", FakeSlack.TEAM);
        form.put("team_domain", "baton");
        form.put("channel_id", channel);
        form.put("channel_name", channel.startsWith("D") ? "directmessage" : "general");
        form.put("user_id", user);
        form.put("user_name", user);
        form.put("command", "/baton");
        form.put("text", text);
        form.put("api_app_id", "A0BATON");
        form.put("is_enterprise_install", "false");
        form.put("response_url", slack.responseUrl(user));
        form.put("trigger_id", "13345224609." + triggers.incrementAndGet());
        return form;
    }

    /** An interactive payload: shortcut, submission, pressed button. */
    public HttpResponse<String> interact(Map<String, ?> payload) {
        return form(Map.of("payload", JSON.writeValueAsString(payload)));
    }

    /** A fresh trigger id, as interactive payloads carry. */
    public String trigger() {
        return "13345224609." + triggers.incrementAndGet();
    }

    private HttpResponse<String> form(Map<String, String> form) {
        try {
            return http.send(request(encode(form)), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Baton does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String body) {
        var timestamp = String.valueOf(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(events)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** A form as it goes over the wire. */
    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The {@code X-Slack-Signature} of a body sent at {@code timestamp} (seconds since 1970). */
    public static String signature(String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

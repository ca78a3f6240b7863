package dev.baton.chats;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Slack's Web API as Baton sees it: one message a second in a channel, 50 changes a minute, 429 with {@code Retry-After}
 * beyond that (<a href="https://docs.slack.dev/apis/web-api/rate-limits/">rate limits</a>).
 */
public final class FakeSlack implements AutoCloseable {

    /** The workspace all of it happens in. */
    public static final String TEAM = "T0BATON";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WireMockServer server;
    private final Ledger ledger = new Ledger();
    private final Troubles troubles;
    private final RateLimit posts = new RateLimit(new RateLimit.Rule(1, Duration.ofSeconds(1)));
    private final RateLimit edits = new RateLimit(new RateLimit.Rule(50, Duration.ofMinutes(1)));
    private final AtomicInteger clock = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> history = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> views = new CopyOnWriteArrayList<>();

    public FakeSlack(Troubles troubles) {
        this.troubles = troubles;
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .extensions(new Answers()));
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers("slack")));
        server.start();
    }

    /** What {@code baton.slack.api-url} must be. */
    public String url() {
        return server.baseUrl() + "/api/";
    }

    /** Where it takes late answers to {@code user}'s requests; what comes there stands in the ledger under this address. */
    public String responseUrl(String user) {
        return server.baseUrl() + "/respond/" + user;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** How often it answered 429 because of its limits, not by chance. */
    public int refusals() {
        return refusals.get();
    }

    /** Views that were opened or updated, oldest first. */
    public List<Map<String, Object>> views() {
        return List.copyOf(views);
    }

    /** Somebody of the workspace. */
    public void person(String id, String name, String mailAddress, String locale, String zone) {
        people.put(
                id,
                Map.of(
                        "id",
                        id,
                        "team_id",
                        TEAM,
                        "name",
                        name,
                        "real_name",
                        name,
                        "locale",
                        locale,
                        "tz",
                        zone,
                        "profile",
                        Map.of("real_name", name, "display_name", name, "email", mailAddress)));
    }

    @Override
    public void close() {
        server.stop();
    }

    private ResponseDefinition answer(String method, Map<String, String> form) {
        var channel = form.getOrDefault("channel", "");
        var fate = troubles.next();
        if (fate == Troubles.Fate.TOO_MANY) {
            return tooMany();
        }
        if (fate == Troubles.Fate.BROKEN) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(503)
                    .build();
        }
        var limited = method.equals("chat.postMessage") && !posts.allows(channel)
                || method.equals("chat.update") && !edits.allows(channel);
        if (limited) {
            refusals.incrementAndGet();
            return tooMany();
        }
        return switch (method) {
            case "auth.test" ->
                ok(Map.of(
                        "url",
                        "https://baton.slack.example/",
                        "team",
                        "Baton",
                        "user",
                        "baton",
                        "team_id",
                        TEAM,
                        "user_id",
                        "U0BATON",
                        "bot_id",
                        "B0BATON"));
            case "chat.postMessage" -> post(channel, form);
            case "chat.postEphemeral" -> ephemeral(channel, form);
            case "chat.update" -> edit(channel, form);
            case "conversations.open" ->
                ok(Map.of("channel", Map.of("id", "D" + form.get("users").substring(1))));
            case "conversations.info" ->
                ok(Map.of(
                        "channel",
                        Map.of("id", channel, "name", "general", "is_channel", true, "is_ext_shared", false)));
            case "conversations.history", "conversations.replies" ->
                ok(Map.of("messages", List.copyOf(history.getOrDefault(channel, List.of())), "has_more", false));
            case "users.info" -> person(form.get("user"));
            case "views.open", "views.update" -> view(form);
            default -> json(Map.of("ok", false, "error", "unknown_method"));
        };
    }

    private ResponseDefinition post(String channel, Map<String, String> form) {
        var ts = "1764000000.%06d".formatted(clock.incrementAndGet());
        var message = new HashMap<String, Object>(
                Map.of("type", "message", "ts", ts, "user", "U0BATON", "text", form.getOrDefault("text", "")));
        var thread = form.get("thread_ts");
        if (thread != null) {
            message.put("thread_ts", thread);
        }
        if (form.containsKey("metadata")) {
            message.put("metadata", JSON.readValue(form.get("metadata"), Map.class));
        }
        history.computeIfAbsent(channel, any -> new CopyOnWriteArrayList<>()).addFirst(message);
        ledger.add(new Ledger.Entry(channel, ts, thread, false, payload(form)));
        return ok(Map.of("channel", channel, "ts", ts, "message", message));
    }

    private ResponseDefinition edit(String channel, Map<String, String> form) {
        ledger.add(new Ledger.Entry(channel, form.getOrDefault("ts", ""), null, true, payload(form)));
        return ok(Map.of("channel", channel, "ts", form.getOrDefault("ts", ""), "text", ""));
    }

    private ResponseDefinition ephemeral(String channel, Map<String, String> form) {
        ledger.add(new Ledger.Entry(channel + "/" + form.get("user"), "ephemeral", null, false, payload(form)));
        return ok(Map.of("message_ts", "1764000000.000000"));
    }

    private ResponseDefinition person(@Nullable String id) {
        var user = id == null ? null : people.get(id);
        return user == null ? json(Map.of("ok", false, "error", "user_not_found")) : ok(Map.of("user", user));
    }

    private ResponseDefinition view(Map<String, String> form) {
        Map<String, Object> view = new HashMap<>(JSON.readValue(form.get("view"), Map.class));
        view.putIfAbsent("id", form.getOrDefault("view_id", "V" + (views.size() + 1)));
        views.add(view);
        return ok(Map.of("view", view));
    }

    private static String payload(Map<String, String> form) {
        return JSON.writeValueAsString(form);
    }

    private static ResponseDefinition tooMany() {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(429)
                .withHeader("Retry-After", "1")
                .withBody("{\"ok\":false,\"error\":\"ratelimited\"}")
                .build();
    }

    private static ResponseDefinition ok(Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("ok", true);
        return json(body);
    }

    private static ResponseDefinition json(Map<String, ?> body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(200)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(JSON.writeValueAsString(body))
                .build();
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            var request = event.getRequest();
            var path = request.getUrl();
            if (path.startsWith("/respond/")) {
                ledger.add(
                        new Ledger.Entry(server.baseUrl() + path, "response", null, false, request.getBodyAsString()));
                return ok(Map.of());
            }
            var method = path.substring(path.lastIndexOf('/') + 1);
            return answer(
                    method.contains("?") ? method.substring(0, method.indexOf('?')) : method,
                    form(request.getBodyAsString()));
        }

        @Override
        public String getName() {
            return "slack";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}

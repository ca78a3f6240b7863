package dev.baton.slack;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slack's servers on loopback: the Web API below {@code /api/}, response addresses below {@code /respond/}. */
final class SlackStandIn implements AutoCloseable {

    static final String TEAM = "T0BATON";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A call that came in; {@code body} is what was sent as JSON, {@code form} what was sent as a form. */
    record Call(String method, Map<String, String> form, JsonNode body, JsonNode answer) {

        /** Whether it was answered well. */
        boolean taken() {
            return answer.path("ok").asBoolean(false);
        }

        /** The message's id in the answer. */
        String ts() {
            return answer.path("ts").asString();
        }

        /** A form's field that holds JSON. */
        JsonNode json(String field) {
            return JSON.readTree(form.get(field));
        }
    }

    private final WireMockServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<ResponseDefinition>> troubles = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> history = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> channels = new ConcurrentHashMap<>();
    private final AtomicInteger clock = new AtomicInteger();
    private volatile String socketUrl = "ws://127.0.0.1:1/";

    SlackStandIn() {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .extensions(new Answers()));
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers("slack")));
        server.start();
        reset();
    }

    String apiUrl() {
        return server.baseUrl() + "/api/";
    }

    /** Where Socket Mode is to connect to. */
    void socketUrl(String url) {
        socketUrl = url;
    }

    /** A fresh address for answers. */
    String responseUrl() {
        return server.baseUrl() + "/respond/" + clock.incrementAndGet();
    }

    void reset() {
        calls.clear();
        troubles.clear();
        history.clear();
        people.clear();
        channels.clear();
        person("U0SATO", "佐藤", "sato@example.com", Map.of("locale", "ja-JP", "tz", "Asia/Tokyo"));
        person("U0ITO", "Ito", "ito@example.com", Map.of("locale", "en-US", "tz", "Europe/London"));
    }

    void person(String id, String name, String mailAddress, Map<String, Object> more) {
        var person = new HashMap<String, Object>(
                Map.of("id", id, "team_id", TEAM, "name", id.toLowerCase(java.util.Locale.ROOT), "real_name", name));
        person.put("profile", Map.of("real_name", name, "display_name", name, "email", mailAddress));
        person.putAll(more);
        people.put(id, person);
    }

    void channel(String id, Map<String, Object> about) {
        channels.put(id, about);
    }

    /** The next call of a method is answered like this. */
    void next(String method, ResponseDefinitionBuilder answer) {
        troubles.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>()).add(answer.build());
    }

    /** The next call of any of these methods is answered like this, the one after well. */
    void nextOfAny(List<String> methods, ResponseDefinitionBuilder answer) {
        var planned = answer.build();
        methods.forEach(method -> troubles.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>())
                .add(planned));
    }

    /** The next call of a method is refused with this error. */
    void refuseNext(String method, String error) {
        next(method, json(Map.of("ok", false, "error", error)));
    }

    /** What came in, oldest first. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private ResponseDefinition answer(String method, Map<String, String> form) {
        var channel = form.getOrDefault("channel", "");
        return switch (method) {
            case "respond" ->
                ResponseDefinitionBuilder.responseDefinition().withBody("ok").build();
            case "auth.test" ->
                ok(Map.of(
                        "team",
                        "Baton Inc",
                        "user",
                        "baton",
                        "team_id",
                        TEAM,
                        "user_id",
                        "U0BATON",
                        "bot_id",
                        "B0BATON"));
            case "chat.postMessage" -> post(channel, form);
            case "chat.update" -> ok(Map.of("channel", channel, "ts", form.get("ts"), "text", ""));
            case "chat.postEphemeral" -> ok(Map.of("message_ts", "1764000000.000000"));
            case "conversations.open" ->
                ok(Map.of("channel", Map.of("id", "D" + form.get("users").substring(1))));
            case "conversations.info" ->
                ok(Map.of("channel", channels.getOrDefault(channel, Map.of("id", channel, "name", "sales"))));
            case "conversations.history" -> ok(page(messages(channel, null), form));
            case "conversations.replies" -> ok(page(messages(channel, form.get("ts")), form));
            case "users.info" -> {
                var person = people.get(form.get("user"));
                yield person == null
                        ? json(Map.of("ok", false, "error", "user_not_found")).build()
                        : ok(Map.of("user", person));
            }
            case "views.open" -> ok(Map.of("view", Map.of("id", "V" + clock.incrementAndGet(), "type", "modal")));
            case "views.update" -> ok(Map.of("view", Map.of("id", form.get("view_id"), "type", "modal")));
            case "views.publish" -> ok(Map.of("view", Map.of("id", "V0HOME", "type", "home", "hash", "1.a")));
            case "apps.connections.open" -> ok(Map.of("url", socketUrl));
            default -> json(Map.of("ok", false, "error", "unknown_method")).build();
        };
    }

    private ResponseDefinition post(String channel, Map<String, String> form) {
        var ts = "%d.%06d".formatted(java.time.Instant.now().getEpochSecond(), clock.incrementAndGet());
        var message = new HashMap<String, Object>(Map.of("type", "message", "ts", ts, "user", "U0BATON"));
        if (form.containsKey("thread_ts")) {
            message.put("thread_ts", form.get("thread_ts"));
        }
        if (form.containsKey("metadata")) {
            message.put("metadata", JSON.readValue(form.get("metadata"), Map.class));
        }
        history.computeIfAbsent(channel, any -> new CopyOnWriteArrayList<>()).addFirst(message);
        return ok(Map.of("channel", channel, "ts", ts, "message", message));
    }

    private List<Map<String, Object>> messages(String channel, String thread) {
        return history.getOrDefault(channel, List.of()).stream()
                .filter(message -> thread == null
                        ? !message.containsKey("thread_ts")
                        : thread.equals(message.get("thread_ts")) || thread.equals(message.get("ts")))
                .toList();
    }

    /** A page at a time, and without metadata unless asked for, as Slack does it. */
    private static Map<String, Object> page(List<Map<String, Object>> all, Map<String, String> form) {
        int from = Integer.parseInt(form.getOrDefault("cursor", "0"));
        int to = Math.min(all.size(), from + Integer.parseInt(form.getOrDefault("limit", "100")));
        var oldest = Double.parseDouble(form.getOrDefault("oldest", "0"));
        var messages = new ArrayList<Map<String, Object>>();
        for (var message : all.subList(from, to)) {
            if (Double.parseDouble((String) message.get("ts")) >= oldest) {
                var shown = new HashMap<>(message);
                if (!"true".equals(form.get("include_all_metadata")) && !"1".equals(form.get("include_all_metadata"))) {
                    shown.remove("metadata");
                }
                messages.add(shown);
            }
        }
        return Map.of(
                "messages",
                messages,
                "has_more",
                to < all.size(),
                "response_metadata",
                Map.of("next_cursor", to < all.size() ? String.valueOf(to) : ""));
    }

    private static ResponseDefinition ok(Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("ok", true);
        return json(body).build();
    }

    static ResponseDefinitionBuilder json(Map<String, ?> body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(200)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(JSON.writeValueAsString(body));
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            var path = event.getRequest().getUrl();
            var body = event.getRequest().getBodyAsString();
            var method = path.startsWith("/respond/") ? "respond" : path.substring("/api/".length());
            var sentJson = body.startsWith("{");
            var form = sentJson ? Map.<String, String>of() : Forms.read(body);
            var sent = sentJson ? JSON.readTree(body) : JSON.createObjectNode();
            var planned =
                    troubles.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
            if (planned != null) {
                troubles.values().forEach(others -> others.remove(planned));
            }
            var answer = planned == null ? answer(method, form) : planned;
            var well = planned == null && !method.equals("respond");
            calls.add(new Call(method, form, sent, well ? JSON.readTree(answer.getBody()) : JSON.createObjectNode()));
            return answer;
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

    /** Reads {@code application/x-www-form-urlencoded}. */
    private static final class Forms {
        static Map<String, String> read(String body) {
            var form = new HashMap<String, String>();
            for (var pair : body.split("&")) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    form.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
                }
            }
            return form;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}

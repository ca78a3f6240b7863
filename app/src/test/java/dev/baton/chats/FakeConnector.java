package dev.baton.chats;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Bot Connector of Teams as Baton sees it, with the four limits a conversation has
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">rate limits</a>).
 */
public final class FakeConnector implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WireMockServer server;
    private final Ledger ledger = new Ledger();
    private final Troubles troubles;
    private final RateLimit sends = new RateLimit(
            new RateLimit.Rule(7, Duration.ofSeconds(1)),
            new RateLimit.Rule(8, Duration.ofSeconds(2)),
            new RateLimit.Rule(60, Duration.ofSeconds(30)),
            new RateLimit.Rule(1800, Duration.ofHours(1)));
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Map<String, Map<String, Object>> members = new ConcurrentHashMap<>();

    public FakeConnector(Troubles troubles) {
        this.troubles = troubles;
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .extensions(new Answers()));
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers("connector")));
        server.start();
    }

    /** The {@code serviceUrl} of its activities. */
    public String serviceUrl() {
        return server.baseUrl() + "/";
    }

    public Ledger ledger() {
        return ledger;
    }

    /** How often it answered 429 because of its limits, not by chance. */
    public int refusals() {
        return refusals.get();
    }

    /** Somebody of the tenant. */
    public void member(String id, String name, String mailAddress) {
        members.put(
                id,
                Map.of(
                        "id",
                        id,
                        "name",
                        name,
                        "email",
                        mailAddress,
                        "userPrincipalName",
                        mailAddress,
                        "userRole",
                        "user",
                        "aadObjectId",
                        "aad-" + id,
                        "tenantId",
                        TeamsClient.TENANT));
    }

    @Override
    public void close() {
        server.stop();
    }

    private ResponseDefinition answer(RequestMethod method, String[] path, String body) {
        var fate = troubles.next();
        if (fate == Troubles.Fate.TOO_MANY) {
            return tooMany();
        }
        if (fate == Troubles.Fate.BROKEN) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(502)
                    .build();
        }
        // /v3/teams/{id}/conversations
        if (path[2].equals("teams")) {
            return json(200, Map.of("conversations", List.of(Map.of("id", path[3], "name", "General"))));
        }
        // /v3/conversations[/{id}[/activities[/{activity}] | /members/{member} | /pagedmembers]]
        if (path.length == 3) {
            return create(JSON.readTree(body), body);
        }
        var conversation = path[3];
        var what = path.length > 4 ? path[4] : "";
        if (what.equals("members") && path.length > 5) {
            var member = members.get(path[5]);
            return member == null ? json(404, Map.of("error", Map.of("code", "MemberNotFound"))) : json(200, member);
        }
        if (what.equals("pagedmembers")) {
            return json(200, Map.of("members", List.copyOf(members.values())));
        }
        if (what.equals("activities")) {
            if (!sends.allows(conversation)) {
                refusals.incrementAndGet();
                return tooMany();
            }
            return method.equals(RequestMethod.PUT) ? edit(conversation, path[5], body) : post(conversation, body);
        }
        return json(404, Map.of("error", Map.of("code", "NotFound")));
    }

    private ResponseDefinition create(JsonNode parameters, String body) {
        var channel = parameters.path("channelData").path("channel").path("id").asString("");
        var id = "act-" + ids.incrementAndGet();
        if (channel.isEmpty()) {
            return json(
                    201,
                    Map.of(
                            "id",
                            "a:direct-"
                                    + parameters
                                            .path("members")
                                            .path(0)
                                            .path("id")
                                            .asString("")));
        }
        ledger.add(new Ledger.Entry(channel, id, null, false, body));
        return json(201, Map.of("id", channel + ";messageid=" + id, "activityId", id));
    }

    private ResponseDefinition post(String conversation, String body) {
        var id = "act-" + ids.incrementAndGet();
        ledger.add(new Ledger.Entry(place(conversation), id, thread(conversation), false, body));
        return json(201, Map.of("id", id));
    }

    private ResponseDefinition edit(String conversation, String id, String body) {
        ledger.add(new Ledger.Entry(place(conversation), id, thread(conversation), true, body));
        return json(200, Map.of("id", id));
    }

    private static String place(String conversation) {
        var at = conversation.indexOf(";messageid=");
        return at < 0 ? conversation : conversation.substring(0, at);
    }

    private static @Nullable String thread(String conversation) {
        var at = conversation.indexOf(";messageid=");
        return at < 0 ? null : conversation.substring(at + ";messageid=".length());
    }

    private static ResponseDefinition tooMany() {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(429)
                .withHeader("Retry-After", "1")
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"TooManyRequests\"}}")
                .build();
    }

    private static ResponseDefinition json(int status, Map<String, ?> body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(JSON.writeValueAsString(body))
                .build();
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            var request = event.getRequest();
            var url = request.getUrl();
            var path = (url.contains("?") ? url.substring(0, url.indexOf('?')) : url)
                    .replaceFirst("^/+", "/")
                    .split("/");
            for (var i = 0; i < path.length; i++) {
                path[i] = URLDecoder.decode(path[i], StandardCharsets.UTF_8);
            }
            return answer(request.getMethod(), path, request.getBodyAsString());
        }

        @Override
        public String getName() {
            return "connector";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}

package dev.baton.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.baton.testchat.Seen;
import dev.baton.testchat.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Microsoft's servers as Baton meets them, on loopback: OpenID metadata and keys, Entra's tokens, the Bot Connector. */
final class FakeTeams implements AutoCloseable {

    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String SECRET = "canary-secret";
    static final String TENANT = "aaaaaaaa-0000-0000-0000-000000000001";
    static final String CHANNEL = "19:general@thread.tacv2";
    static final String TEAM = "19:team@thread.tacv2";
    static final String BOT = "28:" + APP;

    /** Making one takes a while. */
    static final RSAKey KEY = key("connector-key");

    private final WireMockServer server;
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> members = new ConcurrentHashMap<>();
    private volatile @Nullable Trouble trouble;
    private volatile String endorsements = "[\"msteams\"]";

    FakeTeams() {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .extensions(new Connector()));
        server.stubFor(WireMock.any(WireMock.urlPathMatching("/emea/v3/.*"))
                .willReturn(WireMock.aResponse().withTransformers("connector")));
        server.start();
        keys(KEY);
        server.stubFor(WireMock.post("/token")
                .willReturn(WireMock.okJson(
                        "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"canary-token\"}")));
        member("29:sato", "Sato", "sato@example.com");
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From now on these are the keys, in a document as Microsoft writes it. */
    void keys(RSAKey... keys) {
        server.stubFor(WireMock.get("/openid")
                .willReturn(WireMock.okJson("{\"issuer\":\"https://api.botframework.com\"," + "\"jwks_uri\":\""
                        + server.baseUrl() + "/keys\"}")));
        var list = Incoming.JSON.createArrayNode();
        for (var key : keys) {
            var json = (ObjectNode) Incoming.JSON.valueToTree(key.toPublicJWK().toJSONObject());
            json.set("endorsements", tree(endorsements));
            list.add(json);
        }
        server.stubFor(WireMock.get("/keys").willReturn(WireMock.okJson("{\"keys\":" + list + "}")));
    }

    /** For which channels the keys speak, as JSON. */
    void endorsements(String json) {
        endorsements = json;
        keys(KEY);
    }

    WireMockServer server() {
        return server;
    }

    String serviceUrl() {
        return server.baseUrl() + "/emea/";
    }

    URI metadata() {
        return URI.create(server.baseUrl() + "/openid");
    }

    Map<String, String> properties() {
        return Map.of(
                "baton.teams.app-id",
                APP,
                "baton.teams.app-password",
                SECRET,
                "baton.teams.tenant-id",
                TENANT,
                "baton.teams.openid-metadata-url",
                metadata().toString(),
                "baton.teams.token-url",
                server.baseUrl() + "/token",
                "baton.teams.service-hosts",
                server.baseUrl());
    }

    TeamsProperties.App app() {
        return new TeamsProperties.App(
                APP, SECRET, TENANT, List.of(TENANT), metadata(), URI.create(server.baseUrl() + "/token"));
    }

    JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(APP)
                .claim("serviceurl", serviceUrl())
                .notBeforeTime(Date.from(now.minus(Duration.ofMinutes(1))))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(59))));
    }

    /** As the connector sends it. */
    String authorization() {
        return "Bearer "
                + token(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(KEY.getKeyID())
                                .build(),
                        KEY,
                        claims(Instant.now()));
    }

    static String token(JWSHeader header, RSAKey key, JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ObjectNode member(String id, String name, String mailAddress) {
        var member = Incoming.JSON.createObjectNode();
        member.put("id", id).put("name", name).put("email", mailAddress).put("userPrincipalName", mailAddress);
        member.put("userRole", "user").put("tenantId", TENANT).put("aadObjectId", "aad-" + id);
        members.put(id, member);
        return member;
    }

    void troubleNext(Trouble next) {
        trouble = next;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The card of the newest message. */
    JsonNode lastCard() {
        return tree(seen.getLast().body()).path("attachments").path(0).path("content");
    }

    int requests() {
        return requests.get();
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    void forgetRequests() {
        seen.clear();
        requests.set(0);
        authorizations.clear();
        trouble = null;
    }

    @Override
    public void close() {
        server.stop();
    }

    static JsonNode tree(String json) {
        try {
            return Incoming.JSON.readTree(json);
        } catch (IOException garbage) {
            throw new UncheckedIOException(garbage);
        }
    }

    private ResponseDefinition answer(String method, String[] path, String body) {
        if (path.length > 4 && path[4].equals("members")) {
            var member = members.get(path[5]);
            return member == null ? status(404, "MemberNotFoundInConversation") : json(200, member.toString());
        }
        if (path.length > 4 && path[4].equals("pagedmembers")) {
            return json(200, "{\"members\":" + List.copyOf(members.values()) + "}");
        }
        if (path[2].equals("teams")) {
            return json(
                    200,
                    "{\"conversations\":[{\"id\":\"" + TEAM + "\"},{\"id\":\"" + CHANNEL + "\",\"name\":\"営業\"}]}");
        }
        if (path.length == 3 && !tree(body).path("isGroup").asBoolean()) {
            return json(
                    201,
                    "{\"id\":\"a:direct-"
                            + tree(body).path("members").path(0).path("id").asText() + "\"}");
        }
        requests.incrementAndGet();
        var now = trouble;
        trouble = null;
        if (now != null) {
            return inTrouble(now);
        }
        var edit = method.equals("PUT");
        var id = edit ? path[5] : "act-" + ids.incrementAndGet();
        var whole = path.length == 3
                ? tree(body).path("channelData").path("channel").path("id").asText()
                : path[3];
        var cut = whole.indexOf(";messageid=");
        var thread = cut < 0 ? null : whole.substring(cut + 11);
        seen.add(new Seen(
                cut < 0 ? whole : whole.substring(0, cut), id, id.equals(thread) ? null : thread, false, edit, body));
        return path.length == 3
                ? json(201, "{\"id\":\"" + whole + ";messageid=" + id + "\",\"activityId\":\"" + id + "\"}")
                : json(edit ? 200 : 201, "{\"id\":\"" + id + "\"}");
    }

    private static ResponseDefinition inTrouble(Trouble trouble) {
        return switch (trouble) {
            case Trouble.RateLimited limited ->
                ResponseDefinitionBuilder.like(status(429, "TooManyRequests"))
                        .but()
                        .withHeader(
                                "Retry-After",
                                Long.toString(limited.retryAfter().toSeconds()))
                        .build();
            case Trouble.Down down -> status(503, "ServiceUnavailable");
            case Trouble.Cut cut ->
                ResponseDefinitionBuilder.responseDefinition()
                        .withFault(Fault.CONNECTION_RESET_BY_PEER)
                        .build();
            case Trouble.Gone gone -> status(403, "BotNotInConversationRoster");
            case Trouble.Refusal refusal -> status(413, "MessageSizeTooBig");
        };
    }

    private static ResponseDefinition status(int status, String code) {
        return json(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"not shown\"}}");
    }

    private static ResponseDefinition json(int status, String body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body)
                .build();
    }

    private final class Connector implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            var request = event.getRequest();
            if (request.containsHeader("Authorization")) {
                authorizations.add(request.getHeader("Authorization"));
            }
            var url = request.getUrl();
            var path = (url.contains("?") ? url.substring(0, url.indexOf('?')) : url).split("/");
            for (var i = 0; i < path.length; i++) {
                path[i] = URLDecoder.decode(path[i], StandardCharsets.UTF_8);
            }
            return answer(
                    request.getMethod().getName(),
                    java.util.Arrays.copyOfRange(path, 1, path.length),
                    request.getBodyAsString());
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

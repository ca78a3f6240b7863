package dev.baton.chats;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends Baton what Teams would send, with a token signed by keys that it publishes itself
 * (<a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">connector
 * authentication</a>).
 */
public final class TeamsClient implements AutoCloseable {

    /** The app id the application under test must be given. */
    public static final String APP_ID = "5f2f9b0e-6f2a-4b6e-9d55-0a3c1f9f8a11";

    /** The tenant everything happens in. */
    public static final String TENANT = "0b6e7a3c-7b57-4a3e-8f3e-2f9a4f0f9c22";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RSAKey key;
    private final WireMockServer identity;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String serviceUrl;
    private final AtomicInteger ids = new AtomicInteger();

    /** @param serviceUrl where Baton is to answer: {@link FakeConnector#serviceUrl()} */
    public TeamsClient(String serviceUrl) {
        this.serviceUrl = serviceUrl;
        try {
            this.key = new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        this.identity = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        identity.start();
        var published = new HashMap<String, Object>(key.toPublicJWK().toJSONObject());
        published.put("endorsements", List.of("msteams"));
        json(
                "/openid",
                Map.of(
                        "issuer",
                        "https://api.botframework.com",
                        "jwks_uri",
                        identity.baseUrl() + "/keys",
                        "id_token_signing_alg_values_supported",
                        List.of("RS256")));
        json("/keys", Map.of("keys", List.of(published)));
        identity.stubFor(WireMock.post(WireMock.urlPathMatching("/.*token"))
                .willReturn(WireMock.okJson(JSON.writeValueAsString(
                        Map.of("token_type", "Bearer", "expires_in", 3600, "access_token", "token-of-the-bot")))));
    }

    private void json(String path, Map<String, ?> body) {
        identity.stubFor(WireMock.get(path).willReturn(WireMock.okJson(JSON.writeValueAsString(body))));
    }

    /** For {@code baton.teams.openid-metadata-url}. */
    public String metadataUrl() {
        return identity.baseUrl() + "/openid";
    }

    /** For {@code baton.teams.token-url}. */
    public String tokenUrl() {
        return identity.baseUrl() + "/" + TENANT + "/oauth2/v2.0/token";
    }

    /** A message in a channel, group or personal conversation; {@code more} goes over the usual properties. */
    public Map<String, Object> message(
            String user, String conversation, String type, String text, Map<String, ?> more) {
        var activity = new HashMap<String, Object>(Map.of(
                "type",
                "message",
                "id",
                "in-" + ids.incrementAndGet(),
                "timestamp",
                Instant.now().toString(),
                "serviceUrl",
                serviceUrl,
                "channelId",
                "msteams",
                "from",
                Map.of("id", user, "name", user, "aadObjectId", "aad-" + user),
                "conversation",
                Map.of(
                        "id",
                        conversation,
                        "conversationType",
                        type,
                        "tenantId",
                        TENANT,
                        "isGroup",
                        !type.equals("personal")),
                "recipient",
                Map.of("id", "28:" + APP_ID, "name", "Baton"),
                "text",
                text,
                "channelData",
                Map.of("tenant", Map.of("id", TENANT))));
        activity.putAll(more);
        return activity;
    }

    /** Sends an activity to Baton and returns its answer. */
    public HttpResponse<String> send(String baseUrl, Map<String, ?> activity) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(baseUrl + "/api/messages"))
                            .header("Content-Type", "application/json; charset=utf-8")
                            .header("Authorization", "Bearer " + token())
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(activity)))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Baton does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        try {
            var now = Instant.now();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer("https://api.botframework.com")
                            .audience(APP_ID)
                            .notBeforeTime(Date.from(now.minusSeconds(60)))
                            .expirationTime(Date.from(now.plusSeconds(3600)))
                            .claim("serviceurl", serviceUrl)
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        identity.stop();
    }
}

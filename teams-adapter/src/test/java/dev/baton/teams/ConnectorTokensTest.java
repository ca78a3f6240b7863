package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fourteen checks of a request's token, by their numbers in {@code RATIONALE.md}; each test spoils one thing. */
class ConnectorTokensTest {

    private static final FakeTeams TEAMS = new FakeTeams();
    private static final RSAKey STRANGER = FakeTeams.key("connector-key");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private ConnectorTokens tokens;

    @BeforeEach
    void wellConfigured() {
        TEAMS.endorsements("[\"msteams\",\"webchat\"]");
        tokens = new ConnectorTokens(
                TEAMS.app(),
                new ConnectorKeys(TEAMS.metadata(), clock),
                ServiceHosts.of(List.of(TEAMS.server().baseUrl())),
                clock);
    }

    @AfterAll
    static void stop() {
        TEAMS.close();
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(FakeTeams.KEY.getKeyID());
    }

    private static JWTClaimsSet.Builder claims() {
        return TEAMS.claims(NOW);
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return FakeTeams.token(header().build(), FakeTeams.KEY, claims);
    }

    private static ObjectNode activity() {
        return Payload.read("personal-text", TEAMS.serviceUrl());
    }

    private void check(String token, ObjectNode activity) {
        var checked = tokens.check("Bearer " + token);
        tokens.check(checked, Incoming.read(activity.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private void refused(int status, String token, ObjectNode activity) {
        assertThatThrownBy(() -> check(token, activity))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    private void refused(String token) {
        refused(401, token, activity());
    }

    @Test
    void takesTheConnectorsToken() {
        assertThatNoException().isThrownBy(() -> check(token(claims()), activity()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "eyJhbGciOiJSUzI1NiJ9.e30.x"})
    void check1WantsABearerToken(String authorization) {
        assertThatThrownBy(() -> tokens.check(authorization))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9.e30", "e30.e30.e30", "\u0000"})
    void check2WantsAWellFormedToken(String token) {
        refused(token);
    }

    @Test
    void check2WantsATokenOfReasonableSize() {
        refused(token(claims().claim("padding", "x".repeat(10_000))));
    }

    @Test
    void check3TakesNoOtherAlgorithmWhateverTheTokenSays() throws JOSEException {
        refused(new PlainJWT(claims().build()).serialize());

        var stronger = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS512)
                        .keyID(FakeTeams.KEY.getKeyID())
                        .build(),
                claims().build());
        stronger.sign(new RSASSASigner(FakeTeams.KEY));
        refused(stronger.serialize());

        // the public key taken for a shared secret
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(FakeTeams.KEY.getKeyID())
                        .build(),
                claims().build());
        confused.sign(new MACSigner(FakeTeams.KEY.toRSAPublicKey().getEncoded()));
        refused(confused.serialize());
    }

    @Test
    void check4WantsAKeyOfTheConnector() {
        refused(FakeTeams.token(header().keyID("unheard-of").build(), FakeTeams.KEY, claims()));
        refused(FakeTeams.token(header().keyID(null).build(), FakeTeams.KEY, claims()));
    }

    @Test
    void check5WantsItsSignature() {
        refused(FakeTeams.token(header().build(), STRANGER, claims()));

        var good = token(claims()).split("\\.");
        var other = token(claims().audience("other")).split("\\.");
        refused(good[0] + "." + other[1] + "." + good[2]);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"https://api.botframework.com/", "https://api.botframework.com.evil.example", "api"})
    void check6WantsTheConnectorAsIssuer(String issuer) {
        refused(token(claims().issuer(issuer)));
    }

    @Test
    void check7WantsItToBeForUs() {
        refused(token(claims().audience("99999999-2222-3333-4444-555555555555")));
        refused(token(claims().audience((String) null)));
        assertThatNoException()
                .isThrownBy(() -> check(token(claims().audience(List.of("other", FakeTeams.APP))), activity()));
    }

    @Test
    void check8WantsItToBeValidNowGiveOrTakeFiveMinutes() {
        assertThatNoException()
                .isThrownBy(() -> check(token(claims().expirationTime(at(Duration.ofMinutes(-4)))), activity()));
        refused(token(claims().expirationTime(at(Duration.ofMinutes(-6)))));
        assertThatNoException()
                .isThrownBy(() -> check(token(claims().notBeforeTime(at(Duration.ofMinutes(4)))), activity()));
        refused(token(claims().notBeforeTime(at(Duration.ofMinutes(6)))));
        refused(token(claims().expirationTime(null)));
    }

    private static Date at(Duration fromNow) {
        return Date.from(NOW.plus(fromNow));
    }

    @Test
    void check9WantsTheKeyToBeEndorsedForTheChannel() {
        refused(403, token(claims()), activity().put("channelId", "slack"));
        refused(403, token(claims()), (ObjectNode) activity().without("channelId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"webchat\"]", "[]", "null", "\"msteams\""})
    void check9TakesNoKeyWithoutTheEndorsement(String endorsements) {
        TEAMS.endorsements(endorsements);

        refused(403, token(claims()), activity());
    }

    @Test
    void check9TakesOnlyTeamsThoughTheKeySpeaksForOthers() {
        // in other channels of the same bot, people give themselves what ids they like
        refused(403, token(claims()), activity().put("channelId", "webchat"));
    }

    @Test
    void check10WantsTheTokenToBeForTheServiceUrl() {
        refused(403, token(claims().claim("serviceurl", TEAMS.server().baseUrl() + "/other/")), activity());
        refused(403, token(claims().claim("serviceurl", null)), activity());
        refused(403, token(claims().claim("serviceurl", List.of(TEAMS.serviceUrl()))), activity());
        refused(403, token(claims()), (ObjectNode) activity().without("serviceUrl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net@evil.example/",
                "https://smba.trafficmanager.net.evil.example/",
                "//127.0.0.1/",
                "garbage"
            })
    void check11WantsAnAllowedServiceUrl(String url) {
        refused(403, token(claims().claim("serviceurl", url)), activity().put("serviceUrl", url));
    }

    @Test
    void check12WantsAnAllowedTenant() {
        var other = activity();
        ((ObjectNode) other.path("conversation")).put("tenantId", "another");
        refused(403, token(claims()), other);

        var none = activity();
        none.remove("channelData");
        ((ObjectNode) none.path("conversation")).remove("tenantId");
        refused(403, token(claims()), none);
    }

    @Test
    void check13TakesNoTokenThatBringsItsOwnKey() {
        refused(FakeTeams.token(
                header().jwkURL(URI.create("https://evil.example/keys")).build(), STRANGER, claims()));
        refused(FakeTeams.token(
                header().x509CertURL(URI.create("https://evil.example/cert")).build(), STRANGER, claims()));
        refused(FakeTeams.token(header().jwk(STRANGER.toPublicJWK()).build(), STRANGER, claims()));
        // not even beside the right key and signature
        refused(FakeTeams.token(
                header().jwkURL(URI.create("https://evil.example/keys")).build(), FakeTeams.KEY, claims()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
                "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
                "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
                "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0"
            })
    void check14TakesNoTokenOfTheEmulator(String issuer) {
        refused(token(claims().issuer(issuer).claim("appid", FakeTeams.APP).claim("ver", "1.0")));
    }

    @Test
    void asksNobodyForKeysOnceItHasThem() {
        check(token(claims()), activity());
        TEAMS.server().resetRequests();

        for (var i = 0; i < 50; i++) {
            check(token(claims()), activity());
            refused(FakeTeams.token(header().keyID("unknown-" + i).build(), STRANGER, claims()));
        }

        assertThat(TEAMS.server().getAllServeEvents()).isEmpty();
    }
}

package dev.baton.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import dev.baton.testchat.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorKeysTest {

    private static final RSAKey NEXT = FakeTeams.key("next-key");

    private final FakeTeams teams = new FakeTeams();
    private final SettableClock clock = new SettableClock("2026-11-24T01:00:00Z");
    private final ConnectorKeys keys = new ConnectorKeys(teams.metadata(), clock);

    @AfterEach
    void stop() {
        teams.close();
    }

    private boolean knows(String keyId) {
        return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build()), null)
                .isEmpty();
    }

    private void asked(int times) {
        teams.server().verify(times, getRequestedFor(urlEqualTo("/keys")));
    }

    @Test
    void keepsThemForADay() {
        assertThat(knows("connector-key")).isTrue();
        clock.advance(Duration.ofHours(23));
        assertThat(knows("connector-key")).isTrue();
        asked(1);

        clock.advance(Duration.ofHours(1));
        assertThat(knows("connector-key")).isTrue();
        asked(2);
    }

    @Test
    void asksAgainForAnUnknownKeyAtMostOnceAnHour() {
        assertThat(knows("next-key")).isFalse();
        teams.keys(FakeTeams.KEY, NEXT);
        clock.advance(Duration.ofMinutes(59));
        assertThat(knows("next-key")).isFalse();
        asked(1);

        clock.advance(Duration.ofMinutes(1));
        assertThat(knows("next-key")).isTrue();
        assertThat(knows("never")).isFalse();
        assertThat(knows("never")).isFalse();
        asked(2);
    }

    @Test
    void keepsTheOldOnesWhenAskingFails() {
        assertThat(knows("connector-key")).isTrue();
        teams.server().stubFor(get("/keys").willReturn(serverError()));
        clock.advance(Duration.ofDays(2));

        assertThat(knows("connector-key")).isTrue();
        assertThat(keys.endorsements("connector-key")).containsExactly("msteams");
        assertThat(knows("connector-key")).isTrue();
        asked(2);

        teams.keys(NEXT);
        clock.advance(Duration.ofMinutes(1));
        assertThat(knows("next-key")).isTrue();
        assertThat(knows("connector-key")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "not json",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"x\",\"k\":\"AA\"}]}"
            })
    void aStrangeDocumentIsAFailure(String document) {
        assertThat(knows("connector-key")).isTrue();
        teams.server().stubFor(get("/keys").willReturn(okJson(document)));
        clock.advance(Duration.ofDays(2));

        assertThat(knows("connector-key")).isTrue();
    }

    @Test
    void beganWithoutTheNetworkAndRecovers() {
        teams.server().stubFor(get("/openid").willReturn(serverError()));
        keys.prefetch();
        assertThat(knows("connector-key")).isFalse();
        teams.keys(FakeTeams.KEY);
        assertThat(knows("connector-key")).isFalse();

        clock.advance(ConnectorKeys.WITHOUT_ANY);
        assertThat(knows("connector-key")).isTrue();
    }

    @Test
    void manyAtOnceAskOnce() {
        IntStream.range(0, 32)
                .parallel()
                .forEach(i -> assertThat(knows("connector-key")).isTrue());
        asked(1);
    }
}

package dev.baton.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSignatureTest {

    private static final long NOW = 1_764_000_000L;
    private static final String BODY = "token=x&text=%E8%AA%B2%E9%A1%8C";

    private final SlackSignature signature = new SlackSignature(
            List.of("new secret", "old secret"), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    private boolean taken(String timestamp, String signed) {
        return signature.signs(BODY.getBytes(UTF_8), timestamp, signed);
    }

    @Test
    void knowsTheExampleOfSlacksDocumentation() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var then = new SlackSignature(
                List.of("8f742231b10e8888abcd99yyyzzz85a5"),
                Clock.fixed(Instant.ofEpochSecond(1_531_420_618L), ZoneOffset.UTC));

        assertThat(then.signs(
                        body.getBytes(UTF_8),
                        "1531420618",
                        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new secret", "old secret"})
    void takesEachOfTheSecretsWhileOneReplacesTheOther(String secret) {
        assertThat(taken("" + NOW, Payload.signature(secret, "" + NOW, BODY))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-300,true", "300,true", "-301,false", "301,false", "-360,false", "360,false", "3600,false"})
    void takesWhatIsAtMostFiveMinutesAwayEitherWay(long seconds, boolean taken) {
        var timestamp = "" + (NOW + seconds);

        assertThat(taken(timestamp, Payload.signature("new secret", timestamp, BODY)))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+1764000000", " 1764000000", "1764000000.5", "-1", "９", "99999999999999999999", "now"})
    void refusesATimeThatIsNone(String timestamp) {
        assertThat(taken(timestamp, Payload.signature("new secret", timestamp, BODY)))
                .isFalse();
    }

    @Test
    void refusesWhatIsSignedByOthersOrForSomethingElseOrNotAtAll() {
        var good = Payload.signature("new secret", "" + NOW, BODY);

        assertThat(taken("" + NOW, Payload.signature("their secret", "" + NOW, BODY)))
                .isFalse();
        assertThat(taken("" + NOW, Payload.signature("new secret", "" + NOW, BODY + "&x=1")))
                .isFalse();
        assertThat(taken("" + (NOW + 1), good)).isFalse();
        assertThat(taken("" + NOW, good.substring(3))).isFalse();
        assertThat(taken("" + NOW, good.toUpperCase(java.util.Locale.ROOT))).isFalse();
        assertThat(taken("" + NOW, "")).isFalse();
        assertThat(taken("" + NOW, null)).isFalse();
        assertThat(taken(null, good)).isFalse();
    }
}

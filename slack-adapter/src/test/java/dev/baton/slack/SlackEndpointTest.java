package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.baton.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SlackEndpointTest extends SlackTest {

    @Test
    void slackIsToldThatTheAddressIsOurs() {
        var response = send(Payload.file("url-verification.json"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    @Test
    void aBadSignatureIsRefusedBeforeAnythingIsRead() {
        var body = Payload.file("slash-command.form");

        assertThat(send(body, now(), "another secret").statusCode()).isEqualTo(401);
        assertThat(post(body, now(), "v0=00").statusCode()).isEqualTo(401);
        assertThat(post("payload={", now(), "v0=00").statusCode()).isEqualTo(401);
        verifyNoInteractions(bot);
        assertThat(SLACK.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-360, 360, -3600, 3600})
    void aTimeStampSixMinutesOffIsRefusedEitherWay(long seconds) {
        var timestamp = String.valueOf(Long.parseLong(now()) + seconds);

        assertThat(send(Payload.file("url-verification.json"), timestamp, SECRET)
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-240, 240})
    void aTimeStampFourMinutesOffIsTakenEitherWay(long seconds) {
        var timestamp = String.valueOf(Long.parseLong(now()) + seconds);

        assertThat(send(Payload.file("url-verification.json"), timestamp, SECRET)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSecretThatWillReplaceTheOldOneIsTakenToo() {
        assertThat(send(Payload.file("url-verification.json"), now(), "the next secret")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void textOfAnyScriptKeepsItsSignature() {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        assertThat(send(Payload.file("event-mention.json")).statusCode()).isEqualTo(200);
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        assertThat(send("x".repeat(1024 * 1024 + 1)).statusCode()).isEqualTo(413);
        assertThat(send("text=" + "x".repeat(1024 * 1024 - 5)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"event-unknown.json", "event-message-changed.json", "event-message-own.json", "view-closed.json"
            })
    void whatIsNotForBatonIsThankedFor(String file) {
        var payload = Payload.file(file);

        var response = send(file.startsWith("event") ? payload : Payload.interactive(payload));

        assertThat(response.statusCode()).isEqualTo(200);
        verifyNoInteractions(bot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssl_check=1&token=x",
                "payload=",
                "payload=%7B",
                "payload=%7B%7D",
                "payload=null",
                "payload=%5B%5D",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":{}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\"}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"channel_type\":\"im\",\"user\":{}}}",
                "command=%2Fbaton",
                "command=%2Fother&text=x&user_id=U&team_id=T&channel_id=C&trigger_id=1",
                "command=%2Fbaton&text=%00%ff%fe",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%5D%7D",
                "payload=%7B%22type%22%3A%22view_submission%22%7D",
                "payload=%7B%22type%22%3A%22block_suggestion%22%7D",
                "payload=%7B%22type%22%3A%22shortcut%22%2C%22callback_id%22%3A%22create_issue_anywhere%22%7D",
                "payload=%7B%22type%22%3A%22message_action%22%2C%22callback_id%22%3A%22create_issue%22%7D",
                "payload=%7B%22type%22%3A%22interactive_message%22%7D",
                "payload=%7B%22type%22%3A%22something_of_next_year%22%7D",
            })
    void whatMakesNoSenseIsNeverAnErrorOfOurs(String body) {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        assertThat(send(body).statusCode()).isLessThan(500);
    }

    @Test
    void nothingSecretIsLogged(CapturedOutput output) {
        when(bot.handle(any())).thenThrow(new IllegalStateException("broken"));
        SLACK.refuseNext("views.open", "invalid_auth");
        send(withResponseUrl(Payload.file("slash-command.form")));
        send("payload=%7B%22type%22%3A%22something_of_next_year%22%2C%22token%22%3A%22canary-verification%22%7D");
        send("text=canary-text");
        send(Payload.file("event-uninstalled.json"));

        assertThat(output.toString())
                .contains("app_uninstalled")
                .doesNotContain("xoxb-canary")
                .doesNotContain(SECRET)
                .doesNotContain("canary-verification")
                .doesNotContain("canary-text")
                .doesNotContain("/respond/");
    }
}

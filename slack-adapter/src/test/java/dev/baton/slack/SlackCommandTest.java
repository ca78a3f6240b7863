package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.chat.ChatRequest;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.Input;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlackCommandTest extends SlackTest {

    private static String command() {
        return withResponseUrl(Payload.file("slash-command.form"));
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private ChatRequest asked() {
        var request = ArgumentCaptor.forClass(ChatRequest.class);
        verify(bot).handle(request.capture());
        return request.getValue();
    }

    private static Form form() {
        return new Form(
                "create",
                "課題を作成",
                "作成",
                List.of(new FormField("summary", "件名", FormField.Kind.LINE, "見積書", List.of(), null, true, false, null)),
                Map.of("from", "command"),
                null);
    }

    @Test
    void theAnswerIsTheAcknowledgement() {
        when(bot.handle(any())).thenReturn(say("課題がありません", Audience.ASKER));

        var response = send(command());

        assertThat(response.statusCode()).isEqualTo(200);
        var answer = json(response.body());
        assertThat(answer.at("/response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.at("/blocks/0/elements/0/elements/0/text").asString()).isEqualTo("課題がありません");
        assertThat(asked().input()).isEqualTo(new Input.Line("create 見積書を送る & <confirm> <@U0ITO> by fri"));
        assertThat(asked().user().userId()).isEqualTo("U0SATO");
        assertThat(asked().conversation())
                .isEqualTo(new Conversation("slack", "T0BATON", "C0SALES", Conversation.Kind.CHANNEL));
        assertThat(SLACK.calls("respond")).isEmpty();
    }

    @Test
    void anAnswerForAllIsSeenByAll() {
        when(bot.handle(any())).thenReturn(say("now following SALES", Audience.CONVERSATION));

        assertThat(json(send(command()).body()).at("/response_type").asString()).isEqualTo("in_channel");
    }

    @Test
    void aSlowStoreIsAcknowledgedInTimeAndAnsweredLater() {
        when(bot.handle(any())).thenReturn(say("warm", Audience.ASKER));
        send(command().replace("trigger_id=1", "trigger_id=2"));
        var stalled = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            stalled.await();
            return say("the answer", Audience.ASKER);
        });

        long before = System.nanoTime();
        var response = send(command());
        var took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(took).isLessThan(Duration.ofSeconds(3));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response.body()).at("/text").asString()).contains("処理しています…");
        assertThat(SLACK.calls("respond")).isEmpty();
        stalled.countDown();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> SLACK.calls("respond").size() == 1);
        var late = SLACK.calls("respond").getFirst().body();
        assertThat(late.at("/text").asString()).isEqualTo("the answer");
        assertThat(late.at("/response_type").asString()).isEqualTo("ephemeral");
    }

    @Test
    void aFormOpensAtOnce() {
        when(bot.handle(any())).thenReturn(new Reply.Ask(form()));

        var response = send(command());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        var opened = SLACK.calls("views.open").getFirst();
        assertThat(opened.form()).containsEntry("trigger_id", "13345224609.738474920.8088930838d88f008e0");
        assertThat(opened.json("view").at("/blocks/0/element/initial_value").asString())
                .isEqualTo("見積書");
        assertThat(opened.json("view").at("/close/text").asString()).isEqualTo("キャンセル");
    }

    @Test
    void aFormThatCannotBeOpenedAnyMoreIsOfferedByAButton() {
        SLACK.refuseNext("views.open", "expired_trigger_id");
        when(bot.handle(any())).thenReturn(new Reply.Ask(form()));

        var answer = json(send(command()).body());

        assertThat(answer.at("/response_type").asString()).isEqualTo("ephemeral");
        var button = answer.at("/blocks/1/elements/0");
        assertThat(button.at("/value").asString()).isEqualTo("create 見積書を送る & <confirm> <@U0ITO> by fri");
        assertThat(button.at("/action_id").asString()).startsWith("press-form-");
    }

    @Test
    void aRecordedRequestSentAgainHasNoSecondEffect() {
        when(bot.handle(any())).thenReturn(say("done", Audience.ASKER));
        var body = command();
        var timestamp = now();

        var first = send(body, timestamp, SECRET);
        var second = send(body, timestamp, SECRET);

        assertThat(first.body()).contains("done");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        verify(bot, times(1)).handle(any());
    }

    @Test
    void theBotsOwnDirectChatIsToldFromOnesBetweenPeople() {
        when(bot.handle(any())).thenReturn(say("ok", Audience.ASKER));
        send(command()
                .replace("channel_id=C0SALES&channel_name=sales", "channel_id=D0SATO&channel_name=directmessage"));
        assertThat(asked().conversation().kind()).isEqualTo(Conversation.Kind.DIRECT);
        org.mockito.Mockito.clearInvocations(bot);

        send(command()
                .replace("channel_id=C0SALES&channel_name=sales", "channel_id=D0OTHER&channel_name=directmessage")
                .replace("trigger_id=1", "trigger_id=2"));
        assertThat(asked().conversation().kind()).isEqualTo(Conversation.Kind.GROUP);
    }

    @Test
    void whenTheStoreCannotBeReachedNothingIsDoneAndTheTypedTextComesBack() {
        jdbc.sql("ALTER TABLE inbound_event RENAME TO inbound_event_away").update();
        try {
            var answer = json(send(command()).body());

            assertThat(answer.toString()).contains("create 見積書を送る & <confirm>");
            assertThat(answer.at("/response_type").asString()).isEqualTo("ephemeral");
            verify(bot, never()).handle(any());
        } finally {
            jdbc.sql("ALTER TABLE inbound_event_away RENAME TO inbound_event").update();
        }
    }

    @Test
    void aBotThatFailsIsNoReasonForSilence() {
        when(bot.handle(any())).thenThrow(new IllegalStateException("jdbc:secret"));

        var response = send(command());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response.body()).at("/text").asString()).containsAnyOf("Please try again", "もう一度");
        assertThat(response.body()).doesNotContain("secret");
    }
}

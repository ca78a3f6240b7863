package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlackSubmissionTest extends SlackTest {

    private static final Conversation SALES =
            new Conversation("slack", "T0BATON", "C0SALES", Conversation.Kind.CHANNEL);

    private HttpResponse<String> interact(String file) {
        return send(Payload.interactive(withResponseUrl(Payload.file(file))));
    }

    private ChatRequest asked() {
        var request = ArgumentCaptor.forClass(ChatRequest.class);
        verify(bot).handle(request.capture());
        return request.getValue();
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static SlackStandIn.Call only(String method) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> SLACK.calls(method), calls -> calls.size() == 1)
                .getFirst();
    }

    private static Form form(String summaryProblem, String problem) {
        return new Form(
                "create",
                "課題を作成",
                "作成",
                List.of(
                        new FormField(
                                "summary",
                                "件名",
                                FormField.Kind.LINE,
                                "決済が失敗する",
                                List.of(),
                                null,
                                true,
                                false,
                                summaryProblem),
                        new FormField(
                                "dueDate",
                                "期限日",
                                FormField.Kind.DATE,
                                "2026-11-27",
                                List.of(),
                                null,
                                false,
                                false,
                                null)),
                Map.of("message", "1764000000.000100"),
                problem);
    }

    @Test
    void aSubmissionComesBackWithItsContextAndAllItsValues() {
        when(bot.handle(any())).thenReturn(say("SALES-13 を作成しました", Audience.ASKER));

        var response = interact("view-submission.json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(asked().input())
                .isEqualTo(new Input.Submission(
                        "create",
                        Map.of("message", "1764000000.000100"),
                        Map.of(
                                "summary", "決済が失敗する",
                                "project", "SALES",
                                "assignee", "7",
                                "dueDate", "2026-11-27",
                                "kinds", "created,status",
                                "description", "",
                                "priority", "")));
        assertThat(asked().conversation()).isEqualTo(SALES);
        assertThat(asked().threadId()).isEqualTo("1764000000.000050");
        assertThat(only("chat.postEphemeral").form())
                .containsEntry("channel", "C0SALES")
                .containsEntry("user", "U0SATO")
                .containsEntry("thread_ts", "1764000000.000050");
    }

    @Test
    void whereBatonMayNotSpeakTheAnswerComesAsADirectMessage() {
        SLACK.refuseNext("chat.postEphemeral", "not_in_channel");
        when(bot.handle(any())).thenReturn(say("SALES-13 を作成しました", Audience.ASKER));

        interact("view-submission.json");

        assertThat(only("chat.postMessage").form()).containsEntry("channel", "D0SATO");
    }

    @Test
    void aRefusedFormShowsWhatIsWrongAtItsFields() {
        when(bot.handle(any())).thenReturn(new Reply.Ask(form("件名が長すぎます。", null)));

        var answer = json(interact("view-submission.json").body());

        assertThat(answer.toString())
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"summary\":\"件名が長すぎます。\"}}");
    }

    @Test
    void aFormRefusedAsAWholeIsShownAgainWithWhatWasTyped() {
        when(bot.handle(any())).thenReturn(new Reply.Ask(form(null, "SALES に課題を作成できません。")));

        var answer = json(interact("view-submission.json").body());

        assertThat(answer.at("/response_action").asString()).isEqualTo("update");
        assertThat(answer.at("/view/blocks/0/text/text").asString()).isEqualTo("⚠️ SALES に課題を作成できません。");
        assertThat(answer.at("/view/blocks/1/element/initial_value").asString()).isEqualTo("決済が失敗する");
        assertThat(answer.at("/view/blocks/2/element/initial_date").asString()).isEqualTo("2026-11-27");
    }

    @Test
    void aSlowSubmissionSaysSoAndIsAnsweredInItsModal() {
        var stalled = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            stalled.await();
            return say("SALES-13 を作成しました", Audience.ASKER);
        });

        var answer = json(interact("view-submission.json").body());
        assertThat(answer.at("/response_action").asString()).isEqualTo("update");
        assertThat(answer.at("/view/title/text").asString()).isEqualTo("課題を作成");
        stalled.countDown();

        var told = only("views.update");
        assertThat(told.form()).containsEntry("view_id", "V0FORM");
        assertThat(told.form().get("view")).contains("SALES-13 を作成しました");
        assertThat(SLACK.calls("chat.postEphemeral")).isEmpty();
    }

    @Test
    void aSlowRefusalShowsTheFormAgainOrElseWhatWasTyped() {
        var stalled = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            stalled.await();
            return new Reply.Ask(form("件名が長すぎます。", null));
        });
        SLACK.refuseNext("views.update", "not_found");

        interact("view-submission.json");
        stalled.countDown();

        assertThat(only("views.update").form().get("view")).contains("件名が長すぎます。", "決済が失敗する");
        assertThat(only("chat.postEphemeral").form().get("blocks")).contains("件名が長すぎます。", "決済が失敗する");
    }

    @Test
    void aReplayedSubmissionHasOneEffect() {
        when(bot.handle(any())).thenReturn(say("done", Audience.ASKER));

        interact("view-submission.json");
        interact("view-submission.json");

        verify(bot, times(1)).handle(any());
    }

    @Test
    void whenTheStoreCannotBeReachedAFormStaysOpen() {
        jdbc.sql("ALTER TABLE inbound_event RENAME TO inbound_event_away").update();
        try {
            var answer = json(interact("view-submission.json").body());

            assertThat(answer.at("/response_action").asString()).isEqualTo("errors");
            assertThat(answer.at("/errors/summary").asString()).isNotBlank();
        } finally {
            jdbc.sql("ALTER TABLE inbound_event_away RENAME TO inbound_event").update();
        }
    }
}

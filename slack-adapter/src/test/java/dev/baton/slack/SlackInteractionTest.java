package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.chat.ChatRequest;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.PostRef;
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

class SlackInteractionTest extends SlackTest {

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

    private static Form form() {
        return new Form(
                "create",
                "課題を作成",
                "作成",
                List.of(
                        new FormField(
                                "summary", "件名", FormField.Kind.LINE, "決済が失敗する", List.of(), null, true, false, null),
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
                null);
    }

    @Test
    void aPressedButtonCarriesItsLineAndItsMessage() {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        assertThat(interact("press.json").statusCode()).isEqualTo(200);

        assertThat(asked().input())
                .isEqualTo(new Input.Press("resolve SALES-12", new PostRef(SALES, "1764000200.000100", null)));
        assertThat(SLACK.calls()).isEmpty();
    }

    @Test
    void anOverflowMenuOnAMessageForOnePersonCarriesItsLineAlone() {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        interact("select.json");

        assertThat(asked().input()).isEqualTo(new Input.Press("close SALES-12", null));
    }

    @Test
    void thePressedMessageIsReplacedInItsPlace() {
        when(bot.handle(any())).thenReturn(new Reply.Replace(Message.of("SALES-12 is Resolved")));

        interact("press.json");

        var answer = only("respond").body();
        assertThat(answer.at("/replace_original").asBoolean()).isTrue();
        assertThat(answer.at("/text").asString()).isEqualTo("SALES-12 is Resolved");
    }

    @Test
    void aPressedMessageWhoseAddressIsUsedUpIsEdited() {
        SLACK.next(
                "respond",
                SlackStandIn.json(Map.of("ok", false, "error", "expired_url")).withStatus(404));
        when(bot.handle(any())).thenReturn(new Reply.Replace(Message.of("SALES-12 is Resolved")));

        interact("press.json");

        assertThat(only("chat.update").form())
                .containsEntry("channel", "C0SALES")
                .containsEntry("ts", "1764000200.000100");
    }

    @Test
    void anErrorOnAPressIsSeenByThePresserAlone() {
        when(bot.handle(any())).thenReturn(say("SALES-12 は閉じられています", Audience.ASKER));

        interact("press.json");

        var answer = only("respond").body();
        assertThat(answer.at("/response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.at("/replace_original").asBoolean()).isFalse();
    }

    @Test
    void answersGoToSlackAndNowhereElse() {
        when(bot.handle(any())).thenReturn(say("secret", Audience.ASKER));
        var elsewhere = new SlackStandIn();
        try (elsewhere) {
            send(Payload.interactive(Payload.file("press.json").replace("RESPONSE_URL", elsewhere.responseUrl())));

            only("chat.postEphemeral");
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void aMessageBecomesAForm() {
        when(bot.handle(any())).thenReturn(new Reply.Ask(form()));

        assertThat(interact("message-shortcut.json").statusCode()).isEqualTo(200);

        assertThat(asked().threadId()).isEqualTo("1764000000.000050");
        assertThat(asked().input())
                .isEqualTo(new Input.FromMessage(
                        "お客様の決済が失敗します <至急> @佐藤 status page (https://status.example.com/1) & a@example.com",
                        "Ito",
                        "https://baton-inc.slack.com/archives/C0SALES/p1764000000000100"
                                + "?thread_ts=1764000000.000050&cid=C0SALES",
                        new PostRef(SALES, "1764000000.000100", "1764000000.000050")));
        var opened = only("views.open");
        assertThat(opened.form()).containsEntry("trigger_id", "13345224609.738474920.aaaa");
        var metadata = json(opened.json("view").at("/private_metadata").asString());
        assertThat(metadata.at("/f").asString()).isEqualTo("create");
        assertThat(metadata.at("/x/message").asString()).isEqualTo("1764000000.000100");
        assertThat(metadata.at("/c").asString()).isEqualTo("C0SALES");
        assertThat(metadata.at("/t").asString()).isEqualTo("1764000000.000050");
    }

    @Test
    void theGlobalShortcutAsksInTheDirectChat() {
        when(bot.handle(any())).thenReturn(new Reply.Ask(form()));

        interact("global-shortcut.json");

        assertThat(asked().input()).isEqualTo(new Input.Line("create"));
        assertThat(asked().conversation())
                .isEqualTo(new Conversation("slack", "T0BATON", "D0SATO", Conversation.Kind.DIRECT));
        only("views.open");
    }

    @Test
    void aFormThatTakesLongerIsFilledIntoAModalOpenedInTime() {
        var stalled = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            stalled.await();
            return new Reply.Ask(form());
        });

        assertThat(interact("message-shortcut.json").statusCode()).isEqualTo(200);
        var waiting = only("views.open").json("view");
        assertThat(waiting.has("submit")).isFalse();
        stalled.countDown();

        var filled = only("views.update");
        assertThat(filled.form().get("view_id")).startsWith("V");
        assertThat(filled.json("view").at("/submit/text").asString()).isEqualTo("作成");
    }

    @Test
    void peopleAreSuggestedWhileTyping() {
        when(bot.suggest(any(), any(), any(), any()))
                .thenReturn(List.of(new Choice("7", "伊藤 <ito@example.com>"), new Choice("", "nobody")));

        var answer = json(interact("block-suggestion.json").body());

        assertThat(answer.toString())
                .isEqualTo("{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"伊藤 <ito@example.com>\","
                        + "\"emoji\":false},\"value\":\"7\"}]}");
        verify(bot)
                .suggest(
                        any(),
                        org.mockito.ArgumentMatchers.eq("create"),
                        org.mockito.ArgumentMatchers.eq("assignee"),
                        org.mockito.ArgumentMatchers.eq("伊"));
    }

    @Test
    void slowSuggestionsAreNone() {
        var stalled = new CountDownLatch(1);
        when(bot.suggest(any(), any(), any(), any())).thenAnswer(call -> {
            stalled.await();
            return List.of();
        });

        assertThat(interact("block-suggestion.json").body()).isEqualTo("{\"options\":[]}");
        stalled.countDown();
    }
}

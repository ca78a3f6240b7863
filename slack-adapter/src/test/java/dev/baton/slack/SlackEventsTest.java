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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;

class SlackEventsTest extends SlackTest {

    @Autowired
    SlackConnection connection;

    private ChatRequest asked() {
        var request = ArgumentCaptor.forClass(ChatRequest.class);
        verify(bot).handle(request.capture());
        return request.getValue();
    }

    private static SlackStandIn.Call only(String method) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> SLACK.calls(method), calls -> calls.size() == 1)
                .getFirst();
    }

    @Test
    void aMentionIsALineWithoutBatonsName() {
        when(bot.handle(any())).thenReturn(say("作成しました", Audience.ASKER));

        send(Payload.file("event-mention.json"));

        assertThat(asked().input()).isEqualTo(new Input.Line("create 決済エラー & 返金 <@U0ITO>"));
        assertThat(asked().threadId()).isEqualTo("1764000400.000050");
        assertThat(asked().conversation().kind()).isEqualTo(Conversation.Kind.CHANNEL);
        assertThat(only("chat.postEphemeral").form())
                .containsEntry("channel", "C0SALES")
                .containsEntry("user", "U0SATO")
                .containsEntry("thread_ts", "1764000400.000050");
    }

    @Test
    void anAnswerForAllStandsInTheThread() {
        when(bot.handle(any())).thenReturn(say("now following", Audience.CONVERSATION));

        send(Payload.file("event-mention.json"));

        assertThat(only("chat.postMessage").form())
                .containsEntry("channel", "C0SALES")
                .containsEntry("thread_ts", "1764000400.000050");
    }

    @Test
    void aDirectMessageIsAnsweredByOne() {
        when(bot.handle(any())).thenReturn(say("今日の予定", Audience.ASKER));

        send(Payload.file("event-message.json"));

        assertThat(asked().input()).isEqualTo(new Input.Line("今日"));
        assertThat(asked().conversation())
                .isEqualTo(new Conversation("slack", "T0BATON", "D0SATO", Conversation.Kind.DIRECT));
        assertThat(only("chat.postMessage").form()).containsEntry("channel", "D0SATO");
    }

    @Test
    void aDirectMessageWithAFileIsRead() {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        send(Payload.file("event-message-file.json"));

        assertThat(asked().input()).isEqualTo(new Input.Line("create 画面が崩れる"));
    }

    @Test
    void aFormCannotBeOpenedFromAMessageSoAButtonIsOffered() {
        when(bot.handle(any()))
                .thenReturn(new Reply.Ask(new Form(
                        "create",
                        "Create an issue",
                        "Create",
                        List.of(new FormField(
                                "summary", "Summary", FormField.Kind.LINE, "", List.of(), null, true, false, null)),
                        Map.of(),
                        null)));

        send(Payload.file("event-mention.json"));

        var blocks = only("chat.postEphemeral").json("blocks");
        assertThat(blocks.at("/1/elements/0/value").asString()).isEqualTo("create 決済エラー & 返金 <@U0ITO>");
        assertThat(blocks.at("/1/elements/0/text/text").asString()).isEqualTo("Create an issue");
    }

    @Test
    void theSameEventFourTimesAtOnceHasOneEffect() throws Exception {
        when(bot.handle(any())).thenReturn(new Reply.Silence());
        var together = new CountDownLatch(1);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 4)
                    .mapToObj(any -> senders.submit(() -> {
                        together.await();
                        return send(Payload.file("event-mention.json")).statusCode();
                    }))
                    .toList();
            together.countDown();
            for (var status : sent) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        verify(bot, times(1)).handle(any());
    }

    @Test
    void aSlowEventIsThankedForInTimeAndAnsweredWhenItCan() {
        var stalled = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            stalled.await();
            return say("late", Audience.ASKER);
        });

        assertThat(send(Payload.file("event-message.json")).statusCode()).isEqualTo(200);
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
        stalled.countDown();

        assertThat(only("chat.postMessage").form()).containsEntry("text", "late");
    }

    @Test
    void anEventThatCouldNotBeRecordedIsLeftToSlackToSendAgain() {
        when(bot.handle(any())).thenReturn(new Reply.Silence());
        jdbc.sql("ALTER TABLE inbound_event RENAME TO inbound_event_away").update();
        try {
            assertThat(send(Payload.file("event-message.json")).statusCode()).isEqualTo(503);
            verify(bot, never()).handle(any());
        } finally {
            jdbc.sql("ALTER TABLE inbound_event_away RENAME TO inbound_event").update();
        }

        assertThat(send(Payload.file("event-message.json")).statusCode()).isEqualTo(200);
        verify(bot, times(1)).handle(any());
    }

    @Test
    void beingInvitedIsAnArrival() {
        when(bot.handle(any())).thenReturn(say("hello", Audience.CONVERSATION));

        send(Payload.file("event-joined.json"));

        assertThat(asked().input()).isEqualTo(new Input.Arrival());
        assertThat(asked().user().userId()).isEqualTo("U0SATO");
        assertThat(only("chat.postMessage").form()).containsEntry("channel", "C0SALES");
    }

    @Test
    void somebodyElsesArrivalIsNot() {
        send(Payload.file("event-joined.json")
                .replace("\"user\": \"U0BATON\", \"channel\"", "\"user\": \"U0ITO\", \"channel\""));

        verify(bot, never()).handle(any());
    }

    @Test
    void theFirstVisitToTheDirectChatIsGreetedOnce() {
        when(bot.handle(any())).thenReturn(say("hello", Audience.ASKER));

        send(Payload.file("event-home-opened.json"));
        only("chat.postMessage");
        send(Payload.file("event-home-opened.json").replace("Ev0HOME", "Ev0HOME2"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> SLACK.calls("conversations.history").size() == 2);

        assertThat(asked().input()).isEqualTo(new Input.Arrival());
    }

    @Test
    void theOperatorSeesWhoBatonIsAndThatTheTokenIsGone() {
        connection.start();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> connection.line(Locale.ENGLISH).equals("connected as @baton in Baton Inc, by HTTP"));

        send(Payload.file("event-tokens-revoked.json"));
        assertThat(connection.line(Locale.ENGLISH)).contains("tokens_revoked");

        connection.start();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> connection.line(Locale.ENGLISH).contains("@baton"));
    }
}

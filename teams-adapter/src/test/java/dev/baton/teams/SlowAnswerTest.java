package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What takes longer than Teams waits. */
@SpringBootTest(classes = OnlyTeams.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SlowAnswerTest extends ConnectedContract {

    @Test
    void anAnswerThatTakesLongIsAnnouncedAndSaidWhenItComes() throws InterruptedException {
        var slow = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            assertThat(slow.await(30, TimeUnit.SECONDS)).isTrue();
            return new Reply.Replace(Message.of("at last"));
        });

        var answer = invoke(payload("execute"));

        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        slow.countDown();
        await().untilAsserted(() -> assertThat(TEAMS.seen()).singleElement().satisfies(said -> {
            assertThat(said.edit()).isTrue();
            assertThat(said.messageId()).isEqualTo("1764000000009");
            assertThat(said.body()).contains("at last");
        }));
    }

    @Test
    void aDialogThatTakesLongComesLaterAsAFormInThePersonalChat() throws InterruptedException {
        var slow = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            assertThat(slow.await(30, TimeUnit.SECONDS)).isTrue();
            return new Reply.Ask(form());
        });

        assertThat(invoke(payload("message-action"))
                        .at("/task/value/card/content")
                        .toString())
                .contains("処理しています");
        slow.countDown();

        await().untilAsserted(() -> assertThat(TEAMS.seen()).singleElement().satisfies(said -> {
            assertThat(said.conversation()).isEqualTo("a:direct-29:sato");
            assertThat(said.body()).contains("field_summary");
        }));
    }
}

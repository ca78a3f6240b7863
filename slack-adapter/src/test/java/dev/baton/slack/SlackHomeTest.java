package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.baton.chat.Input;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the App Home shows, and when. */
class SlackHomeTest extends SlackHomeSetting {

    @Test
    void theHomeShowsTheAgendaAndButtonsThatBeginSomething() {
        when(bot.handle(any())).thenReturn(new Reply.Say(agenda("You hold one issue"), Audience.ASKER));

        var answer = openHome();

        assertThat(answer.statusCode()).isEqualTo(200);
        var published = only("views.publish");
        assertThat(asked().input()).isEqualTo(new Input.Line(AGENDA));
        assertThat(asked().conversation()).isEqualTo(DIRECT);
        assertThat(asked().user().userId()).isEqualTo("U0ITO");
        assertThat(published.form()).containsEntry("user_id", "U0ITO").doesNotContainKey("hash");
        var view = published.json("view");
        assertThat(view.at("/type").asString()).isEqualTo("home");
        assertThat(view.has("title") || view.has("submit") || view.has("close")).isFalse();
        assertThat(view.at("/blocks/0/elements/0/elements/0/text").asString()).isEqualTo("You hold one issue");
        assertThat(view.at("/blocks/2/accessory/value").asString()).isEqualTo("start SALES-12 #agenda");
        assertThat(view.at("/blocks/4/elements/0/text/text").asString()).isEqualTo("Create an issue");
        assertThat(view.at("/blocks/4/elements/0/value").asString()).isEqualTo("create");
        assertThat(view.at("/blocks/4/elements/1/text/text").asString()).isEqualTo("What can I say?");
        assertThat(view.at("/blocks/4/elements/1/value").asString()).isEqualTo("help");
        assertThat(view.findValuesAsString("action_id")).doesNotHaveDuplicates();
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void itsButtonsSpeakTheLanguageOfTheAgenda() {
        when(bot.handle(any())).thenReturn(new Reply.Say(agenda("担当している課題：1件"), Audience.ASKER));

        send(Payload.file("event-home-opened-home.json")
                .replace("U0ITO", "U0SATO")
                .replace("D0ITO", "D0SATO"));

        var view = only("views.publish").json("view");
        assertThat(view.at("/blocks/4/elements/0/text/text").asString()).isEqualTo("課題を作成");
        assertThat(view.at("/blocks/4/elements/1/text/text").asString()).isEqualTo("使い方を見る");
    }

    @Test
    void whoeverIsNotAdmittedReadsWhyInTheHome() {
        when(bot.handle(any())).thenReturn(say("Guests are added by an administrator.", Audience.ASKER));

        openHome();

        assertThat(only("views.publish").form().get("view")).contains("Guests are added by an administrator.");
    }

    @Test
    void aHomeIsNeverBlankWhateverFails() {
        when(bot.handle(any())).thenThrow(new IllegalStateException("on purpose"));
        jdbc.sql("ALTER TABLE inbound_event RENAME TO inbound_event_away").update();
        try {
            assertThat(openHome().statusCode()).isEqualTo(200);

            assertThat(only("views.publish").form().get("view")).contains("Please try again in a minute.");
        } finally {
            jdbc.sql("ALTER TABLE inbound_event_away RENAME TO inbound_event").update();
        }
    }

    @Test
    void everyVisitShowsItAnewAlsoAfterOneThatFailed() {
        when(bot.handle(any())).thenReturn(new Reply.Say(agenda("You hold one issue"), Audience.ASKER));
        SLACK.refuseNext("views.publish", "internal_error");

        assertThat(openHome().statusCode()).isEqualTo(200);
        only("views.publish");
        assertThat(openHome().statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> SLACK.calls("views.publish").size() == 2);
        assertThat(SLACK.calls("views.publish").getLast().taken()).isTrue();
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void quickVisitsAtOnceAllSucceed() throws Exception {
        when(bot.handle(any())).thenReturn(new Reply.Say(agenda("You hold one issue"), Audience.ASKER));
        var together = new CountDownLatch(1);
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = IntStream.range(0, 4)
                    .mapToObj(any -> visitors.submit(() -> {
                        together.await();
                        return openHome().statusCode();
                    }))
                    .toList();
            together.countDown();
            for (var visit : visits) {
                assertThat(visit.get()).isEqualTo(200);
            }
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> SLACK.calls("views.publish").size() == 4);
        assertThat(SLACK.calls("views.publish")).allMatch(SlackStandIn.Call::taken);
    }

    @Test
    void aSlowAgendaIsThankedForInTime() {
        var stalled = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            stalled.await();
            return new Reply.Say(agenda("You hold one issue"), Audience.ASKER);
        });

        assertThat(openHome().statusCode()).isEqualTo(200);
        assertThat(SLACK.calls("views.publish")).isEmpty();
        stalled.countDown();

        only("views.publish");
    }
}

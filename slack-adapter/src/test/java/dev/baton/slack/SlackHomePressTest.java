package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.chat.ChatRequest;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What buttons do that stand in the App Home, or in a modal that says something. */
class SlackHomePressTest extends SlackHomeSetting {

    @Test
    void whatChangesSomethingIsDoneAndSeenInTheHome() {
        when(bot.handle(any())).thenReturn(new Reply.Replace(agenda("You hold nothing.")));

        var answer = press("press-in-home.json", "resolve SALES-12 #agenda");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        var published = only("views.publish");
        assertThat(published.form()).containsEntry("user_id", "U0ITO");
        assertThat(published
                        .json("view")
                        .at("/blocks/0/elements/0/elements/0/text")
                        .asString())
                .isEqualTo("You hold nothing.");
        assertThat(asked().input()).isEqualTo(new Input.Press("resolve SALES-12 #agenda", null));
        assertThat(asked().conversation()).isEqualTo(DIRECT);
        assertThat(SLACK.calls("views.open")).isEmpty();
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aPressThatIsSentAgainHasOneEffect() {
        when(bot.handle(any())).thenReturn(new Reply.Replace(agenda("You hold nothing.")));

        press("press-in-home.json", "resolve SALES-12 #agenda");
        assertThat(press("press-in-home.json", "resolve SALES-12 #agenda").statusCode())
                .isEqualTo(200);

        only("views.publish");
        verify(bot, times(1)).handle(any());
    }

    @Test
    void whatIsSaidIsSaidInAModal() {
        when(bot.handle(any())).thenReturn(say("This is what I can do.", Audience.ASKER));

        press("press-in-home.json", "help");

        var told = only("views.open");
        assertThat(told.form()).containsEntry("trigger_id", "13345224609.738474920.gggg");
        assertThat(told.json("view").at("/type").asString()).isEqualTo("modal");
        assertThat(told.json("view").has("submit")).isFalse();
        assertThat(told.form().get("view")).contains("This is what I can do.");
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void whatCannotBeSaidInAModalIsSaidInTheDirectChat() {
        SLACK.refuseNext("views.open", "expired_trigger_id");
        when(bot.handle(any())).thenReturn(say("This is what I can do.", Audience.ASKER));

        press("press-in-home.json", "help");

        assertThat(only("chat.postMessage").form())
                .containsEntry("channel", "D0ITO")
                .containsEntry("text", "This is what I can do.");
    }

    @Test
    void aCardStandsInAModalAndTheHomeIsShownAnew() {
        answering(request -> new Reply.Replace(Message.of("Ito has it until Friday")));

        press("press-in-home.json", "start SALES-12");

        assertThat(only("views.open").form().get("view")).contains("Ito has it until Friday");
        assertThat(only("views.publish").form().get("view")).contains("You hold one issue");
    }

    @Test
    void aFormOpensAndWhenItIsSentTheModalSaysSoAndTheHomeShowsIt() {
        answering(request -> request.input() instanceof Input.Press
                ? new Reply.Ask(form(null))
                : say("SALES-13 is created.", Audience.ASKER));

        press("press-in-home.json", "create");
        var opened = only("views.open");
        assertThat(opened.json("view").at("/submit/text").asString()).isEqualTo("Create");
        assertThat(SLACK.calls("views.publish")).isEmpty();
        var answer = json(submit(opened).body());

        assertThat(answer.at("/response_action").asString()).isEqualTo("update");
        assertThat(answer.at("/view").toString()).contains("SALES-13 is created.");
        assertThat(only("views.publish").form().get("view")).contains("You hold one issue");
        var requests = ArgumentCaptor.forClass(ChatRequest.class);
        verify(bot, times(3)).handle(requests.capture());
        assertThat(requests.getAllValues())
                .extracting(ChatRequest::conversation)
                .containsOnly(DIRECT);
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aFormThatWasMadeAlreadyClosesAndTheHomeShowsIt() {
        answering(request -> request.input() instanceof Input.Press ? new Reply.Ask(form(null)) : new Reply.Silence());

        press("press-in-home.json", "create");
        var answer = submit(only("views.open"));

        assertThat(answer.body()).isEmpty();
        only("views.publish");
    }

    @Test
    void aRefusedFormOfTheHomeStaysOneOfTheHome() {
        answering(request -> new Reply.Ask(form(request.input() instanceof Input.Press ? null : "Too long.")));

        press("press-in-home.json", "create");
        var opened = only("views.open");
        assertThat(json(submit(opened).body()).at("/errors/summary").asString()).isEqualTo("Too long.");

        assertThat(SLACK.calls("views.publish")).isEmpty();
    }

    @Test
    void aSlowFormOfTheHomeIsAnsweredInItsModal() {
        var stalled = new CountDownLatch(1);
        answering(request -> {
            if (request.input() instanceof Input.Press) {
                return new Reply.Ask(form(null));
            }
            awaitLatch(stalled);
            return say("SALES-13 is created.", Audience.ASKER);
        });

        press("press-in-home.json", "create");
        var waiting = json(submit(only("views.open")).body());
        assertThat(waiting.at("/response_action").asString()).isEqualTo("update");
        assertThat(SLACK.calls("views.publish")).isEmpty();
        stalled.countDown();

        only("views.publish");
        var told = only("views.update");
        assertThat(told.form()).containsEntry("view_id", "V0FORM");
        assertThat(told.form().get("view")).contains("SALES-13 is created.");
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aFormThatCannotBeOpenedIsOfferedInTheDirectChat() {
        SLACK.refuseNext("views.open", "expired_trigger_id");
        answering(request -> new Reply.Ask(form(null)));

        press("press-in-home.json", "create");

        var offered = only("chat.postMessage");
        assertThat(offered.form()).containsEntry("channel", "D0ITO");
        assertThat(offered.json("blocks").at("/1/elements/0/value").asString()).isEqualTo("create");
    }

    @Test
    void aSlowAnswerFillsAModalThatWasOpenedInTime() {
        var stalled = new CountDownLatch(1);
        answering(request -> {
            awaitLatch(stalled);
            return say("This is what I can do.", Audience.ASKER);
        });

        assertThat(press("press-in-home.json", "help").statusCode()).isEqualTo(200);
        only("views.open");
        stalled.countDown();

        assertThat(only("views.update").form().get("view")).contains("This is what I can do.");
        assertThat(SLACK.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void aSlowChangeSaysInItsModalThatItIsDoneAndTheHomeShowsIt() {
        var stalled = new CountDownLatch(1);
        answering(request -> {
            awaitLatch(stalled);
            return new Reply.Replace(agenda("You hold nothing."));
        });

        press("press-in-home.json", "resolve SALES-12 #agenda");
        only("views.open");
        assertThat(SLACK.calls("views.publish")).isEmpty();
        stalled.countDown();

        assertThat(only("views.publish").form().get("view")).contains("You hold nothing.");
        var done = only("views.update");
        assertThat(done.form().get("view")).contains("Done.").doesNotContain("You hold nothing.");
    }

    @Test
    void aButtonInAModalIsAnsweredInThatModal() {
        answering(request -> new Reply.Replace(Message.of("Ito has it until Friday")));

        press("press-in-modal.json", "start SALES-13");

        var answer = only("views.update");
        assertThat(answer.form()).containsEntry("view_id", "V0TOLD");
        assertThat(answer.form().get("view")).contains("Ito has it until Friday");
        assertThat(only("views.publish").form().get("view")).contains("You hold one issue");
        assertThat(SLACK.calls("views.open")).isEmpty();
    }

    @Test
    void aFormAskedForInAModalTakesItsPlace() {
        answering(request -> new Reply.Ask(form(null)));

        press("press-in-modal.json", "pass SALES-13");

        var asked = only("views.update");
        assertThat(asked.form()).containsEntry("view_id", "V0TOLD");
        assertThat(asked.json("view").at("/callback_id").asString()).isEqualTo("baton-form");
    }

    @Test
    void aModalThatWasClosedIsNoReasonToKeepAnAnswer() {
        SLACK.refuseNext("views.update", "not_found");
        answering(request -> say("You watch SALES-13.", Audience.ASKER));

        press("press-in-modal.json", "watch SALES-13");

        assertThat(only("chat.postMessage").form())
                .containsEntry("channel", "D0ITO")
                .containsEntry("text", "You watch SALES-13.");
    }

    @Test
    void whatIsPressedInAFormThatWasNotSentIsNothing() {
        var inForm = Payload.file("press-in-modal.json").replace("baton-told", "baton-form");

        assertThat(send(Payload.interactive(inForm)).statusCode()).isEqualTo(200);

        verify(bot, never()).handle(any());
    }

    @Test
    void aPressThatCannotBeRecordedIsNotDoneAndSaysSo() {
        jdbc.sql("ALTER TABLE inbound_event RENAME TO inbound_event_away").update();
        try {
            press("press-in-home.json", "resolve SALES-12 #agenda");

            assertThat(only("views.open").form().get("view")).contains("try again in a minute");
            verify(bot, never()).handle(any());
            assertThat(SLACK.calls("views.publish")).isEmpty();
        } finally {
            jdbc.sql("ALTER TABLE inbound_event_away RENAME TO inbound_event").update();
        }
    }
}

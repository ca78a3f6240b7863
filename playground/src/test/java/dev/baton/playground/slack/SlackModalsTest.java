package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.slack.PlayedSlack.Answer;
import dev.baton.playground.world.View;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SlackModalsTest {

    private static final String FORM = """
            {"type":"modal","callback_id":"c","private_metadata":"m","notify_on_close":true,
             "title":{"type":"plain_text","text":"Form"},"submit":{"type":"plain_text","text":"Send"},
             "blocks":[
              {"type":"input","block_id":"what","label":{"type":"plain_text","text":"What"},
               "element":{"type":"plain_text_input","action_id":"value","max_length":10}},
              {"type":"input","block_id":"when","optional":true,"label":{"type":"plain_text","text":"When"},
               "element":{"type":"datepicker","action_id":"value","initial_date":"2026-11-27"}},
              {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Who"},
               "element":{"type":"external_select","action_id":"value"}},
              {"type":"input","block_id":"kinds","optional":true,"label":{"type":"plain_text","text":"Kinds"},
               "element":{"type":"checkboxes","action_id":"value","options":[
                {"text":{"type":"plain_text","text":"A"},"value":"a"},{"text":{"type":"plain_text","text":"B"},"value":"b"}]}}]}
            """;
    private static final String TOLD = """
            {"type":"modal","title":{"type":"plain_text","text":"Told"},"blocks":[{"type":"divider"}]}
            """;

    private PlayedSlack slack;

    @BeforeEach
    void play() throws IOException {
        slack = new PlayedSlack();
    }

    @AfterEach
    void end() {
        slack.close();
    }

    private View open() throws InterruptedException {
        slack.people().shortcut("ito");
        var trigger = slack.next().payload().path("trigger_id").asString();
        var answer = slack.call("views.open", "trigger_id", trigger, "view", FORM);
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        assertThat(slack.call("views.open", "trigger_id", trigger, "view", FORM)
                        .path("error")
                        .asString())
                .isEqualTo("exchanged_trigger_id");
        return view(answer.path("view").path("id").asString());
    }

    private View view(String id) {
        return slack.world().view(id).orElseThrow();
    }

    private void submit(View view, String values) {
        slack.people().submit("ito", view.id(), BlockRulesTest.json(values));
    }

    private static final String FILLED = "{'what':{'value':{'value':'Quote'}}}";

    @Test
    void sendsWhatWasEnteredAndWhatWasNotTouched() throws InterruptedException {
        var view = open();
        submit(
                view,
                "{'what':{'value':{'value':'Quote'}},'who':{'value':{'selected_option':{'text':'Ito','value':'7'}}},"
                        + "'kinds':{'value':{'selected_options':[{'text':'B','value':'b'}]}}}");

        var sent = slack.next().payload();
        assertThat(sent.path("type").asString()).isEqualTo("view_submission");
        assertThat(sent.path("view").path("private_metadata").asString()).isEqualTo("m");
        var values = sent.path("view").path("state").path("values");
        assertThat(held(values, "what").path("value").asString()).isEqualTo("Quote");
        assertThat(held(values, "when").path("selected_date").asString()).isEqualTo("2026-11-27");
        assertThat(held(values, "who")
                        .path("selected_option")
                        .path("text")
                        .path("text")
                        .asString())
                .isEqualTo("Ito");
        assertThat(held(values, "kinds").path("selected_options").findValuesAsString("value"))
                .containsExactly("b");
        assertThat(slack.world().view(view.id())).isEmpty();
    }

    private static JsonNode held(JsonNode values, String block) {
        return values.path(block).path("value");
    }

    @Test
    void looksItselfWhetherTheFormIsFilledIn() throws InterruptedException {
        var view = open();
        submit(view, "{}");
        assertThat(view(view.id()).errors()).isEqualTo(Map.of("what", "Please complete this required field."));

        submit(view, "{'what':{'value':{'value':'~11'}}}");
        assertThat(view(view.id()).errors()).isEqualTo(Map.of("what", "Must be at most 10 characters long."));
        assertThat(slack.asked()).isFalse();
    }

    @Test
    void followsTheApp() throws InterruptedException {
        var view = open();
        slack.app(request -> new Answer(200, "{\"response_action\":\"errors\",\"errors\":{\"when\":\"Too late\"}}"));
        submit(view, FILLED);
        assertThat(view(view.id()).errors()).isEqualTo(Map.of("when", "Too late"));

        slack.app(request -> new Answer(200, "{\"response_action\":\"errors\",\"errors\":{\"where\":\"Nowhere\"}}"));
        submit(view, FILLED);
        assertThat(view(view.id()).errors()).containsOnlyKeys("");

        slack.app(request -> new Answer(200, "{\"response_action\":\"push\",\"view\":" + TOLD + "}"));
        submit(view, FILLED);
        assertThat(slack.world().views()).hasSize(2);
        var pushed = slack.world().views().getLast();
        assertThat(pushed.shown().path("previous_view_id").asString()).isEqualTo(view.id());
        slack.people().close("ito", pushed.id());

        slack.app(request -> new Answer(200, "{\"response_action\":\"update\",\"view\":" + TOLD + "}"));
        submit(view, FILLED);
        assertThat(view(view.id()).shown().path("title").path("text").asString())
                .isEqualTo("Told");

        slack.app(request -> new Answer(200, "{\"response_action\":\"clear\"}"));
        submit(view(view.id()), "{}");
        assertThat(slack.world().views()).isEmpty();
    }

    @Test
    void complainsOfAnAppThatFails() throws InterruptedException {
        var view = open();
        slack.app(request -> new Answer(500, ""));
        submit(view, FILLED);

        assertThat(view(view.id()).errors()).isEqualTo(Map.of("", "We had some trouble connecting. Try again?"));
    }

    @Test
    void refusesAnOldVersion() throws InterruptedException {
        var view = open();
        slack.call("views.update", "view_id", view.id(), "view", TOLD, "hash", view.hash());

        assertThat(slack.call("views.update", "view_id", view.id(), "view", TOLD, "hash", view.hash())
                        .path("error")
                        .asString())
                .isEqualTo("hash_conflict");
    }

    @Test
    void tellsOfClosing() throws InterruptedException {
        var view = open();
        slack.people().close("ito", view.id());

        assertThat(slack.next().payload().path("type").asString()).isEqualTo("view_closed");
        assertThat(slack.call("views.update", "view_id", view.id(), "view", TOLD)
                        .path("error")
                        .asString())
                .isEqualTo("not_found");
    }

    @Test
    void asksForOptions() throws InterruptedException {
        var view = open();
        slack.app(request -> new Answer(
                200, "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Ito\"},\"value\":\"7\"}]}"));
        assertThat(slack.people().suggest("ito", view.id(), "who", "value", "I").path("options"))
                .hasSize(1);
        var asked = slack.next().payload();
        assertThat(asked.path("block_id").asString()).isEqualTo("who");
        assertThat(asked.path("value").asString()).isEqualTo("I");

        slack.app(request -> new Answer(200, "{\"options\":[{\"text\":\"Ito\"}]}"));
        assertThat(slack.people().suggest("ito", view.id(), "who", "value", "I").path("options"))
                .isEmpty();
    }
}

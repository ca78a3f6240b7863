package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.playground.NotPossibleException;
import dev.baton.playground.slack.PlayedSlack.Answer;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.World;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackPressesTest {

    private static final String BUTTONS = """
            [{"type":"actions","block_id":"b","elements":[{"type":"button","action_id":"press-0","value":"start SALES-1",
            "text":{"type":"plain_text","text":"Start"}}]}]
            """;

    private PlayedSlack slack;
    private SlackPeople people;

    @BeforeEach
    void play() throws IOException {
        slack = new PlayedSlack();
        people = slack.people();
    }

    @AfterEach
    void end() {
        slack.close();
    }

    private Message last(String room) {
        return slack.world().messages(room).getLast();
    }

    @Test
    void pressesAndIsAnswered() throws InterruptedException {
        var ts = slack.call("chat.postMessage", "channel", "C0SALES", "text", "SALES-1", "blocks", BUTTONS)
                .path("ts")
                .asString();
        people.press("ito", "C0SALES", ts, "b", "press-0");

        var payload = slack.next().payload();
        assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isFalse();
        assertThat(payload.path("actions").path(0).path("value").asString()).isEqualTo("start SALES-1");
        assertThat(payload.path("message").path("blocks")).hasSize(1);

        var url = payload.path("response_url").asString();
        assertThat(slack.post(url, "{\"replace_original\":true,\"text\":\"started\"}")
                        .status())
                .isEqualTo(200);
        assertThat(last("C0SALES").id()).isEqualTo(ts);
        assertThat(last("C0SALES").text()).isEqualTo("started");
        assertThat(slack.post(url, "{\"delete_original\":true}").status()).isEqualTo(200);
        assertThat(slack.world().messages("C0SALES")).isEmpty();
        slack.post(url, "{\"text\":\"3\"}");
        slack.post(url, "{\"text\":\"4\",\"response_type\":\"in_channel\"}");
        assertThat(last("C0SALES").to()).isNull();
        assertThat(slack.post(url, "{}").body().path("error").asString()).isEqualTo("no_text");
        assertThat(slack.post(url, "{\"text\":\"6\"}").body().path("error").asString())
                .isEqualTo("used_url");
    }

    @Test
    void pressesWhatOnlyOneSees() throws InterruptedException {
        var ts = slack.call(
                        "chat.postEphemeral", "channel", "C0SALES", "user", "U0ITO", "text", "psst", "blocks", BUTTONS)
                .path("message_ts")
                .asString();
        slack.app(request -> new Answer(500, ""));
        people.press("ito", "C0SALES", ts, "b", "press-0");

        var payload = slack.next().payload();
        assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isTrue();
        assertThat(payload.has("message")).isFalse();
        assertThat(last("C0SALES").author()).isEqualTo(World.PLATFORM);
        assertThat(last("C0SALES").to()).isEqualTo("ito");

        slack.post(payload.path("response_url").asString(), "{\"replace_original\":true,\"text\":\"gone\"}");
        assertThat(slack.world().message("C0SALES", ts)).hasValueSatisfying(message -> {
            assertThat(message.text()).isEqualTo("gone");
            assertThat(message.to()).isEqualTo("ito");
        });
        assertThatThrownBy(() -> people.press("kato", "C0SALES", ts, "b", "press-0"))
                .isInstanceOf(NotPossibleException.class);
    }

    @Test
    void pressesInTheHome() throws InterruptedException {
        var home = "{\"type\":\"home\",\"private_metadata\":\"m\",\"blocks\":" + BUTTONS + "}";
        var view = slack.call("views.publish", "user_id", "U0ITO", "view", home).path("view");
        people.pressInView("ito", view.path("id").asString(), "b", "press-0", null);

        var payload = slack.next().payload();
        assertThat(payload.path("container").path("type").asString()).isEqualTo("view");
        assertThat(payload.path("view").path("private_metadata").asString()).isEqualTo("m");
        assertThat(payload.path("view").path("hash")).isEqualTo(view.path("hash"));
        assertThat(payload.has("channel")).isFalse();
        assertThat(payload.has("response_url")).isFalse();

        people.open("ito", "home");
        var event = Json.read(slack.next().body()).path("event");
        assertThat(event.path("type").asString()).isEqualTo("app_home_opened");
        assertThat(event.path("view").path("id")).isEqualTo(view.path("id"));
        assertThat(event.path("channel").asString()).isEqualTo("D0ITO");
    }

    @Test
    void choosesShortcuts() throws InterruptedException {
        var source = people.say("kato", "C0SALES", null, "It <fails>").orElseThrow();
        people.shortcut("ito", "C0SALES", source.id());
        var payload = slack.next().payload();
        assertThat(payload.path("type").asString()).isEqualTo("message_action");
        assertThat(payload.path("callback_id").asString()).isEqualTo("create_issue");
        assertThat(payload.path("message").path("user").asString()).isEqualTo("U0KATO");
        assertThat(payload.path("message").path("text").asString()).isEqualTo("It &lt;fails&gt;");
        assertThat(payload.path("message").path("blocks").path(0).path("type").asString())
                .isEqualTo("rich_text");

        people.shortcut("ito");
        assertThat(slack.next().payload().path("callback_id").asString()).isEqualTo("create_issue_anywhere");
    }
}

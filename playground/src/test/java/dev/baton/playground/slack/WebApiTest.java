package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Trouble;
import dev.baton.playground.world.Troubles;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebApiTest {

    private static final String DIVIDER = "[{\"type\":\"divider\"}]";

    private PlayedSlack slack;

    @BeforeEach
    void play() throws IOException {
        slack = new PlayedSlack();
    }

    @AfterEach
    void end() {
        slack.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat.scheduleMessage | channel=C0SALES | unknown_method",
                "reactions.add | channel=C0SALES | missing_scope",
                "chat.postMessage | text=x | invalid_arguments",
                "chat.postMessage | channel=C0NOWHERE text=x | channel_not_found",
                "chat.postMessage | channel=C0SALES | no_text",
                "chat.postMessage | channel=C0SALES text=x thread_ts=1.000001 | thread_not_found",
                "chat.postMessage | channel=C0SALES blocks=nonsense | invalid_blocks_format",
                "chat.postMessage | channel=C0SALES blocks=[{}] | invalid_blocks",
                "chat.postMessage | channel=C0SALES text=x metadata={} | invalid_metadata_schema",
                "chat.postEphemeral | channel=C0SALES user=U0NOBODY text=x | user_not_found",
                "chat.postEphemeral | channel=C0SALES user=U0LEE text=x | user_not_in_channel",
                "chat.update | channel=C0SALES ts=1.000001 text=x | message_not_found",
                "chat.delete | channel=C0SALES ts=1.000001 | message_not_found",
                "users.info | user=U0NOBODY | user_not_found",
                "users.lookupByEmail | email=nobody@minato.example | users_not_found",
                "conversations.open | users=U0NOBODY | user_not_found",
                "conversations.open | users=U0BATON | cannot_dm_bot",
                "conversations.info | channel=C0NOWHERE | channel_not_found",
                "conversations.replies | channel=C0SALES ts=1.000001 | thread_not_found",
                "conversations.history | channel=C0SALES cursor=nonsense | invalid_cursor",
                "views.open | trigger_id=1.2.3 view={} | invalid_arguments",
                "views.update | view_id=V1 view={} | not_found",
            })
    void refusesAsSlackDoes(String method, String arguments, String error) {
        var given = arguments.isBlank() ? new String[0] : arguments.split("[ =]");

        var answer = slack.call(method, given);

        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error").asString()).isEqualTo(error);
    }

    @Test
    void asksWhoCalls() {
        assertThat(slack.called("xoxb-other", "auth.test").body().path("error").asString())
                .isEqualTo("invalid_auth");
        assertThat(slack.call("auth.test").path("user_id").asString()).isEqualTo("U0BATON");
    }

    @Test
    void saysWhereBlocksAreWrong() {
        var answer = slack.call("chat.postMessage", "channel", "C0SALES", "blocks", "[{\"type\":\"header\"}]");

        assertThat(answer.path("response_metadata").path("messages").path(0).asString())
                .isEqualTo("[ERROR] missing required field: text [json-pointer:/blocks/0]");
    }

    @Test
    void postsAndChanges() {
        var posted = slack.call(
                "chat.postMessage",
                "channel",
                "C0SALES",
                "text",
                "<@U0ITO> &amp; co",
                "blocks",
                DIVIDER,
                "metadata",
                "{\"event_type\":\"e\",\"event_payload\":{\"id\":\"1\"}}");
        var ts = posted.path("ts").asString();

        assertThat(posted.path("message")
                        .path("blocks")
                        .path(0)
                        .path("block_id")
                        .asString())
                .isNotEmpty();
        assertThat(slack.world().message("C0SALES", ts)).hasValueSatisfying(message -> {
            assertThat(message.author()).isEqualTo("baton");
            assertThat(message.text()).isEqualTo("<@ito> & co");
        });

        slack.call("chat.update", "channel", "C0SALES", "ts", ts, "text", "new");
        assertThat(slack.world().message("C0SALES", ts)).hasValueSatisfying(message -> {
            assertThat(message.text()).isEqualTo("new");
            assertThat(message.blocks()).hasSize(1);
            assertThat(message.edited()).isTrue();
        });

        slack.call("chat.delete", "channel", "C0SALES", "ts", ts);
        assertThat(slack.world().message("C0SALES", ts)).isEmpty();
    }

    @Test
    void changesNothingOfOthers() {
        var typed = slack.people().say("ito", "C0SALES", null, "hello").orElseThrow();

        assertThat(slack.call("chat.update", "channel", "C0SALES", "ts", typed.id(), "text", "x")
                        .path("error")
                        .asString())
                .isEqualTo("cant_update_message");
    }

    @Test
    void takesAPersonForTheirDirectChat() {
        assertThat(slack.call("chat.postMessage", "channel", "U0ITO", "text", "hi")
                        .path("channel")
                        .asString())
                .isEqualTo("D0ITO");
        assertThat(slack.call("conversations.open", "users", "U0ITO")
                        .path("channel")
                        .path("id")
                        .asString())
                .isEqualTo("D0ITO");
    }

    @Test
    void whispersAreNoMessagesOfTheRoom() {
        var ts = slack.call("chat.postEphemeral", "channel", "C0SALES", "user", "U0ITO", "text", "psst")
                .path("message_ts")
                .asString();

        assertThat(slack.world().message("C0SALES", ts))
                .hasValueSatisfying(message -> assertThat(message.to()).isEqualTo("ito"));
        assertThat(slack.call("conversations.history", "channel", "C0SALES").path("messages"))
                .isEmpty();
        assertThat(slack.call("chat.update", "channel", "C0SALES", "ts", ts, "text", "x")
                        .path("error")
                        .asString())
                .isEqualTo("message_not_found");
    }

    @Test
    void publishesAHomeOnce() {
        var home = "{\"type\":\"home\",\"blocks\":" + DIVIDER + "}";
        var view = slack.call("views.publish", "user_id", "U0ITO", "view", home).path("view");
        var again = slack.call(
                        "views.publish",
                        "user_id",
                        "U0ITO",
                        "view",
                        home,
                        "hash",
                        view.path("hash").asString())
                .path("view");

        assertThat(again.path("id").asString()).isEqualTo(view.path("id").asString());
        assertThat(slack.call(
                                "views.publish",
                                "user_id",
                                "U0ITO",
                                "view",
                                home,
                                "hash",
                                view.path("hash").asString())
                        .path("error")
                        .asString())
                .isEqualTo("hash_conflict");
    }

    @Test
    void takesOneMessageInTenSecondsWhenItIsShort() {
        slack.part(Troubles.class).set(Chat.SLACK, Trouble.LIMITED);
        slack.call("chat.postMessage", "channel", "C0SALES", "text", "one");

        var refused = slack.called(PlayedSlack.TOKEN, "chat.postMessage", "channel", "C0SALES", "text", "two");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().get("Retry-After")).matches("[1-9]|10");
        assertThat(refused.body().path("error").asString()).isEqualTo("ratelimited");
        assertThat(slack.call("chat.postMessage", "channel", "D0ITO", "text", "elsewhere")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }
}

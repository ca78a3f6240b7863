package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConversationMethodsTest {

    private PlayedSlack slack;

    @BeforeEach
    void play() throws IOException {
        slack = new PlayedSlack();
    }

    @AfterEach
    void end() {
        slack.close();
    }

    @Test
    void pagesThroughHistory() {
        for (int number = 1; number <= 3; number++) {
            slack.call("chat.postMessage", "channel", "C0SALES", "text", "message " + number);
        }
        var first = history("limit", "2", "include_all_metadata", "true");
        assertThat(first.path("messages").findValuesAsString("text")).containsExactly("message 3", "message 2");
        assertThat(first.path("has_more").asBoolean()).isTrue();

        var cursor = first.path("response_metadata").path("next_cursor").asString();
        var second = history("limit", "2", "cursor", cursor);
        assertThat(second.path("messages").findValuesAsString("text")).containsExactly("message 1");
        assertThat(second.path("has_more").asBoolean()).isFalse();

        var oldest = first.path("messages").path(0).path("ts").asString();
        assertThat(history("oldest", oldest).path("messages")).isEmpty();
        assertThat(history("oldest", oldest, "inclusive", "true").path("messages"))
                .hasSize(1);
    }

    @Test
    void keepsThreadsTogether() {
        var first = slack.call("chat.postMessage", "channel", "C0SALES", "text", "first")
                .path("ts")
                .asString();
        slack.call("chat.postMessage", "channel", "C0SALES", "text", "quiet", "thread_ts", first);
        slack.call(
                "chat.postMessage",
                "channel",
                "C0SALES",
                "text",
                "loud",
                "thread_ts",
                first,
                "reply_broadcast",
                "true");

        assertThat(history().path("messages").findValuesAsString("text")).containsExactly("loud", "first");
        assertThat(history().path("messages").path(1).path("reply_count").asInt())
                .isEqualTo(2);
        assertThat(slack.call("conversations.replies", "channel", "C0SALES", "ts", first)
                        .path("messages")
                        .findValuesAsString("text"))
                .containsExactly("first", "quiet", "loud");
    }

    @Test
    void knowsPeopleAndChannels() {
        var lee = slack.call("users.info", "user", "U0LEE", "include_locale", "true")
                .path("user");
        assertThat(lee.path("is_restricted").asBoolean()).isTrue();
        assertThat(lee.path("is_ultra_restricted").asBoolean()).isTrue();
        assertThat(lee.path("team_id").asString()).isEqualTo("T0MINATO");
        assertThat(lee.path("locale").asString()).isEqualTo("en-US");
        assertThat(lee.path("profile").path("email").asString()).isEqualTo("lee@acme.example");

        var acme = slack.call("conversations.info", "channel", "C0ACME").path("channel");
        assertThat(acme.path("is_ext_shared").asBoolean()).isTrue();
        assertThat(slack.call("conversations.members", "channel", "C0ACME")
                        .path("members")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("U0ITO", "U0LEE", "U0BATON");
    }

    private JsonNode history(String... more) {
        var arguments = new ArrayList<>(List.of("channel", "C0SALES"));
        arguments.addAll(List.of(more));
        return slack.call("conversations.history", arguments.toArray(String[]::new));
    }
}

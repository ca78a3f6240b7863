package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackMarkupTest {

    private PlayedSlack slack;
    private SlackMarkup markup;

    @BeforeAll
    void play() throws IOException {
        slack = new PlayedSlack();
        markup = slack.part(SlackMarkup.class);
    }

    @AfterAll
    void end() {
        slack.close();
    }

    @Test
    void writesAsSlackDoes() {
        assertThat(markup.written("<@baton> ask <@ito> <now> & https://example.com/?a=1&b=2 <@nobody>"))
                .isEqualTo(
                        "<@U0BATON> ask <@U0ITO> &lt;now&gt; &amp; <https://example.com/?a=1&amp;b=2> &lt;@nobody&gt;");
        assertThat(markup.escaped("pass SALES-1 <@ito> by fri")).isEqualTo("pass SALES-1 <@U0ITO|ito> by fri");
    }

    @Test
    void readsWhatAppsWrite() {
        assertThat(markup.read("<@U0ITO> has &lt;it&gt; &amp; <@U0BATON> knows; <@U0NOBODY> does not"))
                .isEqualTo("<@ito> has <it> & <@baton> knows; <@U0NOBODY> does not");
    }

    @Test
    void makesBlocksOfWhatIsTyped() {
        assertThat(Json.write(markup.typed("ask <@ito> now", "b1")))
                .isEqualTo("[{\"type\":\"rich_text\",\"block_id\":\"b1\",\"elements\":[{\"type\":\"rich_text_section\","
                        + "\"elements\":[{\"type\":\"text\",\"text\":\"ask \"},{\"type\":\"user\",\"user_id\":\"U0ITO\"},"
                        + "{\"type\":\"text\",\"text\":\" now\"}]}]}]");
    }
}

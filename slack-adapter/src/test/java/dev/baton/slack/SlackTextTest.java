package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "create 見積書 → create 見積書",
                "a &amp; b &lt;c&gt; → a & b <c>",
                "&amp;lt; stays escaped once → &lt; stays escaped once",
                "a & b &copy; → a & b &copy;",
                "pass SALES-1 <@U0ITO|ito> by fri → pass SALES-1 <@U0ITO> by fri",
                "<@U0ITO> → <@U0ITO>",
                "see <#C0SALES|sales> → see #sales",
                "see <#C0SALES> → see #C0SALES",
                "<!channel> and <!here|@here> → @channel and @here",
                "<!subteam^S0OPS|@ops> <!subteam^S0OPS> → @ops @subteam",
                "<!date^1764000000^{date}|24 Nov> → 24 Nov",
                "mail <mailto:a@example.com|a@example.com> → mail a@example.com",
                "<https://example.com/?a=1&amp;b=2> → https://example.com/?a=1&b=2",
                "<http://example.com|example.com> → example.com",
                "<https://example.com|example.com> → example.com",
                "<https://example.com/1|the &lt;page&gt;> → the <page> (https://example.com/1)",
                "<tel:+81312345678|03-1234-5678> → 03-1234-5678",
                "1 < 2 → 1 < 2",
                "broken <@U1 → broken <@U1",
                "&lt;!channel&gt; → <!channel>",
            })
    void aLineIsWhatWasTyped(String sent, String typed) {
        assertThat(SlackText.line(sent)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"<@U0ITO> please,@Ito please", "<@U0ITO|ito> please,@Ito please"})
    void readableTextNamesPeople(String sent, String read) {
        assertThat(SlackText.readable(sent, id -> id.startsWith("U0ITO") ? "@Ito" : "?"))
                .isEqualTo(read);
    }
}

package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Part.Tone;
import dev.baton.chat.PlainText;
import dev.baton.chat.Span;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlockKitTest {

    private static final URI PAGE = URI.create("http://127.0.0.1:8080/view/SALES-12");

    private static JsonNode blocks(Message message) {
        return JsonMapper.shared().readTree(GsonFactory.createSnakeCase().toJson(BlockKit.blocks(message)));
    }

    private static Message message(Part... parts) {
        return new Message("summary", List.of(parts));
    }

    private static Button button(String label, String line) {
        return new Button(label, line, Button.Style.NORMAL, false);
    }

    @Test
    void everyPartHasItsBlock() {
        var message = message(
                new Part.Paragraph(
                        List.of(Span.bold("Sato"), Span.text(" has it until "), Span.bold("Fri 28 Nov")), Tone.LEAD),
                new Part.Paragraph(List.of(new Span.Link("SALES-12 Payment fails", PAGE)), Tone.NORMAL),
                new Part.Paragraph(List.of(Span.text("nothing bold")), Tone.LEAD),
                new Part.Quote("what *somebody* wrote\n<!channel>"),
                new Part.Facts(List.of(new Part.Fact("Priority", "High"), new Part.Fact("Type", "Bug"))),
                new Part.Paragraph(List.of(Span.text("Open · Bug · Sales")), Tone.QUIET),
                new Part.Divider(),
                new Part.Row(
                        List.of(new Span.Link("SALES-12 Payment fails", PAGE)),
                        List.of(Span.text("Open · due tomorrow")),
                        button("Start", "start SALES-12")),
                new Part.Row(List.of(Span.text("a line")), List.of(Span.code("below")), null),
                new Part.Buttons(List.of(
                        new Button("Resolve", "resolve SALES-12", Button.Style.PRIMARY, false),
                        new Button("Pass…", "pass SALES-12", Button.Style.NORMAL, true),
                        new Button("Delete", "delete SALES-12", Button.Style.DANGER, false))));

        assertThat(blocks(message)).isEqualTo(JsonMapper.shared().readTree(Payload.file("message-blocks.json")));
    }

    @Test
    void theLineForNotificationsIsEscaped() {
        assertThat(BlockKit.fallback(new Message("<!here> & <@U1>", List.of())))
                .isEqualTo("&lt;!here&gt; &amp; &lt;@U1&gt;");
    }

    @Test
    void aLinkThatLeadsNowhereSafeIsText() {
        var shown = blocks(message(
                new Part.Paragraph(List.of(new Span.Link("click", URI.create("javascript:alert(1)"))), Tone.NORMAL)));

        assertThat(shown.at("/0/elements/0/elements/0/type").asString()).isEqualTo("text");
    }

    @Test
    void fiftyBlocksAreNeverExceededAndWhatIsCutShows() {
        var rows = IntStream.range(0, 200)
                .<Part>mapToObj(number -> new Part.Row(
                        List.of(Span.text("row " + number)),
                        List.of(Span.text("below")),
                        button("Start", "start SALES-" + number)))
                .toList();

        var shown = blocks(new Message("many", rows));

        assertThat(shown.size()).isLessThanOrEqualTo(50);
        assertThat(shown.get(shown.size() - 1).at("/elements/0/text").asString())
                .isEqualTo("…");
    }

    @Test
    void aViewHasAHundredBlocksAndItsButtonsHoweverMuchStandsAbove() {
        for (int lead = 0; lead < 2; lead++) { // a row takes two blocks: the last one may begin at either
            var parts = new ArrayList<Part>(Message.of("title").parts().subList(0, lead));
            IntStream.range(0, 200)
                    .mapToObj(number -> new Part.Row(
                            List.of(Span.text("row " + number)),
                            List.of(Span.text("below".repeat(10))),
                            button("Start", "start SALES-" + number)))
                    .forEach(parts::add);
            var below = List.of(button("Create an issue", "create"), button("What can I say?", "help"));

            var shown = JsonMapper.shared()
                    .readTree(GsonFactory.createSnakeCase().toJson(BlockKit.blocks(new Message("many", parts), below)));

            assertThat(shown.size()).isBetween(99, 100);
            assertThat(shown.get(shown.size() - 3).at("/elements/0/text").asString())
                    .isEqualTo("…");
            assertThat(shown.get(shown.size() - 1).at("/elements/1/text/text").asString())
                    .isEqualTo("What can I say?");
            assertThat(shown.findValuesAsString("action_id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void manyButtonsStandInSeveralRowsAndEachHasAnIdOfItsOwn() {
        var shown = blocks(message(new Part.Buttons(IntStream.range(0, 60)
                .mapToObj(number -> button("b".repeat(100), "find " + "x".repeat(3000)))
                .toList())));

        var ids = new HashSet<String>();
        for (var row : shown) {
            assertThat(row.at("/elements").size()).isLessThanOrEqualTo(25);
            for (var button : row.at("/elements")) {
                ids.add(button.at("/action_id").asString());
                assertThat(button.at("/text/text").asString()).hasSizeLessThanOrEqualTo(75);
                assertThat(button.at("/value").asString()).hasSizeLessThanOrEqualTo(2000);
            }
        }
        assertThat(ids).hasSize(60);
    }

    static List<String> nasty() {
        var nasty = new ArrayList<>(List.of(
                "<!channel>",
                "<!here|here>",
                "<!everyone>",
                "<!subteam^S0123|@ops>",
                "<@U0SATO>",
                "<@U0SATO|sato>",
                "<#C0SALES|sales>",
                "<http://evil.example|http://bank.example>",
                "<mailto:a@example.com|b@example.com>",
                "<!date^1392734382^{date}^https://evil.example|x>",
                "&lt;!channel&gt;",
                "&amp;lt;",
                "@channel @here @everyone",
                "*bold* _italic_ ~strike~ `code`",
                "```\nblock\n```",
                "> quoted\n>>> all",
                ":smile: :+1::skin-tone-2:",
                "http://evil.example/|x",
                "[x](http://evil.example)",
                "\u202Egnp.exe\u202C",
                "\u2066hidden\u2069",
                "zero\u200Bwidth\uFEFF",
                "\u0000\u0007\u001B[2J",
                "👨\u200D👩\u200D👧 👍🏽 🇯🇵",
                "Z\u0351\u0352\u0353algo",
                "\uD83D half a pair",
                "\",\"type\":\"mrkdwn\",\"text\":\"*x*",
                "{\"type\":\"section\"}",
                "</script><img src=x onerror=alert(1)>",
                "${7*7} {0} ''",
                " ",
                "\n\n\n",
                "\u3000",
                "x".repeat(10_000),
                "漢".repeat(10_000),
                "<!channel>".repeat(1_000)));
        return nasty;
    }

    /** Whatever people write, it stands only where Slack reads no markup; and Slack takes the message. */
    @ParameterizedTest
    @MethodSource("nasty")
    void whatPeopleWriteNeverBecomesMarkup(String text) {
        var message = new Message(
                text,
                List.of(
                        new Part.Paragraph(
                                List.of(Span.text(text), Span.bold(text), Span.code(text), new Span.Link(text, PAGE)),
                                Tone.LEAD),
                        new Part.Paragraph(List.of(Span.text(text)), Tone.QUIET),
                        new Part.Quote(text),
                        new Part.Facts(List.of(new Part.Fact(text, text))),
                        new Part.Row(
                                List.of(new Span.Link(text, PAGE)),
                                List.of(Span.text(text)),
                                button(text, "create " + text)),
                        new Part.Row(List.of(Span.text(text)), List.of(Span.text(text)), null),
                        new Part.Buttons(List.of(button(text, text)))));

        var shown = blocks(message);

        assertThat(shown.size()).isLessThanOrEqualTo(50);
        assertThat(shown.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(40_000);
        checkObject(shown, text);
        assertThat(BlockKit.fallback(message)).doesNotContain("<", ">").hasSizeLessThan(2000);
    }

    private static final Set<String> WE_MAKE = Set.of(
            "rich_text",
            "rich_text_section",
            "rich_text_quote",
            "text",
            "link",
            "section",
            "context",
            "actions",
            "button",
            "plain_text");

    private static void checkObject(JsonNode node, String text) {
        if (node.isObject() && node.has("type")) {
            var type = node.get("type").asString();
            assertThat(type).isIn(WE_MAKE);
            if (type.equals("link")) {
                assertThat(node.get("url").asString()).isEqualTo(PAGE.toString());
            }
            if (type.equals("plain_text")) {
                assertThat(node.get("emoji").asBoolean()).isFalse();
            }
            if (node.path("text").isString()) {
                var letters = node.get("text").asString();
                assertThat(letters).isNotEmpty().hasSizeLessThanOrEqualTo(3000);
                assertThat(PlainText.visible(letters)).isEqualTo(letters);
            }
        }
        node.forEach(child -> checkObject(child, text));
    }

    @Test
    void whatPeopleWriteIsShownToTheLetter() {
        var text = "<!channel> *b* &amp; <@U0SATO> :smile: 課題👍";

        var shown = blocks(message(new Part.Quote(text)));

        assertThat(shown.at("/0/elements/0/elements/0/text").asString()).isEqualTo(text);
    }
}

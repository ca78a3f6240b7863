package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.chat.Button;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import dev.baton.teams.CardRenderer.Place;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * User text never becomes markup: whatever stands in a title, the card has the same shape and the same actions as for a
 * harmless one, shows text only where no markup is parsed, and leads nowhere that we did not say.
 */
class NastyTextTest {

    private static final List<String> NASTY = List.of(
            "[x](https://evil.example)",
            "![x](https://evil.example/p.png)",
            "<at>Baton</at>",
            "<at id=\"0\">Everyone</at>",
            "**bold** _it_ ~~no~~ `code`",
            "# heading\n- list\n1. list",
            "<b>html</b><script>alert(1)</script><img src=x onerror=alert(1)>",
            "&lt;b&gt;&amp;&#60;",
            "https://evil.example javascript:alert(1)",
            "{{DATE(2026-11-24T00:00:00Z, SHORT)}} {{TIME(2026-11-24T00:00:00Z)}} ${expression} #{x} %{y}",
            "\"}],\"actions\":[{\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}]",
            "\\\\ \\u0022 \\n \u0000 \u0007 \u001b[31m",
            "exe\u202Etxt.cod \u2066x\u2069 \u200E \u061C",
            "pass\u200Bword \uFEFF \u2060 \u00AD",
            "\uD83D half \uDC00",
            "\uDB40\uDC41\uDB40\uDC42",
            "👨\u200D👩\u200D👧 寿司🍣 é ｶﾞ",
            "\r\n\r\n\n \n",
            "   ",
            "",
            "<!channel> <@U123> <https://evil.example|x> @everyone",
            "| a | b |\n|---|---|",
            "x".repeat(10_000),
            "\uFDFD".repeat(10_000),
            "[".repeat(5_000) + "](".repeat(2_000),
            "A\u0301\u0301\u0301".repeat(2_000));

    private static final Set<String> SHOWN =
            Set.of("text", "summary", "title", "label", "placeholder", "value", "errorMessage");
    private static final Set<String> PARSES_MARKDOWN = Set.of("TextBlock", "FactSet", "Input.Toggle");

    static Stream<String> strings() {
        var random = new Random(20_261_124);
        var alphabet = "[]()*_`<>at/&;#-!|\\{}\"' \n\u202E\u200B\uFEFFあ🍣x";
        var letters = alphabet.codePoints().toArray();
        var made = Stream.generate(() -> {
                    var text = new StringBuilder();
                    for (var i = random.nextInt(60); i >= 0; i--) {
                        text.appendCodePoint(letters[random.nextInt(letters.length)]);
                    }
                    return text.toString();
                })
                .limit(200);
        return Stream.concat(NASTY.stream(), made);
    }

    private static Message message(String text) {
        return new Message(
                text,
                List.of(
                        new Part.Paragraph(List.of(Span.bold("Sato"), Span.text(text)), Part.Tone.LEAD),
                        new Part.Paragraph(
                                List.of(new Span.Link("K-1 " + text, URI.create("https://baton.example/view/K-1"))),
                                Part.Tone.NORMAL),
                        new Part.Quote(text),
                        new Part.Facts(List.of(new Part.Fact(text, text))),
                        new Part.Row(
                                List.of(Span.text("row"), Span.code(text)),
                                List.of(Span.text(text)),
                                new Button("Go", "go", Button.Style.NORMAL, false))));
    }

    private static Form form(String text) {
        return new Form(
                "create",
                "title",
                "send",
                List.of(
                        new FormField(
                                "a",
                                "label " + text,
                                FormField.Kind.LINE,
                                text,
                                List.of(),
                                "h" + text,
                                false,
                                false,
                                text),
                        new FormField(
                                "b",
                                "label",
                                FormField.Kind.CHOICES,
                                "1",
                                List.of(new Choice("1", "c" + text)),
                                null,
                                false,
                                false,
                                null),
                        new FormField(
                                "c",
                                "label",
                                FormField.Kind.CHOICE,
                                "1",
                                List.of(new Choice("1", "c" + text)),
                                null,
                                false,
                                true,
                                null)),
                Map.of("text", "any"),
                "problem " + text);
    }

    private static Stream<JsonNode> drawn(String text) {
        var forms = new FormRenderer((form, field) -> List.of(new Choice("9", text)));
        return Stream.concat(
                Stream.of(Place.values()).map(place -> CardRenderer.render(message(text), place)),
                Stream.of(Place.values()).map(place -> forms.render(form(text), place, "K-1")));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void leadsNowhereAndMakesNoElementThatWeDidNot(String text) {
        var harmless = drawn("harmless").map(NastyTextTest::kindsAndTargets).toList();

        // a subset, because what is empty or does not fit is left out
        var drawn = drawn(text).map(NastyTextTest::kindsAndTargets).toList();
        for (var i = 0; i < drawn.size(); i++) {
            assertThat(drawn.get(i)).isSubsetOf(harmless.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void standsOnlyWhereNoMarkupIsParsed(String text) {
        drawn(text).forEach(card -> {
            assertThat(card.findValuesAsText("type")).doesNotContainAnyElementsOf(PARSES_MARKDOWN);
            assertThat(card.findValues("entities")).isEmpty();
            // the titles of a list of boxes are the one place where Markdown is parsed
            for (var input : inputs(card)) {
                assertThat(input.path("label").asText()).doesNotContainPattern("[\\[\\]*_`<>]");
                for (var choice : input.path("choices")) {
                    assertThat(choice.path("title").asText()).doesNotContainPattern("[\\[\\]*_`<>]");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("strings")
    void hidesNothingAndFits(String text) {
        drawn(text).forEach(card -> {
            assertThat(card.toString().getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(CardRenderer.LARGEST_CARD);
            for (var shown : shown(card)) {
                assertThat(shown)
                        .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u200E\\u200F\\u061C\\uFEFF]");
                assertThat(shown.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                        .isTrue();
            }
            // and is JSON still
            assertThat(FakeTeams.tree(card.toString())).isEqualTo(card);
        });
    }

    private static List<JsonNode> inputs(JsonNode card) {
        var inputs = new ArrayList<JsonNode>();
        walk(card, node -> {
            if (node.path("type").asText().startsWith("Input.")) {
                inputs.add(node);
            }
        });
        return inputs;
    }

    private static List<String> shown(JsonNode card) {
        var shown = new ArrayList<String>();
        walk(
                card,
                node -> node.properties().forEach(property -> {
                    if (SHOWN.contains(property.getKey()) && property.getValue().isTextual()) {
                        shown.add(property.getValue().textValue());
                    }
                }));
        return shown;
    }

    /** Which sorts of elements there are and where they lead, without how many lines a text has. */
    private static Set<String> kindsAndTargets(JsonNode card) {
        var found = new TreeSet<String>();
        walk(card, node -> {
            if (node.has("type") && node.path("type").isTextual() && !node.has("msteams")) {
                found.add(node.path("type").asText());
            }
            if (node.has("url")) {
                found.add(node.path("url").asText());
            }
        });
        return found;
    }

    private static void walk(JsonNode node, java.util.function.Consumer<JsonNode> visitor) {
        visitor.accept(node);
        node.forEach(child -> walk(child, visitor));
    }
}

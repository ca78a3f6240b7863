package dev.baton.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws messages as Adaptive Cards, version 1.5, at most 40 kB. */
final class CardRenderer {

    /** Where a card stands, which decides how its buttons speak. */
    enum Place {
        /** In a conversation; a form opens as a dialog. */
        CONVERSATION,
        /** In a conversation of Microsoft's playground, which opens no dialogs: a form takes the card's place. */
        PLAYGROUND,
        /** In a dialog, where everything is a submission of the dialog. */
        DIALOG
    }

    /** Half of what Teams takes when it counts two bytes a character. */
    static final int LARGEST_CARD = 40_000;

    private static final int BUTTONS_IN_A_ROW = 6;
    private static final int LABEL_IN_A_ROW = 25;
    private static final int[] LONGEST_TEXTS = {3_000, 1_000, 300, 100};

    private CardRenderer() {}

    /** The whole message if it fits, else with its texts and then its list cut, and a link to the rest if it has one. */
    static ObjectNode render(Message message, Place place) {
        for (var longest : LONGEST_TEXTS) {
            var card = card(message.parts(), place, longest);
            if (fits(card)) {
                return card;
            }
        }
        var shortest = LONGEST_TEXTS[LONGEST_TEXTS.length - 1];
        var buttons = message.parts().stream()
                .filter(Part.Buttons.class::isInstance)
                .limit(1)
                .toList();
        var rest = new ArrayList<>(message.parts());
        rest.removeAll(buttons);
        while (true) {
            rest.subList(rest.size() - Math.max(1, rest.size() / 10), rest.size())
                    .clear();
            var parts = new ArrayList<>(rest);
            parts.add(new Part.Paragraph(theRest(message), Part.Tone.QUIET));
            parts.addAll(buttons);
            var card = card(parts, place, shortest);
            if (rest.isEmpty() || fits(card)) {
                return card;
            }
        }
    }

    /** Needs no language: an ellipsis, and the message's first link again. */
    private static List<Span> theRest(Message message) {
        return message.parts().stream()
                .flatMap(CardRenderer::spans)
                .filter(Span.Link.class::isInstance)
                .findFirst()
                .map(link -> List.of(Span.text("… → "), link))
                .orElse(List.of(Span.text("…")));
    }

    private static Stream<Span> spans(Part part) {
        return switch (part) {
            case Part.Paragraph paragraph -> paragraph.spans().stream();
            case Part.Row row -> row.spans().stream();
            case Part.Quote ignored -> Stream.empty();
            case Part.Facts ignored -> Stream.empty();
            case Part.Buttons ignored -> Stream.empty();
            case Part.Divider ignored -> Stream.empty();
        };
    }

    private static boolean fits(ObjectNode card) {
        return card.toString().getBytes(StandardCharsets.UTF_8).length <= LARGEST_CARD;
    }

    static ObjectNode empty() {
        var card = Incoming.JSON
                .createObjectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.5");
        card.putArray("body");
        card.putObject("msteams").put("width", "Full");
        return card;
    }

    private static ObjectNode card(List<Part> parts, Place place, int longest) {
        var card = empty();
        var body = (ArrayNode) card.get("body");
        var separated = false;
        for (var part : parts) {
            if (part instanceof Part.Divider) {
                separated = true;
                continue;
            }
            var elements = elements(part, place, longest);
            if (!elements.isEmpty()) {
                if (separated) {
                    elements.getFirst().put("separator", true).put("spacing", "medium");
                    separated = false;
                }
                body.addAll(elements);
            }
        }
        return card;
    }

    private static List<ObjectNode> elements(Part part, Place place, int longest) {
        return switch (part) {
            case Part.Paragraph paragraph -> Words.lines(paragraph.spans(), look(paragraph.tone()), longest);
            case Part.Quote quote -> quote(quote.text(), longest);
            case Part.Facts facts ->
                facts.facts().stream().map(fact -> fact(fact, longest)).toList();
            case Part.Row row -> List.of(row(row, place, longest));
            case Part.Buttons buttons -> buttons(buttons.buttons(), place);
            case Part.Divider divider -> List.of();
        };
    }

    private static Words.Look look(Part.Tone tone) {
        return switch (tone) {
            case LEAD -> Words.Look.LEAD;
            case NORMAL -> Words.Look.NORMAL;
            case QUIET -> Words.Look.QUIET;
        };
    }

    private static List<ObjectNode> quote(String text, int longest) {
        var lines = Words.lines(text, Words.Look.NORMAL, longest);
        if (lines.isEmpty()) {
            return List.of();
        }
        var box = element("Container").put("style", "emphasis");
        box.putArray("items").addAll(lines);
        return List.of(box);
    }

    private static ObjectNode fact(Part.Fact fact, int longest) {
        var row = element("ColumnSet").put("spacing", "small");
        var columns = row.putArray("columns");
        columns.add(column("1", Words.lines(fact.name(), Words.Look.NAME, longest)));
        columns.add(column("3", Words.lines(fact.value(), Words.Look.NORMAL, longest)));
        return row;
    }

    private static ObjectNode row(Part.Row part, Place place, int longest) {
        var row = element("ColumnSet");
        var columns = row.putArray("columns");
        var lines = new ArrayList<>(Words.lines(part.spans(), Words.Look.NORMAL, longest));
        for (var line : Words.lines(part.below(), Words.Look.QUIET, longest)) {
            lines.add(line.put("spacing", "none"));
        }
        columns.add(column("stretch", lines));
        var button = part.button();
        if (button != null) {
            columns.add(column("auto", buttons(List.of(button), place)).put("verticalContentAlignment", "center"));
        }
        return row;
    }

    private static ObjectNode column(String width, List<ObjectNode> items) {
        var column = element("Column").put("width", width);
        column.putArray("items").addAll(items);
        return column;
    }

    /** Some in a row; one with a long label has a row for itself, for beside others Teams cuts it. */
    private static List<ObjectNode> buttons(List<Button> buttons, Place place) {
        var sets = new ArrayList<ObjectNode>();
        var row = Incoming.JSON.createArrayNode();
        boolean alone = false;
        for (var button : buttons) {
            boolean wide = button.label().codePointCount(0, button.label().length()) > LABEL_IN_A_ROW;
            if (row.isEmpty() || alone || wide || row.size() == BUTTONS_IN_A_ROW) {
                var set = element("ActionSet");
                row = set.putArray("actions");
                sets.add(set);
            }
            row.add(CardActions.press(button, place));
            alone = wide;
        }
        return sets;
    }

    static ObjectNode element(String type) {
        return Incoming.JSON.createObjectNode().put("type", type);
    }
}

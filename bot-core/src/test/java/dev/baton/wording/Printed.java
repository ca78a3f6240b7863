package dev.baton.wording;

import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a message so that a reader of the tests sees what a user sees: {@code *bold*}, {@code <link>}, {@code [button: line]}. */
public final class Printed {

    private Printed() {}

    public static String of(Message message) {
        return message.parts().stream().map(Printed::part).collect(Collectors.joining("\n"));
    }

    private static String part(Part part) {
        return switch (part) {
            case Part.Paragraph paragraph ->
                switch (paragraph.tone()) {
                            case LEAD -> "# ";
                            case NORMAL -> "";
                            case QUIET -> "~ ";
                        }
                        + spans(paragraph.spans());
            case Part.Quote quote -> "> " + quote.text();
            case Part.Facts facts ->
                facts.facts().stream()
                        .map(fact -> fact.name() + ": " + fact.value())
                        .collect(Collectors.joining("\n"));
            case Part.Row row ->
                "- " + spans(row.spans())
                        + (row.below().isEmpty() ? "" : "\n  " + spans(row.below()))
                        + (row.button() == null
                                ? ""
                                : "  [" + row.button().label() + ": "
                                        + row.button().line() + "]");
            case Part.Buttons buttons ->
                buttons.buttons().stream()
                        .map(button -> "[" + button.label() + ": " + button.line() + "]")
                        .collect(Collectors.joining(" "));
            case Part.Divider divider -> "---";
        };
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span) {
                    case Span.Text text ->
                        text.bold() ? "*" + text.text() + "*" : text.code() ? "`" + text.text() + "`" : text.text();
                    case Span.Link link -> "<" + link.text() + ">";
                })
                .collect(Collectors.joining());
    }
}

package dev.baton.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a {@link Message}. */
public sealed interface Part {

    /** How loudly a paragraph speaks. */
    enum Tone {
        /** The line the eye should meet first. */
        LEAD,
        NORMAL,
        /** Small and grey. */
        QUIET
    }

    /** A paragraph; line breaks inside its text stay. */
    record Paragraph(List<Span> spans, Tone tone) implements Part {}

    /** Somebody's own words, set apart. */
    record Quote(String text) implements Part {}

    /** Names with values, in two columns where there is room. */
    record Facts(List<Fact> facts) implements Part {}

    /** A name and what it stands for. */
    record Fact(String name, String value) {}

    /** A list entry: a line, a smaller one below it (empty for none), perhaps a button beside it. */
    record Row(List<Span> spans, List<Span> below, @Nullable Button button) implements Part {}

    /** Buttons side by side; not empty. */
    record Buttons(List<Button> buttons) implements Part {}

    /** A line across. */
    record Divider() implements Part {}
}

package dev.baton.slack;

import dev.baton.chat.Button;
import dev.baton.chat.Form;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import dev.baton.wording.Aside;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that stand in for a form which could not be shown, so that nothing typed is lost. */
final class Offer {

    private Offer() {}

    /** A button that opens the form; without a line that would ask for it again, a sentence saying to try again. */
    static Message of(Form form, @Nullable String line) {
        var locale = form.language();
        if (line == null) {
            return Message.of(Aside.TROUBLE.in(locale));
        }
        var text = Aside.OPEN_FORM.in(locale);
        return new Message(
                text,
                List.of(
                        new Part.Paragraph(List.of(Span.text(text)), Part.Tone.NORMAL),
                        new Part.Buttons(List.of(new Button(form.title(), line, Button.Style.PRIMARY, true)))));
    }

    /** What was wrong with a form that is no longer open, and what had been typed into it. */
    static Message refused(Form form, Map<String, String> typed) {
        var locale = form.language();
        var parts = new java.util.ArrayList<Part>();
        if (form.problem() != null) {
            parts.add(paragraph(form.problem()));
        }
        for (var field : form.fields()) {
            if (field.problem() != null) {
                parts.add(paragraph(field.label() + ": " + field.problem()));
            }
        }
        parts.add(paragraph(Aside.TYPED.in(locale)));
        for (var field : form.fields()) {
            var value = typed.getOrDefault(field.id(), "");
            if (!value.isEmpty()) {
                parts.add(new Part.Quote(field.label() + ": " + value));
            }
        }
        return new Message(form.problem() == null ? form.title() : form.problem(), parts);
    }

    /** A sentence, and below it the line that somebody typed in vain. */
    static Message kept(String sentence, String typed, String heading) {
        return new Message(sentence, List.of(paragraph(sentence), paragraph(heading), new Part.Quote(typed)));
    }

    private static Part paragraph(String text) {
        return new Part.Paragraph(List.of(Span.text(text)), Part.Tone.NORMAL);
    }
}

package dev.baton.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions to fill in. A form that is refused is asked again with what was typed and the sentence at its field.
 *
 * @param id      which form, such as {@code create}
 * @param title   at most 24 characters, for Slack's sake
 * @param submit  the label of the button that sends it, at most 24 characters
 * @param fields  top to bottom
 * @param context what must come back with the submission (untrusted: it passed through the client)
 * @param problem a sentence about the form as a whole; null when there is none
 */
public record Form(
        String id,
        String title,
        String submit,
        List<FormField> fields,
        Map<String, String> context,
        @Nullable String problem) {

    /** The language the form is worded in, for what an adapter adds: nobody is shown one form in two languages. */
    public Locale language() {
        var worded = new StringBuilder(title).append(submit);
        fields.forEach(field -> worded.append(field.label()));
        return Worded.language(worded.toString());
    }
}

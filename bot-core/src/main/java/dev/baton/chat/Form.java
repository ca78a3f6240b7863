package dev.baton.chat;

import java.util.List;
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
        @Nullable String problem) {}

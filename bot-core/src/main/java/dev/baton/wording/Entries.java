package dev.baton.wording;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form.
 *
 * @param values       by field; a field that is missing is empty
 * @param context      what comes back with the submission
 * @param problemField the field that something is wrong with; null when it is not one field's fault
 * @param problem      what is wrong; null when nothing is
 */
public record Entries(
        Map<String, String> values,
        Map<String, String> context,
        @Nullable String problemField,
        @Nullable String problem) {

    public Entries {
        values = Map.copyOf(values);
        context = Map.copyOf(context);
    }

    /** Nothing but the context. */
    public static Entries of(Map<String, String> context) {
        return new Entries(Map.of(), context, null, null);
    }

    /** The same with a value; null or empty leaves the field empty. */
    public Entries with(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(values);
        more.put(field, value);
        return new Entries(more, context, problemField, problem);
    }

    /** The same, refused; {@code field} null when it is not one field's fault. */
    public Entries refused(@Nullable String field, String sentence) {
        return new Entries(values, context, field, sentence);
    }

    /** The field's value; empty for none. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}

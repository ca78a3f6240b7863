package dev.baton.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a {@link Form}.
 *
 * @param id       the field's name in the submission
 * @param label    in the reader's language
 * @param kind     what can be entered
 * @param value    what stands in it: text as typed, a date as {@code yyyy-MM-dd}, a choice's value; several choices are
 *                 separated by commas; empty for nothing
 * @param choices  for {@code CHOICE} and {@code CHOICES}: all; for {@code PERSON}: a first few, more by
 *                 {@code Bot.suggest}; else empty
 * @param hint     shown below or inside; null for none
 * @param required whether it may not stay empty
 * @param folded   whether it is of the lesser fields, shown below or after unfolding
 * @param problem  what is wrong with the value; null when nothing is known to be
 */
public record FormField(
        String id,
        String label,
        Kind kind,
        String value,
        List<Choice> choices,
        @Nullable String hint,
        boolean required,
        boolean folded,
        @Nullable String problem) {

    /** What can be entered. */
    public enum Kind {
        LINE,
        TEXT,
        DATE,
        CHOICE,
        CHOICES,
        /** A user of the tracker, chosen from suggestions while typing. */
        PERSON
    }

    /** Something to choose: the value that comes back and the label that is shown (at most 75 characters). */
    public record Choice(String value, String label) {}
}

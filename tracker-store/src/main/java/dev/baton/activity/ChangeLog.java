package dev.baton.activity;

import org.jspecify.annotations.Nullable;

/**
 * One field's change: from what to what.
 *
 * @param field         which field
 * @param originalValue text as it was then (a person's or status's name, a date as {@code yyyy-MM-dd}); null when empty
 * @param newValue      likewise
 * @param originalId    the id behind the original value, for fields that refer to something; else null
 * @param newId         likewise
 */
public record ChangeLog(
        Field field,
        @Nullable String originalValue,
        @Nullable String newValue,
        @Nullable Long originalId,
        @Nullable Long newId) {}

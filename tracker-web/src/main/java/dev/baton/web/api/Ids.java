package dev.baton.web.api;

import org.jspecify.annotations.Nullable;

/** Ids as they stand in paths. */
final class Ids {

    private Ids() {}

    /** The id; null for a text that has something else than digits in it. An id beyond all ids is one that nothing has. */
    static @Nullable Long parse(String text) {
        if (!text.matches("[0-9]+")) {
            return null;
        }
        var digits = text.replaceFirst("^0+(?=.)", "");
        return digits.length() > 18 ? Long.valueOf(Long.MAX_VALUE) : Long.valueOf(digits);
    }
}

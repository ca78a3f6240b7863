package dev.baton.text;

import dev.baton.error.TrackerException.Invalid;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the store takes as text. Lengths count characters as people do (code points), so that an emoji is one. Control
 * characters and halves of characters are refused: neither database nor chat could be relied on to give them back.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * The text as one line, without space around it; line breaks and tabs within become spaces.
     *
     * @param field the form field, named in the errors
     * @param max   the most characters
     * @throws Invalid when it is blank ({@code <field>.blank}), too long or holds control characters
     */
    public static String line(String field, String text, int max) {
        var line = text.replaceAll("[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]+", " ")
                .strip();
        if (isBlank(line)) {
            throw Invalid.at(field, field + ".blank");
        }
        return checked(field, line, max);
    }

    /**
     * The text with its line breaks (as {@code \n}), without space at its end.
     *
     * @param field the form field, named in the errors
     * @param max   the most characters
     * @return empty for a text without anything to see
     * @throws Invalid when it is too long or holds control characters
     */
    public static String block(String field, @Nullable String text, int max) {
        if (text == null || isBlank(text)) {
            return "";
        }
        return checked(
                field,
                text.replaceAll("\\r\\n?|[\\x0B\\f\\u0085\\u2028\\u2029]", "\n").stripTrailing(),
                max);
    }

    /** The text with all that differs only in how it is written made alike: case, width, composition. */
    public static String folded(String text) {
        return Normalizer.normalize(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /**
     * The pattern for {@code LIKE … ESCAPE '!'} that takes folded texts which start with this one; all for a blank one.
     * Longer than 190 characters it is cut, as nothing that is searched like this is longer.
     */
    public static String prefixPattern(String text) {
        var start = start(folded(text).strip(), 190);
        return start.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /**
     * The text on one line of at most {@code max} characters, with … in the place of what was left out.
     *
     * @return null for a text without anything to see
     */
    public static @Nullable String glance(String text, int max) {
        if (isBlank(text)) {
            return null;
        }
        var line = text.replaceAll("\\s+", " ").strip();
        var start = start(line, max);
        return start.length() == line.length() ? line : start(line, max - 1) + "…";
    }

    /** The first {@code max} characters at most, none of them cut in two. */
    public static String start(String text, int max) {
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    /** Whether there is nothing to see: spaces of any script, and characters without a shape. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static String checked(String field, String text, int max) {
        text.codePoints().filter(PlainText::isRefused).findFirst().ifPresent(c -> {
            throw Invalid.at(field, "text.control", String.format("U+%04X", c));
        });
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw Invalid.at(field, "text.tooLong", max, length);
        }
        return text;
    }

    private static boolean isRefused(int c) {
        int type = Character.getType(c);
        return type == Character.SURROGATE || type == Character.CONTROL && c != '\n' && c != '\t';
    }
}

package dev.baton.chat;

import java.text.BreakIterator;
import java.util.Locale;

/** Makes text of any origin fit to be shown to the letter: nothing in it hides, turns the line around or splits a letter. */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final String ELLIPSIS = "…";

    private PlainText() {}

    /**
     * The text without what a reader cannot see: control characters (but for line breaks and tabs), bidirectional
     * overrides, zero-width characters, tags. A joiner stays between two emoji, which it makes one. Halves of surrogate
     * pairs become U+FFFD; line ends become {@code \n}.
     */
    public static String visible(String text) {
        var seen = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (letter == '\r') {
                if (next == text.length() || text.charAt(next) != '\n') {
                    seen.append('\n');
                }
            } else if (letter == ZERO_WIDTH_JOINER) {
                if (joins(text, at, next)) {
                    seen.append('\u200D');
                }
            } else if (Character.getType(letter) == Character.SURROGATE) {
                seen.appendCodePoint(REPLACEMENT);
            } else if (!hidden(letter)) {
                seen.appendCodePoint(letter);
            }
            at = next;
        }
        return seen.toString();
    }

    /**
     * At most {@code length} UTF-16 units of the text, ending in an ellipsis when something was left out, never in the
     * middle of a letter.
     */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int room = length - ELLIPSIS.length();
        int end = letters.isBoundary(room) ? room : letters.preceding(room);
        return text.substring(0, Math.max(end, 0)) + ELLIPSIS;
    }

    private static boolean hidden(int letter) {
        if (letter == '\n' || letter == '\t') {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // bidirectional controls, zero-width characters, byte order mark, soft hyphen, tags
            case Character.FORMAT -> true;
            default -> letter == 0x034F || letter == 0x115F || letter == 0x1160 || letter == 0x3164 || letter == 0xFFA0;
        };
    }

    private static boolean joins(String text, int at, int next) {
        return at > 0
                && next < text.length()
                && emojiLike(text.codePointBefore(at))
                && emojiLike(text.codePointAt(next));
    }

    private static boolean emojiLike(int letter) {
        return letter == 0xFE0F || Character.isEmoji(letter) || Character.isEmojiModifier(letter);
    }
}

package dev.baton.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a line, or what stands in quotes.
 *
 * @param text   as typed, without the quotes
 * @param start  where it begins in the line
 * @param end    behind its last character in the line
 * @param quoted whether it stood in quotes and so is never read as anything but text
 */
record Token(String text, int start, int end, boolean quoted) {

    private static final String OPENING = "\"“「『";
    private static final String CLOSING = "\"”」』";

    /** Half width, lower case: how keywords are compared. */
    String folded() {
        return fold(text);
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The line's words; blanks of any width part them, quotes hold them together. */
    static List<Token> of(String line) {
        var tokens = new ArrayList<Token>();
        var at = 0;
        while (at < line.length()) {
            if (blank(line.charAt(at))) {
                at++;
                continue;
            }
            // @"Sato Hanako" is one word as well
            var open = line.charAt(at) == '@' && at + 1 < line.length() ? at + 1 : at;
            var pair = OPENING.indexOf(line.charAt(open));
            var close = pair < 0 ? -1 : line.indexOf(CLOSING.charAt(pair), open + 1);
            if (close > 0) {
                var inside = line.substring(open + 1, close);
                tokens.add(new Token(open == at ? inside : "@" + inside, at, close + 1, open == at));
                at = close + 1;
                continue;
            }
            var end = at;
            while (end < line.length() && !blank(line.charAt(end))) {
                // status:"in progress" is one word
                var next =
                        end + 1 < line.length() && line.charAt(end) == ':' ? OPENING.indexOf(line.charAt(end + 1)) : -1;
                var closed = next < 0 ? -1 : line.indexOf(CLOSING.charAt(next), end + 2);
                end = closed > 0 ? closed + 1 : end + 1;
            }
            tokens.add(new Token(line.substring(at, end), at, end, false));
            at = end;
        }
        return tokens;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

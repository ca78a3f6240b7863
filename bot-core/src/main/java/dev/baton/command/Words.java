package dev.baton.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a line at its blanks. What stands in quotes, and a chat's mention, stays whole. */
final class Words {

    private static final String OPENING = "\"“「『";
    private static final String CLOSING = "\"”」』";

    private final String line;
    private final List<Word> words = new ArrayList<>();

    /** Closing signs that do not come any more: without this an unclosed quote at every letter would be looked for anew. */
    private final Set<Character> exhausted = new HashSet<>();

    private Words(String line) {
        this.line = line;
    }

    /** The words from an index on. */
    static List<Word> of(String line, int from) {
        return new Words(line).cut(from);
    }

    private List<Word> cut(int from) {
        int at = from;
        while (at < line.length()) {
            if (blank(line.charAt(at))) {
                at++;
            } else {
                at = word(at);
            }
        }
        return words;
    }

    private int word(int start) {
        int at = start;
        int whole = -1;
        while (at < line.length() && !blank(line.charAt(at))) {
            int after = group(start, at);
            if (after > at + 1 && at == start) {
                whole = OPENING.indexOf(line.charAt(at)) >= 0 ? after : -1;
            }
            at = after;
        }
        words.add(Word.of(line, start, at, whole == at));
        return at;
    }

    /** The index after the quote or mention that begins here, else after this one letter. */
    private int group(int start, int at) {
        char letter = line.charAt(at);
        int kind = OPENING.indexOf(letter);
        if (kind >= 0 && mayOpen(start, at, letter)) {
            int end = closing(CLOSING.charAt(kind), at + 1);
            return end < 0 ? at + 1 : end + 1;
        }
        if (letter == '<' && line.startsWith("<@", at)) {
            int end = closing('>', at + 2);
            return end < 0 ? at + 1 : end + 1;
        }
        return at + 1;
    }

    /** An inch sign within a word opens nothing; brackets do anywhere. */
    private boolean mayOpen(int start, int at, char letter) {
        return at == start || letter == '「' || letter == '『' || "@＠:：".indexOf(line.charAt(at - 1)) >= 0;
    }

    private int closing(char sign, int from) {
        if (exhausted.contains(sign)) {
            return -1;
        }
        int end = line.indexOf(sign, from);
        if (end < 0) {
            exhausted.add(sign);
        }
        return end;
    }

    /** Also the full-width blank, no-break spaces and whatever nobody sees. */
    static boolean blank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '\uFEFF'
                || Character.isISOControl(letter);
    }
}

package dev.baton.command;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A piece of a line.
 *
 * @param raw    as typed, with its quotes
 * @param norm   without regard to case and width (NFKC), for comparing; never shown
 * @param start  its index in the line
 * @param end    the index after it
 * @param quoted whether it stands in quotes as a whole
 */
record Word(String raw, String norm, int start, int end, boolean quoted) {

    static Word of(String line, int start, int end, boolean quoted) {
        var raw = line.substring(start, end);
        return new Word(raw, normal(raw), start, end, quoted);
    }

    /** What is meant: without the quotes. */
    String text() {
        return quoted ? raw.substring(1, raw.length() - 1) : raw;
    }

    /** Whether it is this very word, unquoted. */
    boolean is(String word) {
        return !quoted && norm.equals(word);
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Without the punctuation that a sentence may put behind a word. */
    static String bare(String text) {
        int end = text.length();
        while (end > 0 && ",.;:!?、。，．！？".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}

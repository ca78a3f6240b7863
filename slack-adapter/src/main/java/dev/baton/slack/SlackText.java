package dev.baton.slack;

import java.util.function.Function;

/** Reads text as Slack sends it, which has {@code &amp; &lt; &gt;} for letters and {@code <…>} for what is no text. */
final class SlackText {

    private SlackText() {}

    /**
     * A typed line: people stay as {@code <@U123>}, links and channels become what the reader saw, escapes are undone.
     */
    static String line(String text) {
        return read(text, person -> "<@" + person + ">").strip();
    }

    /** Text to be read by people: as {@link #line}, with people as {@code names} calls them. */
    static String readable(String text, Function<String, String> names) {
        return read(text, names).strip();
    }

    private static String read(String text, Function<String, String> people) {
        var read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            int end = letter == '<' ? text.indexOf('>', at) : -1;
            if (end > 0) {
                read.append(reference(text.substring(at + 1, end), people));
                at = end + 1;
            } else if (letter == '&') {
                at += escape(text, at, read);
            } else {
                read.append(letter);
                at++;
            }
        }
        return read.toString();
    }

    private static String reference(String inside, Function<String, String> people) {
        int bar = inside.indexOf('|');
        var target = bar < 0 ? inside : inside.substring(0, bar);
        var label = bar < 0 ? "" : unescaped(inside.substring(bar + 1));
        if (target.startsWith("@")) {
            return people.apply(target.substring(1));
        }
        if (target.startsWith("#")) {
            return "#" + (label.isEmpty() ? target.substring(1) : label);
        }
        if (target.startsWith("!")) {
            return special(target, label);
        }
        var address = unescaped(target);
        boolean page = address.startsWith("http://") || address.startsWith("https://");
        if (label.isEmpty()) {
            return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
        }
        // Slack makes a link to http://example.com of a typed example.com: what was typed counts.
        return !page || address.endsWith("://" + label) || address.equals(label) ? label : label + " (" + address + ")";
    }

    private static String special(String target, String label) {
        if (!label.isEmpty()) {
            return label;
        }
        int caret = target.indexOf('^');
        return "@" + target.substring(1, caret < 0 ? target.length() : caret);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            if (text.charAt(at) == '&') {
                at += escape(text, at, plain);
            } else {
                plain.append(text.charAt(at));
                at++;
            }
        }
        return plain.toString();
    }

    private static int escape(String text, int at, StringBuilder plain) {
        for (var escape : Escape.values()) {
            if (text.startsWith(escape.written, at)) {
                plain.append(escape.letter);
                return escape.written.length();
            }
        }
        plain.append('&');
        return 1;
    }

    private enum Escape {
        AMPERSAND("&amp;", '&'),
        LESS("&lt;", '<'),
        GREATER("&gt;", '>');

        private final String written;
        private final char letter;

        Escape(String written, char letter) {
            this.written = written;
            this.letter = letter;
        }
    }
}

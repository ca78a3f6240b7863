package dev.baton.playground.slack;

import java.util.Locale;

/** Somebody in Slack cannot do what the visitor had them do; the message is a sentence for the visitor. */
final class NotPossibleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Words words;
    private final transient Object[] arguments;

    NotPossibleException(Words words, Object... arguments) {
        super(words.in(Locale.ENGLISH, arguments));
        this.words = words;
        this.arguments = arguments;
    }

    String in(Locale locale) {
        return words.in(locale, arguments);
    }
}

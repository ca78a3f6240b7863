package dev.baton.playground.teams;

import java.util.Arrays;
import java.util.Locale;

/** The page asked for what cannot be done in Teams. */
public final class Refused extends RuntimeException {

    private final transient Texts text;
    private final transient Object[] arguments;

    Refused(Texts text, Object... arguments) {
        super(text.in(Locale.ENGLISH, arguments));
        this.text = text;
        this.arguments = Arrays.copyOf(arguments, arguments.length);
    }

    /** Why, as a sentence in the reader's language. */
    public String sentence(Locale locale) {
        return text.in(locale, arguments);
    }
}

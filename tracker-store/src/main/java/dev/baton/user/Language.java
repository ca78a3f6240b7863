package dev.baton.user;

import java.util.Locale;

/** The languages every user-visible text exists in. */
public enum Language {
    EN(Locale.ENGLISH),
    JA(Locale.JAPANESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale to look texts up with. */
    public Locale locale() {
        return locale;
    }

    /** The language for a chat profile's locale such as {@code ja-JP}: Japanese for {@code ja}, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("ja") ? JA : EN;
    }
}

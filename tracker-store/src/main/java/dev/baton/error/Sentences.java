package dev.baton.error;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Reads the store's sentences from their bundle. */
final class Sentences {

    /** Without it a Japanese JVM would answer an English reader in Japanese. */
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    static String format(String key, Locale locale, Object... arguments) {
        var bundle = ResourceBundle.getBundle("dev.baton.error.sentences", locale, ENGLISH_OTHERWISE);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}

package dev.baton.playground;

import dev.baton.user.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that the playground says to people, in English and in Japanese. An enum has one for each constant, and its text
 * stands in a bundle by the constant's name: {@code NO_ROOM} is {@code no-room}.
 */
public interface Sentence {

    /** The enum constant's name. */
    String name();

    /** The bundle's name, among the playground's resources. */
    String bundle();

    /** The text in the language of whoever reads it. */
    default String in(Locale reader, Object... arguments) {
        var key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MessageFormat(bundle(bundle(), reader).getString(key), reader).format(arguments);
    }

    /** One of the playground's bundles, in the language of whoever reads it. */
    static ResourceBundle bundle(String name, Locale reader) {
        return ResourceBundle.getBundle(
                "dev.baton.playground." + name,
                Language.of(reader).locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

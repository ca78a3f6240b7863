package dev.baton.wording;

import dev.baton.chat.Span;
import dev.baton.user.Language;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/**
 * The texts of one topic in one language. A text is a MessageFormat in which {@code **} stands around what is bold; only the
 * text itself is read so, never what fills its places.
 */
final class Texts {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Stands in for the n-th argument while the text is read; from a range that no text uses. */
    private static final char FIRST_PLACE = '\uE000';

    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The texts of the bundle {@code dev.baton.wording.<topic>}. */
    static Texts of(String topic, Language language) {
        return new Texts(
                ResourceBundle.getBundle("dev.baton.wording." + topic, language.locale(), ENGLISH_OTHERWISE), language);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text without anything bold. */
    String plain(String key, Object... arguments) {
        var all = new StringBuilder();
        for (var span : rich(key, arguments)) {
            all.append(((Span.Text) span).text());
        }
        return all.toString();
    }

    /** The text as spans. Numbers are formatted by the text; everything else is put in to the letter. */
    List<Span> rich(String key, Object... arguments) {
        var places = arguments.clone();
        for (var i = 0; i < places.length; i++) {
            if (!(places[i] instanceof Number)) {
                places[i] = String.valueOf((char) (FIRST_PLACE + i));
            }
        }
        var text = new MessageFormat(bundle.getString(key), language.locale()).format(places);
        var spans = new ArrayList<Span>();
        var bold = false;
        for (var piece : text.split("\\*\\*", -1)) {
            if (!piece.isEmpty()) {
                spans.add(new Span.Text(filled(piece, arguments), bold, false));
            }
            bold = !bold;
        }
        return spans;
    }

    private static String filled(String piece, Object... arguments) {
        var filled = new StringBuilder(piece.length());
        for (var i = 0; i < piece.length(); i++) {
            var place = piece.charAt(i) - FIRST_PLACE;
            if (place >= 0 && place < arguments.length) {
                filled.append(arguments[place]);
            } else {
                filled.append(piece.charAt(i));
            }
        }
        return filled.toString();
    }
}

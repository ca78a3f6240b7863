package dev.baton.chat;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/** Tells the two languages Baton speaks from each other, by a text's letters. */
final class Worded {

    private static final Set<UnicodeScript> JAPANESE =
            Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);

    private Worded() {}

    static Locale language(String text) {
        boolean japanese = text.codePoints().mapToObj(UnicodeScript::of).anyMatch(JAPANESE::contains);
        return japanese ? Locale.JAPANESE : Locale.ENGLISH;
    }
}

package dev.baton.user;

import dev.baton.text.PlainText;
import java.util.HashSet;
import java.util.Set;

/** What a person is found by: the name from each of its words on, and the mail address, so that a prefix finds them. */
final class SearchTerms {

    private static final int LENGTH = 190;

    private SearchTerms() {}

    static Set<String> of(String name, String mailAddress) {
        var terms = new HashSet<String>();
        var folded = PlainText.folded(name);
        boolean within = false;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            boolean letter = Character.isLetterOrDigit(folded.codePointAt(i));
            if (i == 0 || letter && !within) {
                terms.add(PlainText.start(folded.substring(i), LENGTH).strip());
            }
            within = letter;
        }
        terms.add(PlainText.start(PlainText.folded(mailAddress), LENGTH));
        return terms;
    }
}

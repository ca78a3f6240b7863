package dev.baton.issue;

import dev.baton.text.PlainText;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Takes text apart into the terms that issues are found by. Where a script puts spaces between words a term is a word;
 * where it does not (Japanese, Chinese, Korean, Thai, …) terms are the pairs of neighbouring characters, and the last
 * character alone, so that every character begins a term. A symbol such as an emoji is a term of its own. Case, width and
 * composition make no difference.
 */
final class Words {

    /** One text gives at most so many terms; who wrote more is found by the first. */
    static final int MOST = 4_000;

    /** A word counts up to here, in characters. */
    private static final int LENGTH = 32;

    private static final int HEAD = 3;

    /** Terms that are asked for beyond these are left out: so many decide already. */
    private static final int MOST_ASKED = 20;

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private enum Kind {
        NOTHING,
        WORD,
        RUN,
        SYMBOL
    }

    /**
     * A term that is asked for.
     *
     * @param prefix whether terms that start with it will do
     */
    record Asked(String term, boolean prefix) {}

    private Words() {}

    /** The terms that a text is found by. */
    static Set<String> of(String... texts) {
        var terms = new LinkedHashSet<String>();
        for (var text : texts) {
            split(text, (kind, part) -> {
                switch (kind) {
                    case RUN -> {
                        int[] characters = part.codePoints().toArray();
                        for (int i = 0; i < characters.length; i++) {
                            terms.add(new String(characters, i, Math.min(2, characters.length - i)));
                        }
                    }
                    case WORD, SYMBOL -> terms.add(PlainText.start(part, LENGTH));
                    case NOTHING -> {}
                }
            });
        }
        return terms.size() <= MOST
                ? terms
                : terms.stream().limit(MOST).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** The first characters of a term, by which it is looked up. */
    static String head(String term) {
        return PlainText.start(term, HEAD);
    }

    /**
     * The terms that an issue must have to be found by what somebody typed. Words need only be begun. Empty when nothing
     * in it can be searched.
     */
    static List<Asked> asked(String typed) {
        var terms = new LinkedHashSet<Asked>();
        split(typed, (kind, part) -> {
            switch (kind) {
                case RUN -> {
                    int[] characters = part.codePoints().toArray();
                    if (characters.length == 1) {
                        terms.add(new Asked(part, true));
                    }
                    for (int i = 0; i + 1 < characters.length; i++) {
                        terms.add(new Asked(new String(characters, i, 2), false));
                    }
                }
                case WORD -> terms.add(new Asked(PlainText.start(part, LENGTH), true));
                case SYMBOL -> terms.add(new Asked(part, false));
                case NOTHING -> {}
            }
        });
        return terms.stream().limit(MOST_ASKED).toList();
    }

    /** Hands on the longest parts of one kind each; a symbol alone. */
    private static void split(String text, BiConsumer<Kind, String> parts) {
        var folded = PlainText.folded(text);
        int start = 0;
        var kind = Kind.NOTHING;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            var next = kind(c, kind);
            if (next != kind || next == Kind.SYMBOL) {
                if (i > start) {
                    parts.accept(kind, folded.substring(start, i));
                }
                start = i;
                kind = next;
            }
            i += Character.charCount(c);
        }
        if (folded.length() > start) {
            parts.accept(kind, folded.substring(start));
        }
    }

    /** @param before of the character before, which a mark belongs to */
    private static Kind kind(int c, Kind before) {
        if (c == 'ー') {
            return Kind.RUN;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                before == Kind.SYMBOL ? Kind.NOTHING : before;
            case Character.OTHER_SYMBOL -> Kind.SYMBOL;
            default -> {
                if (!Character.isLetterOrDigit(c)) {
                    yield Kind.NOTHING;
                }
                yield WITHOUT_SPACES.contains(UnicodeScript.of(c)) ? Kind.RUN : Kind.WORD;
            }
        };
    }
}

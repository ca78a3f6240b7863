package dev.baton.command;

import dev.baton.user.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds verbs by their words. */
final class VerbWords {

    private static final Map<String, Verb> ALL = new LinkedHashMap<>();
    private static final Map<String, Verb> JAPANESE = new HashMap<>();

    /** The Japanese words by their first letter, longest first. */
    private static final Map<Character, List<String>> BY_FIRST = new HashMap<>();

    static {
        for (var verb : Verb.values()) {
            verb.words(Language.EN).forEach(word -> add(ALL, Word.normal(word), verb));
            for (var word : verb.words(Language.JA)) {
                var normal = Word.normal(word);
                if (ALL.get(normal) == verb) {
                    continue;
                }
                add(ALL, normal, verb);
                add(JAPANESE, normal, verb);
                BY_FIRST.computeIfAbsent(normal.charAt(0), first -> new ArrayList<>())
                        .add(normal);
            }
        }
        BY_FIRST.values()
                .forEach(words ->
                        words.sort(Comparator.comparingInt(String::length).reversed()));
    }

    private VerbWords() {}

    private static void add(Map<String, Verb> words, String word, Verb verb) {
        if (words.putIfAbsent(word, verb) != null) {
            throw new IllegalStateException("Two verbs are called " + word);
        }
    }

    /** A verb that was read, and the index of the word after it. */
    record Match(Verb verb, int next) {}

    /** The verb whose word, or two words, stand at an index; null when none does. */
    static @Nullable Match at(List<Word> words, int index) {
        if (index >= words.size() || words.get(index).quoted()) {
            return null;
        }
        var first = words.get(index).norm();
        if (index + 1 < words.size() && !words.get(index + 1).quoted()) {
            var both = ALL.get(first + " " + open(words.get(index + 1).norm()));
            if (both == null) {
                both = ALL.get(first + open(words.get(index + 1).norm()));
            }
            if (both != null) {
                return new Match(both, index + 2);
            }
        }
        var one = ALL.get(open(first));
        return one == null ? null : new Match(one, index + 1);
    }

    /** {@code 作成:} is 作成 as well. */
    private static String open(String word) {
        return word.length() > 1 && word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }

    static @Nullable Verb of(String normal) {
        return ALL.get(normal);
    }

    static @Nullable Verb japanese(String normal) {
        return JAPANESE.get(normal);
    }

    /** The length of the longest Japanese verb that begins at an index; 0 for none. */
    static int japaneseLength(String normal, int at) {
        for (var word : BY_FIRST.getOrDefault(normal.charAt(at), List.of())) {
            if (normal.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /** Every word of every verb, in both languages. */
    static Map<String, Verb> all() {
        return ALL;
    }
}

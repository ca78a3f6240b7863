package dev.baton.command;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code name:value}, perhaps with a {@code -} before it.
 *
 * @param value as typed, without quotes
 * @param at    the value's index in the line
 * @param next  the index of the word after it
 */
record Pair(Name name, boolean without, String value, int at, int next) {

    /** What can be named so. */
    enum Name {
        STATUS,
        TYPE,
        DUE,
        ASSIGNEE,
        PROJECT,
        MILESTONE,
        CATEGORY,
        PAGE,
        BY
    }

    private static final Map<String, Name> NAMES = Map.ofEntries(
            Map.entry("status", Name.STATUS),
            Map.entry("state", Name.STATUS),
            Map.entry("状態", Name.STATUS),
            Map.entry("ステータス", Name.STATUS),
            Map.entry("type", Name.TYPE),
            Map.entry("種別", Name.TYPE),
            Map.entry("due", Name.DUE),
            Map.entry("期限", Name.DUE),
            Map.entry("期限日", Name.DUE),
            Map.entry("assignee", Name.ASSIGNEE),
            Map.entry("担当", Name.ASSIGNEE),
            Map.entry("担当者", Name.ASSIGNEE),
            Map.entry("project", Name.PROJECT),
            Map.entry("in", Name.PROJECT),
            Map.entry("プロジェクト", Name.PROJECT),
            Map.entry("milestone", Name.MILESTONE),
            Map.entry("マイルストーン", Name.MILESTONE),
            Map.entry("category", Name.CATEGORY),
            Map.entry("カテゴリー", Name.CATEGORY),
            Map.entry("カテゴリ", Name.CATEGORY),
            Map.entry("page", Name.PAGE),
            Map.entry("ページ", Name.PAGE),
            Map.entry("by", Name.BY),
            Map.entry("操作", Name.BY));

    /** No name is longer, a sign before it included. */
    private static final int LONGEST_NAME = 12;

    /** The pair at a word, whose value may be the next word; null when there is none of these names. */
    static @Nullable Pair at(List<Word> words, int index, Set<Name> wanted) {
        var word = words.get(index);
        int colon = word.quoted() ? -1 : colon(word.raw());
        if (colon < 1 || colon > LONGEST_NAME) {
            return null;
        }
        var typed = Word.normal(word.raw().substring(0, colon));
        boolean without = typed.startsWith("-") || typed.startsWith("−");
        var name = NAMES.get(without ? typed.substring(1) : typed);
        if (name == null || !wanted.contains(name)) {
            return null;
        }
        var value = word.raw().substring(colon + 1);
        if (!value.isEmpty()) {
            return continued(
                    words, index, new Pair(name, without, unquoted(value), word.start() + colon + 1, index + 1));
        }
        if (index + 1 == words.size()) {
            return new Pair(name, without, "", word.end(), index + 1);
        }
        var next = words.get(index + 1);
        return continued(words, index + 1, new Pair(name, without, next.text(), next.start(), index + 2));
    }

    /** {@code status:in progress} is one value even without quotes. */
    private static Pair continued(List<Word> words, int index, Pair pair) {
        boolean inProgress = pair.name == Name.STATUS
                && Word.normal(pair.value).equals("in")
                && index + 1 < words.size()
                && words.get(index + 1).is("progress");
        return inProgress ? new Pair(pair.name, pair.without, "in progress", pair.at, pair.next + 1) : pair;
    }

    private static int colon(String raw) {
        int half = raw.indexOf(':');
        int full = raw.indexOf('：');
        return half < 0 ? full : full < 0 ? half : Math.min(half, full);
    }

    private static String unquoted(String value) {
        int kind = value.length() < 2 ? -1 : "\"“「『".indexOf(value.charAt(0));
        return kind >= 0 && value.charAt(value.length() - 1) == "\"”」』".charAt(kind)
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /**
     * The values between commas.
     *
     * @throws Misread when there is none
     */
    Set<String> some() {
        var values = values();
        if (values.isEmpty()) {
            throw new Misread(at, Expected.VALUE);
        }
        return values;
    }

    /** The values between commas. */
    Set<String> values() {
        var values = new LinkedHashSet<String>();
        Arrays.stream(value.split("[,、，]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(values::add);
        return values;
    }
}

package dev.baton.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes Japanese apart that is written without blanks: SALES-12を@佐藤さんに金曜まで渡す. A word comes apart only when all of
 * it is known; else it stays as it is, for it is somebody's own text. Works from the end, so that each place is looked at
 * once.
 */
final class Unglued {

    private static final Set<String> PARTICLES = Set.of(
            "を", "に", "へ", "で", "は", "の", "が", "まで", "までに", "迄", "さん", "様", "さま", "氏", "くん", "さんに", "さんへ", "様に", "様へ",
            "氏に", "くんに", "、", "。", "!");

    private static final Set<String> FILLERS =
            Set.of("する", "します", "しました", "した", "して", "ください", "下さい", "にする", "変更", "設定", "です", "よろしく");

    /** Words that stand for a value. */
    private static final Set<String> VALUES =
            Set.of("自分", "私", "なし", "無し", "誰も", "未割り当て", "用件", "内容", "管理者", "閲覧者", "日本語", "英語", "すべて", "全部");

    private static final int LONGEST = 6;
    private static final int LONGEST_NAME = 40;

    /** Longer runs without a blank are text, not a command. */
    private static final int LONGEST_WORD = 200;

    private final String text;
    private final int[] next;

    private Unglued(String text) {
        this.text = text;
        this.next = new int[text.length() + 1];
    }

    /** The words, those that came apart in their pieces, particles included. */
    static List<Word> of(List<Word> words, String line) {
        var pieces = new ArrayList<Word>();
        for (var word : words) {
            pieces.addAll(of(word, line));
        }
        return pieces;
    }

    /** Without particles and the like, which only connect. */
    static List<Word> content(List<Word> words) {
        return words.stream().filter(word -> !connects(word)).toList();
    }

    static boolean connects(Word word) {
        return !word.quoted() && (PARTICLES.contains(word.norm()) || FILLERS.contains(word.norm()));
    }

    static List<Word> of(Word word, String line) {
        boolean ascii = word.norm().chars().allMatch(letter -> letter < 0x80);
        if (word.quoted() || ascii || word.raw().length() > LONGEST_WORD) {
            return List.of(word);
        }
        return new Unglued(folded(word.raw())).split(word, line);
    }

    /** Case and width folded letter by letter, so that every index stays what it was. */
    private static String folded(String raw) {
        var folded = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char letter = raw.charAt(at);
            char narrow = letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
            boolean dash = at > 0 && "‐‑–—―−ー".indexOf(narrow) >= 0 && ascii(folded.charAt(at - 1));
            folded.append(dash ? '-' : Character.toLowerCase(narrow));
        }
        return folded.toString();
    }

    private List<Word> split(Word word, String line) {
        next[text.length()] = text.length();
        for (int at = text.length() - 1; at >= 0; at--) {
            next[at] = piece(at);
        }
        if (next[0] < 0) {
            return List.of(word);
        }
        var pieces = new ArrayList<Word>();
        for (int at = 0; at < text.length(); at = next[at]) {
            boolean quoted = "「『".indexOf(text.charAt(at)) >= 0;
            pieces.add(Word.of(line, word.start() + at, word.start() + next[at], quoted));
        }
        return pieces;
    }

    /** Where the best piece that begins here ends, so that the rest comes apart as well; -1 for nowhere. */
    private int piece(int at) {
        char first = text.charAt(at);
        if (first == '<') {
            return text.startsWith("<@", at) ? whole(text.indexOf('>', at)) : -1;
        }
        if (first == '「' || first == '『') {
            return whole(text.indexOf(first == '「' ? '」' : '』', at));
        }
        if (first == '@') {
            return name(at);
        }
        for (int length : new int[] {JapaneseDates.length(text, at), VerbWords.japaneseLength(text, at)}) {
            if (length > 0 && next[at + length] >= 0) {
                return at + length;
            }
        }
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            var candidate = text.substring(at, at + length);
            boolean known = VALUES.contains(candidate) || FILLERS.contains(candidate) || PARTICLES.contains(candidate);
            if (known && next[at + length] >= 0) {
                return at + length;
            }
        }
        return ascii(first) ? whole(run(at) - 1) : -1;
    }

    /** The index after {@code end} if the rest comes apart. */
    private int whole(int end) {
        return end >= 0 && next[end + 1] >= 0 ? end + 1 : -1;
    }

    /** The end of the run of plain letters, digits and signs. */
    private int run(int at) {
        int end = at;
        while (end < text.length() && ascii(text.charAt(end)) && text.charAt(end) != '<') {
            end++;
        }
        return end;
    }

    private static boolean ascii(char letter) {
        return letter > ' ' && letter < 0x7F;
    }

    /** The shortest name of two letters or more after which the rest comes apart, beginning with a particle. */
    private int name(int at) {
        if (at + 1 < text.length() && "\"“「『".indexOf(text.charAt(at + 1)) >= 0) {
            char closing = "\"”」』".charAt("\"“「『".indexOf(text.charAt(at + 1)));
            return whole(text.indexOf(closing, at + 2));
        }
        int last = Math.min(at + 1 + LONGEST_NAME, text.length());
        for (int end = at + 2; end <= last; end++) {
            boolean enough = end - at > 2 || Character.isIdeographic(text.charAt(at + 1));
            if (enough && next[end] >= 0 && (end == text.length() || particle(end))) {
                return end;
            }
        }
        return -1;
    }

    private boolean particle(int at) {
        for (int length = 3; length > 0; length--) {
            if (at + length <= text.length() && PARTICLES.contains(text.substring(at, at + length))) {
                return true;
            }
        }
        return false;
    }
}

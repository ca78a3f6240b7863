package dev.baton.command;

import dev.baton.project.ProjectKind;
import dev.baton.user.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads projects to be created, and the settings that take one value. */
final class SettingRule {

    private static final Map<String, ProjectKind> KINDS = Map.ofEntries(
            Map.entry("cross", ProjectKind.CROSS_DEPARTMENT),
            Map.entry("部門横断", ProjectKind.CROSS_DEPARTMENT),
            Map.entry("社内", ProjectKind.CROSS_DEPARTMENT),
            Map.entry("partner", ProjectKind.PARTNER),
            Map.entry("partners", ProjectKind.PARTNER),
            Map.entry("社外", ProjectKind.PARTNER),
            Map.entry("パートナー", ProjectKind.PARTNER),
            Map.entry("own", ProjectKind.OWN),
            Map.entry("todo", ProjectKind.OWN),
            Map.entry("自分", ProjectKind.OWN),
            Map.entry("自分用", ProjectKind.OWN),
            Map.entry("個人用", ProjectKind.OWN));

    private static final Map<String, ZoneId> ZONES = new HashMap<>();

    static {
        for (var id : ZoneId.getAvailableZoneIds()) {
            ZONES.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
        }
        // three letters that the zone database does not have, for our first users
        ZONES.put("jst", ZoneId.of("Asia/Tokyo"));
        ZONES.put("日本", ZoneId.of("Asia/Tokyo"));
        ZONES.put("東京", ZoneId.of("Asia/Tokyo"));
        ZONES.put("tokyo", ZoneId.of("Asia/Tokyo"));
    }

    private SettingRule() {}

    static Command project(List<Word> words, String line) {
        if (words.isEmpty()) {
            return new Command.CreateProject(null, null, null);
        }
        var key = Keys.project(words.getFirst());
        if (key == null) {
            throw new Misread(words.getFirst().start(), Expected.PROJECT);
        }
        int end = words.size();
        var kind = end > 1 ? kind(words.getLast()) : null;
        if (kind != null) {
            end--;
        }
        if (end == 1) {
            return new Command.CreateProject(key, null, kind);
        }
        var name = end == 2
                ? words.get(1).text()
                : line.substring(words.get(1).start(), words.get(end - 1).end());
        return new Command.CreateProject(key, name.strip().isEmpty() ? null : name.strip(), kind);
    }

    /** {@code partner} as well as {@code kind:partner}. */
    private static @Nullable ProjectKind kind(Word word) {
        var norm = word.norm();
        boolean named = norm.startsWith("kind:") || norm.startsWith("種類:");
        return word.quoted() ? null : KINDS.get(named ? norm.substring(norm.indexOf(':') + 1) : norm);
    }

    static Command language(List<Word> words, int end) {
        return new Command.Speak(
                switch (only(words, end, Expected.LANGUAGE).norm()) {
                    case "en", "english", "英語" -> Language.EN;
                    case "ja", "jp", "japanese", "日本語", "にほんご" -> Language.JA;
                    default -> throw new Misread(words.getFirst().start(), Expected.LANGUAGE);
                });
    }

    static Command timeZone(List<Word> words, int end) {
        var word = only(words, end, Expected.TIME_ZONE);
        var known = ZONES.get(word.norm());
        return new Command.Live(known == null ? offset(word) : known);
    }

    private static ZoneId offset(Word word) {
        try {
            var text = word.norm().toUpperCase(Locale.ROOT);
            return text.startsWith("UTC") || text.startsWith("GMT") ? ZoneId.of(text) : ZoneOffset.of(text);
        } catch (DateTimeException unknown) {
            throw new Misread(word.start(), Expected.TIME_ZONE);
        }
    }

    static Command code(List<Word> words, int end) {
        return new Command.SetUp(only(words, end, Expected.CODE).text());
    }

    /** Nothing or what it is for, or what becomes of it; never any other word, for a slip shall make no key. */
    static Command apiKey(List<Word> words, String line) {
        if (words.isEmpty()) {
            return new Command.MakeApiKey(null);
        }
        var first = words.getFirst();
        var rest = words.subList(1, words.size());
        switch (Word.bare(first.norm())) {
            case "list", "show", "一覧" -> {
                if (!rest.isEmpty()) {
                    throw new Misread(rest.getFirst().start(), Expected.END);
                }
                return new Command.ListApiKeys();
            }
            case "revoke", "delete", "remove", "失効", "削除", "取り消し" -> {
                return revoke(rest, first.end());
            }
            case "for", "用途" -> {
                if (rest.isEmpty()) {
                    throw new Misread(first.end(), Expected.VALUE);
                }
                return new Command.MakeApiKey(
                        line.substring(rest.getFirst().start(), rest.getLast().end()));
            }
            default -> throw new Misread(first.start(), Expected.API_KEY);
        }
    }

    private static Command revoke(List<Word> words, int end) {
        if (words.isEmpty()) {
            return new Command.RevokeApiKey(null, false);
        }
        var word = only(words, end, Expected.NUMBER);
        return all(word) ? new Command.RevokeApiKey(null, true) : new Command.RevokeApiKey(number(word), false);
    }

    private static boolean all(Word word) {
        return switch (word.norm()) {
            case "all", "すべて", "全て", "全部", "全件" -> true;
            default -> false;
        };
    }

    static Command redeliver(List<Word> words, int end) {
        if (words.isEmpty()) {
            return new Command.Redeliver(null);
        }
        var word = only(words, end, Expected.NUMBER);
        return new Command.Redeliver(all(word) ? null : number(word));
    }

    private static long number(Word word) {
        var digits = word.norm().startsWith("#") ? word.norm().substring(1) : word.norm();
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Misread(word.start(), Expected.NUMBER);
        }
        return Long.parseLong(digits);
    }

    static Command help(List<Word> words, String line) {
        return words.isEmpty()
                ? new Command.Help(null)
                : new Command.Help(
                        line.substring(words.getFirst().start(), words.getLast().end()));
    }

    private static Word only(List<Word> words, int end, Expected expected) {
        if (words.isEmpty()) {
            throw new Misread(end, expected);
        }
        if (words.size() > 1) {
            throw new Misread(words.get(1).start(), Expected.END);
        }
        return words.getFirst();
    }
}

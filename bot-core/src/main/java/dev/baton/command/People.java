package dev.baton.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whom a word names. */
final class People {

    private static final Set<String> ME = Set.of("me", "myself", "自分", "私", "わたし", "ぼく", "僕");
    private static final List<String> HONORIFICS = List.of("さん", "さま", "様", "氏", "くん", "殿");
    private static final List<String> PARTICLES = List.of("に", "へ", "を", "が");
    private static final int LONGEST = 200;

    private People() {}

    /** The person; null when the word names nobody, such as a name without {@code @}. */
    static @Nullable Person of(Word word) {
        if (word.quoted() || word.raw().length() > LONGEST) {
            return null;
        }
        var raw = polite(Word.bare(word.raw()));
        if (raw.startsWith("<@") && raw.endsWith(">") && raw.length() > 3) {
            return mentioned(raw.substring(2, raw.length() - 1));
        }
        if (raw.startsWith("@") || raw.startsWith("＠")) {
            var name = raw.substring(1);
            return name.isEmpty() ? null : named(name);
        }
        if (ME.contains(Word.normal(raw))) {
            return new Person.Me();
        }
        return address(raw);
    }

    /** The same for the value of {@code assignee:} and the like, where the {@code @} may be left out. */
    static @Nullable Person value(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        var person = of(new Word(text, Word.normal(text), 0, text.length(), false));
        return person == null ? named(polite(text)) : person;
    }

    /** Whether the word means the speaker without an {@code @}. */
    static boolean bareMe(Word word) {
        return !word.quoted() && ME.contains(word.norm());
    }

    private static @Nullable Person mentioned(String inside) {
        int bar = inside.indexOf('|');
        var id = bar < 0 ? inside : inside.substring(0, bar);
        return id.isBlank() ? null : new Person.Mentioned(id);
    }

    private static Person named(String typed) {
        var name = typed;
        if (name.length() > 2
                && "\"“「『".indexOf(name.charAt(0)) >= 0
                && "\"”」』".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(1, name.length() - 1);
        }
        if (ME.contains(Word.normal(name))) {
            return new Person.Me();
        }
        var address = address(name);
        return address == null ? new Person.Named(name) : address;
    }

    private static @Nullable Person address(String text) {
        var mail = Word.normal(text).startsWith("mailto:") ? text.substring("mailto:".length()) : text;
        int at = mail.indexOf('@');
        boolean plain =
                mail.chars().allMatch(letter -> letter > ' ' && letter < 0x7F && letter != '<' && letter != '>');
        boolean one = at > 0 && at == mail.lastIndexOf('@') && mail.indexOf('.', at) > at + 1 && !mail.endsWith(".");
        return plain && one ? new Person.Addressed(mail) : null;
    }

    /** Without what Japanese puts behind a name: 佐藤さんに is 佐藤. */
    private static String polite(String typed) {
        var name = typed;
        for (var particle : PARTICLES) {
            for (var honorific : HONORIFICS) {
                name = without(name, honorific + particle);
            }
            if (name.endsWith(">" + particle)) {
                name = without(name, particle);
            }
        }
        for (var honorific : HONORIFICS) {
            name = without(name, honorific);
        }
        return name;
    }

    private static String without(String name, String ending) {
        return name.endsWith(ending) && name.length() > ending.length() + 1
                ? name.substring(0, name.length() - ending.length())
                : name;
    }
}

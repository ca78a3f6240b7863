package dev.baton.command;

import dev.baton.command.Command.FollowTerms;
import dev.baton.command.Command.FollowTerms.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;

/** Reads what follows {@code follow}: a project, kinds of news, and what is not wanted. */
final class FollowWords {

    private static final Map<Kind, String[]> KINDS = Map.of(
            Kind.CREATED, new String[] {"created", "new", "作成", "新規"},
            Kind.STATUS, new String[] {"status", "状態", "ステータス"},
            Kind.ASSIGNED, new String[] {"assigned", "passed", "担当", "担当者"},
            Kind.DUE, new String[] {"due", "期限", "期限日"},
            Kind.COMMENT, new String[] {"comment", "comments", "コメント"});

    private FollowWords() {}

    static Command read(Words words) {
        var kinds = EnumSet.noneOf(Kind.class);
        var types = new LinkedHashSet<String>();
        var without = new LinkedHashSet<String>();
        var notBy = new ArrayList<Person>();
        for (var type = words.takeOption("type", "種別"); type != null; type = words.takeOption("type", "種別")) {
            types.add(type);
        }
        for (var type = words.takeOption("-type", "-種別"); type != null; type = words.takeOption("-type", "-種別")) {
            without.add(type);
        }
        for (var by = words.takeOption("-by"); by != null; by = words.takeOption("-by")) {
            Words.person(new Token(by.startsWith("@") || by.startsWith("<@") ? by : "@" + by, 0, 0, false), false)
                    .ifPresent(notBy::add);
        }
        var quiet = words.takeWord("quiet", "quietly", "静か", "静かに");
        var everything = words.takeWord("all", "everything", "すべて", "全部");
        KINDS.forEach((kind, names) -> {
            if (words.takeWord(names)) {
                kinds.add(kind);
            }
        });
        var project = words.takeProject();
        var asked =
                quiet || everything || !kinds.isEmpty() || !types.isEmpty() || !without.isEmpty() || !notBy.isEmpty();
        return new Command.Follow(project, asked ? new FollowTerms(kinds, types, without, notBy, quiet) : null);
    }
}

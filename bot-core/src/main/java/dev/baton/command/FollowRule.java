package dev.baton.command;

import dev.baton.command.Command.FollowTerms;
import dev.baton.command.Command.FollowTerms.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a channel wants to hear of. */
final class FollowRule {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("created", Kind.CREATED),
            Map.entry("作成", Kind.CREATED),
            Map.entry("追加", Kind.CREATED),
            Map.entry("status", Kind.STATUS),
            Map.entry("状態", Kind.STATUS),
            Map.entry("assigned", Kind.ASSIGNED),
            Map.entry("assignee", Kind.ASSIGNED),
            Map.entry("担当", Kind.ASSIGNED),
            Map.entry("担当者", Kind.ASSIGNED),
            Map.entry("due", Kind.DUE),
            Map.entry("期限", Kind.DUE),
            Map.entry("期限日", Kind.DUE),
            Map.entry("comment", Kind.COMMENT),
            Map.entry("comments", Kind.COMMENT),
            Map.entry("コメント", Kind.COMMENT));

    private static final Set<Pair.Name> PAIRS =
            EnumSet.of(Pair.Name.TYPE, Pair.Name.MILESTONE, Pair.Name.CATEGORY, Pair.Name.BY, Pair.Name.PROJECT);

    private static final Set<String> QUIET = Set.of("quiet", "quietly", "控えめ", "静かに", "静か");
    private static final Set<String> ALL = Set.of("all", "everything", "すべて", "全部");

    private FollowRule() {}

    static Command read(List<Word> glued, String line) {
        var words = Unglued.content(Unglued.of(glued, line));
        var kinds = EnumSet.noneOf(Kind.class);
        var types = new LinkedHashSet<String>();
        var withoutTypes = new LinkedHashSet<String>();
        var belonging = new BelongingRule();
        var notBy = new ArrayList<Person>();
        boolean quiet = false;
        boolean all = false;
        String project = null;
        for (int at = 0; at < words.size(); ) {
            var word = words.get(at);
            var norm = Word.bare(word.norm());
            var pair = Pair.at(words, at, PAIRS);
            if (pair != null && BelongingRule.PAIRS.contains(pair.name())) {
                belonging.take(pair);
                at = pair.next();
                continue;
            }
            if (pair != null) {
                project = take(pair, types, withoutTypes, notBy, project);
                at = pair.next();
                continue;
            }
            if (KINDS.containsKey(norm)) {
                kinds.add(KINDS.get(norm));
            } else if (QUIET.contains(norm)) {
                quiet = true;
            } else if (ALL.contains(norm)) {
                all = true;
            } else if (project == null && Keys.project(word) != null) {
                project = Keys.project(word);
            } else {
                throw new Misread(word.start(), project == null ? Expected.PROJECT : Expected.NEWS_KIND);
            }
            at++;
        }
        if (all) {
            kinds.clear();
        }
        var terms = new FollowTerms(Set.copyOf(kinds), types, withoutTypes, belonging.read(), notBy, quiet);
        boolean named = all || !terms.equals(FollowTerms.ALL);
        return new Command.Follow(project, named ? terms : null);
    }

    private static @Nullable String take(
            Pair pair, Set<String> types, Set<String> withoutTypes, List<Person> notBy, @Nullable String project) {
        switch (pair.name()) {
            case TYPE -> (pair.without() ? withoutTypes : types).addAll(pair.some());
            case BY -> {
                var person = People.value(pair.value());
                // only leaving somebody out is offered: to hear of one person alone is to watch over them
                if (person == null || !pair.without()) {
                    throw new Misread(pair.at(), pair.without() ? Expected.PERSON : Expected.NEWS_KIND);
                }
                notBy.add(person);
            }
            default -> {
                var value = pair.value();
                var key = Keys.project(new Word(value, Word.normal(value), 0, value.length(), false));
                if (key == null) {
                    throw new Misread(pair.at(), Expected.PROJECT);
                }
                return key;
            }
        }
        return project;
    }
}

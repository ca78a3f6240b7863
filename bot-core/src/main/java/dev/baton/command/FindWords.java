package dev.baton.command;

import dev.baton.command.Command.NotUnderstood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what follows {@code find}: words, and {@code name:value} of what must hold besides. */
final class FindWords {

    private static final int PAGES = 10_000;

    private FindWords() {}

    private record Due(@Nullable LocalDate from, @Nullable LocalDate to) {}

    static Command read(String line, Words words, LocalDate today) {
        var projects = new TreeSet<String>();
        var statuses = all(words, "status", "状態", "ステータス");
        var types = all(words, "type", "種別");
        var without = all(words, "-type", "-種別");
        var assignees = new ArrayList<Person>();
        for (var name : all(words, "assignee", "担当", "担当者")) {
            Words.person(
                            new Token(name.startsWith("@") || name.startsWith("<@") ? name : "@" + name, 0, 0, false),
                            false)
                    .ifPresent(assignees::add);
        }
        var page = words.takeOption("page", "ページ");
        var due = words.takeOption("due", "期限", "期限日");
        var range = due == null ? Optional.of(new Due(null, null)) : due(Token.fold(due), today);
        if (range.isEmpty()) {
            return new NotUnderstood(
                    line, Math.max(0, line.indexOf(due)), "dueRange", List.of("find due:<7d", "find due:overdue"));
        }
        var more = true;
        while (more) {
            // either may stand behind the other
            var in = words.takeIn();
            var person = words.takePersonAtTheEdge();
            if (in != null) {
                projects.add(in);
            }
            if (person != null) {
                assignees.add(person);
            }
            more = in != null || person != null;
        }
        return new Command.Find(new FindTerms(
                words.text(),
                projects,
                statuses,
                assignees,
                types,
                without,
                range.get().from(),
                range.get().to(),
                page(page)));
    }

    private static Set<String> all(Words words, String... names) {
        var all = new LinkedHashSet<String>();
        for (var value = words.takeOption(names); value != null; value = words.takeOption(names)) {
            // status:in-progress needs no quotes
            all.add(value.replace('-', ' ').replace('_', ' '));
        }
        return all;
    }

    private static int page(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(typed), 1, PAGES) : 1;
    }

    /** {@code <7d}, {@code >11/28}, {@code overdue}, {@code 11/1..11/30}, a day. */
    private static Optional<Due> due(String range, LocalDate today) {
        if (Set.of("overdue", "late", "期限切れ", "超過").contains(range)) {
            return Optional.of(new Due(null, today.minusDays(1)));
        }
        var dots = range.indexOf("..");
        if (dots >= 0) {
            var from = day(range.substring(0, dots), today);
            var to = day(range.substring(dots + 2), today);
            return from.isPresent() && to.isPresent() ? Optional.of(new Due(from.get(), to.get())) : Optional.empty();
        }
        return switch (range.isEmpty() ? ' ' : range.charAt(0)) {
            case '<' ->
                day(range.substring(range.startsWith("<=") ? 2 : 1), today).map(to -> new Due(null, to));
            case '>' ->
                day(range.substring(range.startsWith(">=") ? 2 : 1), today).map(from -> new Due(from, null));
            default -> day(range, today).map(day -> new Due(day, day));
        };
    }

    /** A day, or how far it is: {@code 7d}. */
    private static Optional<LocalDate> day(String text, LocalDate today) {
        return Dates.parse(text, today).or(() -> Dates.parse("+" + text, today));
    }
}

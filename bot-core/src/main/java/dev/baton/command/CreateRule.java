package dev.baton.command;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a new issue. Conditions stand before or behind the summary, never inside it, so that a summary may speak of
 * people, days and projects: reading goes inwards from both ends until a word is no condition, and what is left is the
 * summary.
 */
final class CreateRule {

    private static final Set<Pair.Name> PAIRS = EnumSet.of(
            Pair.Name.TYPE,
            Pair.Name.DUE,
            Pair.Name.ASSIGNEE,
            Pair.Name.PROJECT,
            Pair.Name.MILESTONE,
            Pair.Name.CATEGORY);

    /** A person behind one of these belongs to the sentence. */
    private static final Set<String> PREPOSITIONS =
            Set.of("to", "for", "with", "from", "by", "of", "about", "and", "at", "or", "via", "cc");

    private static final Set<String> ASSIGNED = Set.of("assign", "assigned");
    private static final Set<String> BY = Set.of("by", "due");

    private final String line;
    private final List<Word> words;
    private final Dates dates;
    private int from;
    private int to;

    private @Nullable String project;
    private @Nullable Person assignee;
    private @Nullable LocalDate due;
    private @Nullable String type;
    private final Set<String> milestones = new LinkedHashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();

    private CreateRule(List<Word> words, String line, LocalDate today) {
        this.words = words;
        this.line = line;
        this.dates = Dates.from(today);
        this.to = words.size();
    }

    static Command read(List<Word> words, String line, LocalDate today) {
        return new CreateRule(words, line, today).read();
    }

    private Command read() {
        while (from < to && (pairBehind() || projectBehind() || dateBehind() || personBehind() || meBehind())) {}
        while (from < to && (pairBefore() || projectBefore() || dateBefore() || personBefore())) {}
        return new Command.Create(summary(), project, assignee, due, type, milestones, categories);
    }

    private @Nullable String summary() {
        if (from == to) {
            return null;
        }
        var first = words.get(from);
        var text = to - from == 1
                ? first.text()
                : line.substring(first.start(), words.get(to - 1).end());
        var oneLine = String.join(" ", text.strip().lines().map(String::strip).toList());
        return oneLine.isEmpty() ? null : oneLine;
    }

    private boolean pairBehind() {
        for (int count = 1; count <= Math.min(2, to - from); count++) {
            var pair = Pair.at(words, to - count, PAIRS);
            if (pair != null && pair.next() == to && take(pair)) {
                to -= count;
                return true;
            }
        }
        return false;
    }

    private boolean pairBefore() {
        var pair = Pair.at(words, from, PAIRS);
        if (pair != null && pair.next() <= to && take(pair)) {
            from = pair.next();
            return true;
        }
        return false;
    }

    private boolean take(Pair pair) {
        var value = pair.value();
        if (pair.without() || value.isBlank()) {
            return false;
        }
        boolean taken = switch (pair.name()) {
            case TYPE -> type != null;
            case DUE -> due != null;
            case ASSIGNEE -> assignee != null;
            case MILESTONE, CATEGORY -> false;
            default -> project != null;
        };
        if (taken) {
            return false;
        }
        switch (pair.name()) {
            case TYPE -> type = value;
            case MILESTONE -> milestones.addAll(pair.some());
            case CATEGORY -> categories.addAll(pair.some());
            case DUE -> due = needed(dates.of(Word.normal(value)), pair, Expected.DATE);
            case ASSIGNEE -> assignee = needed(People.value(value), pair, Expected.PERSON);
            default -> {
                var key = Keys.project(new Word(value, Word.normal(value), 0, value.length(), false));
                project = needed(key, pair, Expected.PROJECT);
            }
        }
        return true;
    }

    private static <T> T needed(@Nullable T value, Pair pair, Expected expected) {
        if (value == null) {
            throw new Misread(pair.at(), expected);
        }
        return value;
    }

    private boolean projectBehind() {
        var key = project == null && to - from >= 2 && words.get(to - 2).is("in")
                ? Keys.capitalProject(words.get(to - 1))
                : null;
        if (key != null) {
            project = key;
            to -= 2;
        }
        return key != null;
    }

    private boolean projectBefore() {
        var key = project == null && to - from >= 2 && words.get(from).is("in")
                ? Keys.capitalProject(words.get(from + 1))
                : null;
        if (key != null) {
            project = key;
            from += 2;
        }
        return key != null;
    }

    private boolean dateBehind() {
        if (due != null) {
            return false;
        }
        for (int count = Math.min(Dates.MOST_WORDS, to - from); count > 0; count--) {
            int start = to - count;
            var date = until(start, to);
            boolean by = date == null && start > from && by(start - 1);
            if (by) {
                date = dates.of(words.subList(start, to));
                if (date == null && count == 1 && Dates.noSuchDay(words.get(start))) {
                    throw new Misread(words.get(start).start(), Expected.DATE);
                }
            }
            if (date != null) {
                due = date;
                to = by ? start - 1 : start;
                return true;
            }
        }
        return false;
    }

    private boolean dateBefore() {
        if (due != null) {
            return false;
        }
        boolean by = by(from);
        int start = by ? from + 1 : from;
        for (int count = Math.min(Dates.MOST_WORDS, to - start); count > 0; count--) {
            var date = by ? dates.of(words.subList(start, start + count)) : until(start, start + count);
            if (date != null) {
                due = date;
                from = start + count;
                return true;
            }
        }
        return false;
    }

    private boolean by(int index) {
        var word = words.get(index);
        return !word.quoted() && BY.contains(word.norm());
    }

    /** The day of 金曜まで or 来週 月曜 までに. */
    private @Nullable LocalDate until(int start, int end) {
        var last = words.get(end - 1);
        boolean until =
                !last.quoted() && !JapaneseDates.until(Word.bare(last.norm())).equals(Word.bare(last.norm()));
        return until ? dates.of(words.subList(start, end)) : null;
    }

    private boolean personBehind() {
        if (assignee != null) {
            return false;
        }
        int at = to - 1;
        if (at > from && Unglued.connects(words.get(at))) {
            at--;
        }
        var person = person(words.get(at));
        if (person == null) {
            return false;
        }
        boolean assigned = at - 2 >= from && words.get(at - 1).is("to") && assigned(at - 2);
        boolean inSentence =
                at > from && PREPOSITIONS.contains(words.get(at - 1).norm());
        if (!assigned && (inSentence || People.bareMe(words.get(at)))) {
            return false;
        }
        assignee = person;
        to = assigned ? at - 2 : at;
        return true;
    }

    /** A bare "me" is a condition only among conditions: "call me" is a summary. */
    private boolean meBehind() {
        if (assignee != null || !People.bareMe(words.get(to - 1))) {
            return false;
        }
        to--;
        if (from < to && (pairBehind() || projectBehind() || dateBehind())) {
            assignee = new Person.Me();
            return true;
        }
        to++;
        return false;
    }

    private boolean assigned(int index) {
        return !words.get(index).quoted() && ASSIGNED.contains(words.get(index).norm());
    }

    private boolean personBefore() {
        var person = assignee == null ? person(words.get(from)) : null;
        if (person == null || People.bareMe(words.get(from))) {
            return false;
        }
        assignee = person;
        from++;
        if (from < to && Unglued.connects(words.get(from))) {
            from++;
        }
        return true;
    }

    private @Nullable Person person(Word word) {
        var pieces = Unglued.content(Unglued.of(word, line));
        return pieces.size() == 1 ? People.of(pieces.getFirst()) : null;
    }
}

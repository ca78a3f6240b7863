package dev.baton.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a search asks for: conditions anywhere, all else is words. */
final class FindRule {

    private static final Set<Pair.Name> PAIRS = EnumSet.of(
            Pair.Name.STATUS,
            Pair.Name.TYPE,
            Pair.Name.DUE,
            Pair.Name.ASSIGNEE,
            Pair.Name.PROJECT,
            Pair.Name.MILESTONE,
            Pair.Name.CATEGORY,
            Pair.Name.PAGE);

    private static final List<String> FINISHED = List.of("resolved", "closed");

    private final List<Word> words;
    private final LocalDate today;
    private final List<String> text = new ArrayList<>();
    private final Set<String> projects = new LinkedHashSet<>();
    private final Set<String> statuses = new LinkedHashSet<>();
    private final Set<String> withoutStatuses = new LinkedHashSet<>();
    private final List<Person> assignees = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> withoutTypes = new LinkedHashSet<>();
    private final BelongingRule belonging = new BelongingRule();
    private @Nullable DueRange due;
    private int page = 1;

    private FindRule(List<Word> words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    static Command read(List<Word> words, LocalDate today) {
        return new FindRule(words, today).read();
    }

    private Command read() {
        int at = 0;
        while (at < words.size()) {
            at = read(at);
        }
        return new Command.Find(new FindTerms(
                String.join(" ", text),
                projects,
                statuses,
                withoutStatuses,
                assignees,
                types,
                withoutTypes,
                belonging.read(),
                due == null ? null : due.from(),
                due == null ? null : due.to(),
                page));
    }

    private int read(int at) {
        var word = words.get(at);
        var pair = Pair.at(words, at, PAIRS);
        if (pair != null) {
            take(pair);
            return pair.next();
        }
        var project = word.is("in") && at + 1 < words.size() ? Keys.capitalProject(words.get(at + 1)) : null;
        if (project != null) {
            projects.add(project);
            return at + 2;
        }
        var person = People.of(word);
        if (person != null) {
            assignees.add(person);
        } else if (!word.text().isBlank()) {
            text.add(word.text());
        }
        return at + 1;
    }

    private void take(Pair pair) {
        switch (pair.name()) {
            case STATUS -> (pair.without() ? withoutStatuses : statuses).addAll(pair.some());
            case TYPE -> (pair.without() ? withoutTypes : types).addAll(pair.some());
            case MILESTONE, CATEGORY -> belonging.take(pair);
            case PROJECT -> {
                for (var value : pair.some()) {
                    var key = Keys.project(new Word(value, Word.normal(value), 0, value.length(), false));
                    if (key == null) {
                        throw new Misread(pair.at(), Expected.PROJECT);
                    }
                    projects.add(key);
                }
            }
            case ASSIGNEE -> {
                for (var value : pair.some()) {
                    var person = People.value(value);
                    if (person == null) {
                        throw new Misread(pair.at(), Expected.PERSON);
                    }
                    assignees.add(person);
                }
            }
            case DUE -> {
                due = DueRange.of(pair.value(), today);
                if (due == null) {
                    throw new Misread(pair.at(), Expected.DUE_RANGE);
                }
                if (due.late()) {
                    withoutStatuses.addAll(FINISHED);
                }
            }
            default -> {
                page = Dates.number(Word.normal(pair.value()));
                if (page < 1) {
                    throw new Misread(pair.at(), Expected.NUMBER);
                }
            }
        }
    }
}

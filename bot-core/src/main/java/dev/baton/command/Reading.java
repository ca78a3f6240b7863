package dev.baton.command;

import dev.baton.project.IssueKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one line: finds the verb, then leaves the rest to the verb's rule. */
final class Reading {

    private final String line;
    private final LocalDate today;
    private final List<Word> words;
    private @Nullable Verb verb;

    Reading(String line, LocalDate today) {
        this.line = line;
        this.today = today;
        this.words = Words.of(line, 0);
    }

    /** The verb that was found, also when its rule could not read on; null when none was. */
    @Nullable
    Verb verb() {
        return verb;
    }

    /** @throws Misread when the line cannot be read to its end */
    Command read() {
        if (words.isEmpty()) {
            return new Command.Agenda();
        }
        var found = VerbWords.at(words, 0);
        if (found != null) {
            verb = found.verb();
            return afterVerb(found.verb(), words.subList(found.next(), words.size()));
        }
        var labelled = labelled(words.getFirst());
        if (labelled != null) {
            return labelled;
        }
        return verbWithin();
    }

    /** 作成：見積書, with the colon in the middle of a word. */
    private @Nullable Command labelled(Word first) {
        int half = first.raw().indexOf(':');
        int full = first.raw().indexOf('：');
        int colon = half < 0 ? full : full < 0 ? half : Math.min(half, full);
        if (colon < 1 || first.quoted()) {
            return null;
        }
        var named = VerbWords.of(Word.normal(first.raw().substring(0, colon)));
        if (named == null) {
            return null;
        }
        verb = named;
        return afterVerb(named, Words.of(line, first.start() + colon + 1));
    }

    private Command afterVerb(Verb found, List<Word> rest) {
        int end = line.stripTrailing().length();
        return switch (found) {
            case CREATE -> CreateRule.read(rest, line, today);
            case FIND -> FindRule.read(rest, today);
            case FOLLOW -> FollowRule.read(rest, line);
            case CREATE_PROJECT -> SettingRule.project(rest, line);
            case LANGUAGE -> SettingRule.language(Unglued.content(rest), end);
            case TIME_ZONE -> SettingRule.timeZone(Unglued.content(rest), end);
            case SET_UP -> SettingRule.code(rest, end);
            case API_KEY -> SettingRule.apiKey(rest, line);
            case REDELIVER -> SettingRule.redeliver(Unglued.content(rest), end);
            case HELP -> SettingRule.help(rest, line);
            case COMMENT -> comment(rest);
            default -> structured(found, Unglued.of(rest, line));
        };
    }

    /** The issue's key, then the text to the letter. */
    private Command comment(List<Word> rest) {
        if (rest.isEmpty()) {
            throw new Misread(line.stripTrailing().length(), Expected.ISSUE);
        }
        var pieces = Unglued.of(rest.getFirst(), line);
        var key = Keys.issue(pieces.getFirst());
        boolean particlesOnly = Unglued.content(pieces).size() == 1;
        if (key == null || !particlesOnly) {
            throw new Misread(rest.getFirst().start(), Expected.ISSUE);
        }
        int from = rest.getFirst().end();
        if (rest.size() > 1 && (rest.get(1).is("に") || rest.get(1).is("へ"))) {
            from = rest.get(1).end();
        }
        return new Command.Comment(key, text(from));
    }

    private @Nullable String text(int from) {
        var text = line.substring(from).strip();
        return text.isEmpty() ? null : text;
    }

    private Command structured(Verb found, List<Word> rest) {
        if (found == Verb.LIST_PROJECTS && !rest.isEmpty()) {
            throw new Misread(rest.getFirst().start(), Expected.PROJECT_VERB);
        }
        var read = Arguments.read(found, line, rest, today);
        return switch (found) {
            case SHOW -> new Command.Show(issue(read));
            case HISTORY -> new Command.History(issue(read));
            case PASS -> new Command.Pass(issue(read), read.person, read.date, read.expected);
            case ASSIGN -> new Command.Assign(issue(read), read.person, read.nobody);
            case DUE -> new Command.Due(issue(read), read.date, read.noDate);
            case START -> new Command.ChangeStatus(issue(read), "in progress");
            case RESOLVE -> new Command.ChangeStatus(issue(read), "resolved");
            case CLOSE -> new Command.ChangeStatus(issue(read), "closed");
            case REOPEN -> new Command.ChangeStatus(issue(read), "open");
            case STATUS -> new Command.ChangeStatus(issue(read), read.status);
            case WATCH -> new Command.Watch(issue(read));
            case UNWATCH -> new Command.Unwatch(issue(read));
            case UNFOLLOW -> new Command.Unfollow(read.project);
            case MEMBERS -> new Command.Members(read.project);
            case USE -> new Command.Use(read.project);
            case ADD_MEMBER -> new Command.AddMember(project(read), person(read), read.role);
            case REMOVE_MEMBER -> new Command.RemoveMember(project(read), person(read));
            case HERE -> new Command.Here();
            case LIST_PROJECTS -> new Command.ListProjects();
            case UNDELIVERED -> new Command.Undelivered();
            default -> new Command.Agenda();
        };
    }

    private static IssueKey issue(Arguments read) {
        return Objects.requireNonNull(read.issue, "checked by Arguments");
    }

    private static String project(Arguments read) {
        return Objects.requireNonNull(read.project, "checked by Arguments");
    }

    private static Person person(Arguments read) {
        return Objects.requireNonNull(read.person, "checked by Arguments");
    }

    /** The verb stands behind the issue, or last as Japanese has it. */
    private Command verbWithin() {
        var closing = VerbWords.japanese(
                words.getLast().quoted() ? "" : words.getLast().norm());
        if (words.size() > 1 && (closing == Verb.CREATE || closing == Verb.FIND)) {
            verb = closing;
            var before = words.get(words.size() - 2).is("を") && words.size() > 2 ? 2 : 1;
            return afterVerb(closing, words.subList(0, words.size() - before));
        }
        var pieces = Unglued.content(Unglued.of(words, line));
        if (pieces.isEmpty()) {
            throw new Misread(words.getFirst().start(), Expected.VERB);
        }
        var key = Keys.issue(pieces.getFirst());
        if (key == null) {
            return verbLast(pieces);
        }
        if (pieces.size() == 1) {
            return new Command.Show(key);
        }
        var second = VerbWords.at(pieces, 1);
        if (second != null && second.verb() == Verb.COMMENT) {
            verb = Verb.COMMENT;
            return new Command.Comment(key, text(pieces.get(second.next() - 1).end()));
        }
        if (second != null && second.verb().takes(Slot.ISSUE)) {
            verb = second.verb();
            return structured(second.verb(), without(pieces, 1, second.next()));
        }
        int last = pass(pieces);
        var ending = VerbWords.japanese(pieces.get(last).norm());
        if (ending != null && ending.takes(Slot.ISSUE) && !ending.takes(Slot.TEXT)) {
            verb = ending;
            return structured(ending, without(pieces, last, last + 1));
        }
        throw new Misread(pieces.get(1).start(), Expected.VERB);
    }

    /** Where a verb at the end stands: before what is expected, when that is said, else last. */
    private static int pass(List<Word> pieces) {
        for (int at = 1; at + 1 < pieces.size(); at++) {
            var next = pieces.get(at + 1);
            boolean expected =
                    next.quoted() || next.norm().startsWith("用件") || next.norm().startsWith("内容");
            if (expected && VerbWords.japanese(pieces.get(at).norm()) == Verb.PASS) {
                return at;
            }
        }
        return pieces.size() - 1;
    }

    /** A Japanese line without an issue at its start. What cannot be read so is a sentence, not a mistake in a command. */
    private Command verbLast(List<Word> pieces) {
        var first = VerbWords.japanese(pieces.getFirst().norm());
        boolean glued =
                pieces.size() > 1 && pieces.getFirst().end() < words.getFirst().end();
        int last = pass(pieces);
        var ending = VerbWords.japanese(pieces.get(last).norm());
        try {
            if (glued && first != null && first.takes(Slot.ISSUE) && !first.takes(Slot.TEXT)) {
                return structured(first, pieces.subList(1, pieces.size()));
            }
            if (ending == Verb.FOLLOW) {
                return FollowRule.read(without(pieces, last, last + 1), line);
            }
            if (ending != null && pieces.size() > 1 && mayStandLast(ending)) {
                return structured(ending, without(pieces, last, last + 1));
            }
        } catch (Misread sentence) {
            // told below
        }
        throw new Misread(words.getFirst().start(), Expected.VERB);
    }

    private static boolean mayStandLast(Verb ending) {
        return ending.takes(Slot.ISSUE) && !ending.takes(Slot.TEXT) || ending.takes(Slot.PROJECT);
    }

    private static List<Word> without(List<Word> words, int from, int to) {
        var rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(to, words.size()));
        return rest;
    }
}

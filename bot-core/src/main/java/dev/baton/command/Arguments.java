package dev.baton.command;

import dev.baton.project.IssueKey;
import dev.baton.project.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands around a verb, in any order, into the slots that the verb has. */
final class Arguments {

    private static final Set<String> NOBODY =
            Set.of("nobody", "noone", "none", "unassigned", "-", "なし", "無し", "誰も", "未割り当て");
    private static final Set<String> NO_DATE = Set.of("none", "never", "no", "clear", "-", "なし", "無し", "解除");
    private static final Set<String> BEFORE_DATE = Set.of("by", "until", "till", "on", "before");
    private static final Set<String> BEFORE_EXPECTED = Set.of("for", "用件", "内容", "お願い", "依頼");
    private static final Set<String> POLITE = Set.of("please", "お願い", "お願いします", "依頼");
    private static final Set<String> ARROWS = Set.of("to", "=", "→", "->", "=>");

    private final Verb verb;
    private final String line;
    private final List<Word> words;
    private final LocalDate today;
    private int at;

    @Nullable
    IssueKey issue;

    @Nullable
    Person person;

    boolean nobody;

    @Nullable
    LocalDate date;

    boolean noDate;

    @Nullable
    String expected;

    @Nullable
    String status;

    @Nullable
    String project;

    @Nullable
    ProjectRole role;

    private @Nullable Word firstOfStatus;
    private @Nullable Word lastOfStatus;

    private Arguments(Verb verb, String line, List<Word> words, LocalDate today) {
        this.verb = verb;
        this.line = line;
        this.words = words;
        this.today = today;
    }

    /**
     * Reads all of the words.
     *
     * @throws Misread at the first word that has no slot, and at the line's end when something required is missing
     */
    static Arguments read(Verb verb, String line, List<Word> words, LocalDate today) {
        var arguments = new Arguments(verb, line, Unglued.content(words), today);
        arguments.readAll();
        return arguments;
    }

    private void readAll() {
        while (at < words.size()) {
            if (!(readIssue() || readPerson() || readDate() || readExpected() || readProject() || readStatus())) {
                if (!POLITE.contains(words.get(at).norm())) {
                    throw new Misread(words.get(at).start(), missing());
                }
                at++;
            }
        }
        if (lacking() != null) {
            throw new Misread(line.stripTrailing().length(), missing());
        }
        if (firstOfStatus != null && lastOfStatus != null) {
            status = firstOfStatus.equals(lastOfStatus)
                    ? firstOfStatus.text()
                    : line.substring(firstOfStatus.start(), lastOfStatus.end());
        }
    }

    private boolean readIssue() {
        if (!verb.takes(Slot.ISSUE) || issue != null) {
            return false;
        }
        issue = Keys.issue(words.get(at));
        return advanceIf(issue != null);
    }

    private boolean readPerson() {
        var word = words.get(at);
        if (person != null || nobody || !(verb.takes(Slot.PERSON) || verb.takes(Slot.MEMBER))) {
            return false;
        }
        if (verb.takes(Slot.NOBODY) && !word.quoted() && NOBODY.contains(word.norm())) {
            nobody = true;
            return advanceIf(true);
        }
        if (word.is("to")) {
            at++;
            if (at == words.size() || !person(words.get(at)) && Keys.issue(words.get(at)) == null) {
                throw new Misread(
                        at == words.size() ? word.end() : words.get(at).start(), Expected.PERSON);
            }
            return true;
        }
        person = People.of(word);
        return advanceIf(person != null);
    }

    private boolean person(Word word) {
        return People.of(word) != null || verb.takes(Slot.NOBODY) && NOBODY.contains(word.norm());
    }

    private boolean readDate() {
        var word = words.get(at);
        if (!verb.takes(Slot.DATE) || date != null || noDate) {
            return false;
        }
        if (verb.takes(Slot.NO_DATE) && !word.quoted() && NO_DATE.contains(word.norm())) {
            noDate = true;
            return advanceIf(true);
        }
        var dates = Dates.from(today);
        var match = dates.at(words, at);
        if (match == null && (BEFORE_DATE.contains(word.norm()) || word.is("to"))) {
            at++;
            match = dates.at(words, at);
            if (match == null) {
                throw new Misread(
                        at == words.size() ? word.end() : words.get(at).start(), Expected.DATE);
            }
        }
        if (match == null) {
            return false;
        }
        date = match.date();
        at = match.next();
        return true;
    }

    private boolean readExpected() {
        var word = words.get(at);
        if (!verb.takes(Slot.EXPECTED) || expected != null) {
            return false;
        }
        if (word.quoted()) {
            expected = word.text().strip();
            return advanceIf(true);
        }
        for (var opening : BEFORE_EXPECTED) {
            boolean colon = word.norm().startsWith(opening + ":");
            if (colon || word.is(opening) && (at + 1 < words.size() || word.is("for"))) {
                int from = word.start() + opening.length();
                var rest = afterColon(line.substring(from)).strip();
                expected = rest.isEmpty() ? null : rest;
                at = words.size();
                return true;
            }
        }
        return false;
    }

    private static String afterColon(String text) {
        return text.startsWith(":") || text.startsWith("：") ? text.substring(1) : text;
    }

    private boolean readProject() {
        var word = words.get(at);
        if (verb.takes(Slot.ROLE) && role == null) {
            if (word.is("as") || word.is("として")) {
                return advanceIf(true);
            }
            role = role(word.norm());
            if (role != null) {
                return advanceIf(true);
            }
        }
        if (!verb.takes(Slot.PROJECT) || project != null) {
            return false;
        }
        project = Keys.project(word);
        return advanceIf(project != null);
    }

    private boolean readStatus() {
        var word = words.get(at);
        if (!verb.takes(Slot.STATUS)) {
            return false;
        }
        if (firstOfStatus == null) {
            if (ARROWS.contains(word.norm())) {
                return advanceIf(true);
            }
            firstOfStatus = word;
        }
        if (lastOfStatus != null && lastOfStatus.end() > word.start()) {
            return false;
        }
        lastOfStatus = word;
        return advanceIf(true);
    }

    private boolean advanceIf(boolean read) {
        if (read) {
            at++;
        }
        return read;
    }

    private static @Nullable ProjectRole role(String word) {
        return switch (word) {
            case "viewer", "guest", "閲覧者", "閲覧" -> ProjectRole.VIEWER;
            case "member", "メンバー" -> ProjectRole.MEMBER;
            case "admin", "administrator", "管理者" -> ProjectRole.ADMINISTRATOR;
            default -> null;
        };
    }

    /** What is required and was not read yet; null when nothing is. */
    private @Nullable Expected lacking() {
        if (verb.takes(Slot.ISSUE) && issue == null) {
            return Expected.ISSUE;
        }
        boolean member = verb.takes(Slot.MEMBER);
        if (member && project == null) {
            return Expected.PROJECT;
        }
        return member && person == null ? Expected.PERSON : null;
    }

    private Expected missing() {
        var lacking = lacking();
        if (lacking != null) {
            return lacking;
        }
        if ((verb.takes(Slot.PERSON) || verb.takes(Slot.MEMBER)) && person == null && !nobody) {
            return Expected.PERSON;
        }
        if (verb.takes(Slot.DATE) && date == null && !noDate) {
            return Expected.DATE;
        }
        if (verb.takes(Slot.PROJECT) && project == null) {
            return Expected.PROJECT;
        }
        return verb.takes(Slot.EXPECTED) && expected == null ? Expected.FOR : Expected.END;
    }
}

package dev.baton.bot;

import dev.baton.chat.Reply;
import dev.baton.command.Command;
import dev.baton.error.TrackerException.Conflict;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.IssueUpdate;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.user.User;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands an issue to somebody: new holder, new due date and what is expected, as one change. */
@Component
class PassActions {

    /** What a pass decides about; when somebody else decided about one of these meanwhile, the passer is asked again. */
    private static final Set<String> DECIDED = Set.of("assignee", "dueDate");

    private final Issues issues;
    private final Projects projects;
    private final People people;
    private final IssueReplies replies;
    private final IssueForms forms;

    PassActions(Issues issues, Projects projects, People people, IssueReplies replies, IssueForms forms) {
        this.issues = issues;
        this.projects = projects;
        this.people = people;
        this.replies = replies;
        this.forms = forms;
    }

    Reply pass(Asked asked, Command.Pass command) {
        var issue = issues.get(asked.user(), command.key());
        var person = command.to();
        var to = person == null ? null : people.one(asked, person);
        var due = command.due();
        var expected = command.expected();
        if (to == null || due == null) {
            return forms.pass(asked, issue, to, due == null ? issue.dueDate() : due, expected);
        }
        return pass(asked, command.key(), to, due, expected, null);
    }

    /**
     * @param due         null for none
     * @param seenVersion the version the passer decided upon; null when they decided at this moment
     * @throws Conflict when holder or due date were changed since that version
     */
    Reply pass(
            Asked asked,
            IssueKey key,
            User to,
            @Nullable LocalDate due,
            @Nullable String expected,
            @Nullable Long seenVersion) {
        people.checkSees(asked, to, Rights.project(projects, asked.user(), key).key());
        var edits = new ArrayList<IssueEdit>(List.of(new IssueEdit.Assignee(to.id()), new IssueEdit.DueDate(due)));
        if (issues.get(asked.user(), key).status().done()) {
            // who is to do something by a day holds something that is not done
            edits.add(new IssueEdit.Status(Status.OPEN));
        }
        var plain = expected == null || expected.isBlank() ? null : people.plain(asked, expected);
        var change = new IssueChange(
                edits, plain == null ? null : plain.text(), plain == null ? Set.of() : plain.mentioned(), seenVersion);
        var done = update(asked, key, change);
        boolean already = done.activity() == null;
        var language = asked.language();
        String sentence;
        if (due == null) {
            sentence = (already ? Answer.ASSIGNED_ALREADY : Answer.ASSIGNED_NOW).in(language, key, to.name());
        } else {
            sentence = (already ? Answer.PASSED_ALREADY : Answer.PASSED_NOW)
                    .in(language, key, to.name(), Answers.day(due, asked.reader()));
        }
        return replies.changed(asked, done.issue(), sentence);
    }

    private IssueUpdate update(Asked asked, IssueKey key, IssueChange change) {
        try {
            return issues.update(asked.user(), key, change);
        } catch (Conflict conflict) {
            boolean same = conflict.since().stream()
                    .flatMap(since -> since.fields().stream())
                    .anyMatch(DECIDED::contains);
            if (same) {
                throw conflict;
            }
            var whatever = new IssueChange(change.edits(), change.comment(), change.mentioned(), null);
            return issues.update(asked.user(), key, whatever);
        }
    }
}

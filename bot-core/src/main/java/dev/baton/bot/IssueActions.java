package dev.baton.bot;

import dev.baton.chat.Button;
import dev.baton.chat.Reply;
import dev.baton.command.Command;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.user.User;
import dev.baton.watching.Watchings;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.Names;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to one issue. */
@Component
class IssueActions {

    private final Issues issues;
    private final Projects projects;
    private final Watchings watchings;
    private final People people;
    private final IssueReplies replies;
    private final IssueForms forms;

    IssueActions(
            Issues issues,
            Projects projects,
            Watchings watchings,
            People people,
            IssueReplies replies,
            IssueForms forms) {
        this.issues = issues;
        this.projects = projects;
        this.watchings = watchings;
        this.people = people;
        this.replies = replies;
        this.forms = forms;
    }

    Reply show(Asked asked, Command.Show command) {
        return asked.tell(replies.card(asked, issues.get(asked.user(), command.key())));
    }

    Reply changeStatus(Asked asked, Command.ChangeStatus command) {
        var key = command.key();
        var wanted = command.status();
        if (wanted == null) {
            return forms.status(asked, issues.get(asked.user(), key));
        }
        var project = Rights.project(projects, asked.user(), key);
        var status = Names.status(project, wanted).orElseThrow(() -> noSuchStatus(asked, key, project, wanted));
        if (asked.pressed()) {
            var outdated = replies.outdated(asked, issues.get(asked.user(), key));
            if (outdated.isPresent()) {
                return outdated.get();
            }
        }
        return setStatus(asked, key, status);
    }

    Reply setStatus(Asked asked, IssueKey key, Status status) {
        var done = issues.update(asked.user(), key, IssueChange.of(new IssueEdit.Status(status.id())));
        var answer = done.activity() == null ? Answer.STATUS_ALREADY : Answer.STATUS_NOW;
        var sentence = answer.in(asked.language(), key, Names.of(done.issue().status(), asked.language()));
        return replies.changed(asked, done.issue(), sentence);
    }

    private static Refusal noSuchStatus(Asked asked, IssueKey key, Project project, String wanted) {
        var buttons = project.statuses().stream()
                .map(status -> button(asked, key, status))
                .toList();
        var sentence = Answer.STATUS_UNKNOWN.in(asked.language(), wanted, project.key());
        return Refusal.of(Answers.offering(sentence, buttons));
    }

    private static Button button(Asked asked, IssueKey key, Status status) {
        return Answers.button(Names.of(status, asked.language()), "status " + key + " " + status.name());
    }

    Reply assign(Asked asked, Command.Assign command) {
        var key = command.key();
        var to = command.to();
        if (command.nobody()) {
            return setAssignee(asked, key, null);
        }
        if (to == null) {
            return forms.assign(asked, issues.get(asked.user(), key));
        }
        // before anybody is looked up
        Rights.project(projects, asked.user(), key);
        return setAssignee(asked, key, people.one(asked, to));
    }

    /** @param assignee null for nobody */
    Reply setAssignee(Asked asked, IssueKey key, @Nullable User assignee) {
        if (assignee != null) {
            people.checkSees(
                    asked, assignee, Rights.project(projects, asked.user(), key).key());
        }
        var edit = new IssueEdit.Assignee(assignee == null ? null : assignee.id());
        var done = issues.update(asked.user(), key, IssueChange.of(edit));
        boolean already = done.activity() == null;
        var sentence = assignee == null
                ? (already ? Answer.NOBODY_ALREADY : Answer.NOBODY_NOW).in(asked.language(), key)
                : (already ? Answer.ASSIGNED_ALREADY : Answer.ASSIGNED_NOW).in(asked.language(), key, assignee.name());
        return replies.changed(asked, done.issue(), sentence);
    }

    Reply due(Asked asked, Command.Due command) {
        if (command.date() == null && !command.none()) {
            return forms.due(asked, issues.get(asked.user(), command.key()));
        }
        return setDue(asked, command.key(), command.date());
    }

    /** @param date null for none */
    Reply setDue(Asked asked, IssueKey key, @Nullable LocalDate date) {
        var done = issues.update(asked.user(), key, IssueChange.of(new IssueEdit.DueDate(date)));
        boolean already = done.activity() == null;
        var sentence = date == null
                ? (already ? Answer.DUE_NONE_ALREADY : Answer.DUE_NONE_NOW).in(asked.language(), key)
                : (already ? Answer.DUE_ALREADY : Answer.DUE_NOW)
                        .in(asked.language(), key, Answers.day(date, asked.reader()));
        return replies.changed(asked, done.issue(), sentence);
    }

    Reply comment(Asked asked, Command.Comment command) {
        var text = command.text();
        if (text == null || text.isBlank()) {
            return forms.comment(asked, issues.get(asked.user(), command.key()));
        }
        return comment(asked, command.key(), text);
    }

    Reply comment(Asked asked, IssueKey key, String text) {
        // before anybody mentioned is looked up
        Rights.project(projects, asked.user(), key);
        var plain = people.plain(asked, text);
        var done = issues.update(
                asked.user(), key, IssueChange.comment(plain.text()).mentioning(plain.mentioned()));
        return replies.changed(asked, done.issue(), Answer.COMMENTED.in(asked.language(), key));
    }

    Reply watch(Asked asked, Command.Watch command) {
        boolean fresh = watchings.watch(asked.user(), command.key());
        return asked.tell(fresh ? Answer.WATCH_NOW : Answer.WATCH_ALREADY, command.key());
    }

    Reply unwatch(Asked asked, Command.Unwatch command) {
        boolean ended = watchings.unwatch(asked.user(), command.key());
        return asked.tell(ended ? Answer.UNWATCH_NOW : Answer.UNWATCH_ALREADY, command.key());
    }

    /** The statuses by name, for a form's submission. */
    List<Status> statuses(Asked asked, IssueKey key) {
        return Rights.project(projects, asked.user(), key).statuses();
    }
}

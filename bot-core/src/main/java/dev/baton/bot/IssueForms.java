package dev.baton.bot;

import dev.baton.chat.Form;
import dev.baton.chat.Reply;
import dev.baton.error.TrackerException;
import dev.baton.issue.Issue;
import dev.baton.project.IssueKey;
import dev.baton.project.Projects;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.wording.Entries;
import dev.baton.wording.Forms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the forms about one issue, and makes them again when they were refused. */
@Component
class IssueForms {

    /** Context: the issue, and the version of it that the asker saw. */
    static final String KEY = "key";

    static final String VERSION = "version";

    private static final int FIRST_FEW = 10;

    private final Projects projects;
    private final Users users;
    private final PlaceSeal places;

    IssueForms(Projects projects, Users users, PlaceSeal places) {
        this.projects = projects;
        this.users = users;
        this.places = places;
    }

    Reply pass(Asked asked, Issue issue, @Nullable User to, @Nullable LocalDate due, @Nullable String expected) {
        var entries = entries(asked, Forms.PASS, issue)
                .with("assignee", to == null ? null : "user:" + to.id())
                .with("dueDate", due == null ? null : due.toString())
                .with("expected", expected);
        return new Reply.Ask(
                Forms.pass(issue.key(), entries, people(asked, issue.key().projectKey(), to), asked.language()));
    }

    Reply assign(Asked asked, Issue issue) {
        var holder = issue.assignee();
        var entries =
                entries(asked, Forms.ASSIGN, issue).with("assignee", holder == null ? null : "user:" + holder.id());
        return new Reply.Ask(
                Forms.assign(issue.key(), entries, people(asked, issue.key().projectKey(), holder), asked.language()));
    }

    Reply due(Asked asked, Issue issue) {
        var date = issue.dueDate();
        var entries = entries(asked, Forms.DUE, issue).with("dueDate", date == null ? null : date.toString());
        return new Reply.Ask(Forms.due(issue.key(), entries, asked.language()));
    }

    Reply status(Asked asked, Issue issue) {
        var entries = entries(asked, Forms.STATUS, issue)
                .with("status", String.valueOf(issue.status().id()));
        var project = projects.get(asked.user(), issue.key().projectKey());
        return new Reply.Ask(Forms.status(issue.key(), entries, project, asked.language()));
    }

    Reply comment(Asked asked, Issue issue) {
        return new Reply.Ask(Forms.comment(issue.key(), entries(asked, Forms.COMMENT, issue), asked.language()));
    }

    /** The form as it came back, now with what is wrong. */
    Form again(Asked asked, String form, IssueKey key, Entries entries) {
        var language = asked.language();
        return switch (form) {
            case Forms.PASS ->
                Forms.pass(key, entries, people(asked, key.projectKey(), picked(asked, entries)), language);
            case Forms.ASSIGN ->
                Forms.assign(key, entries, people(asked, key.projectKey(), picked(asked, entries)), language);
            case Forms.DUE -> Forms.due(key, entries, language);
            case Forms.STATUS -> Forms.status(key, entries, projects.get(asked.user(), key.projectKey()), language);
            default -> Forms.comment(key, entries, language);
        };
    }

    /**
     * A few people to offer at once: the asker, whoever stands in the field, and some more.
     *
     * @param projectKey null when the project is not known yet
     */
    List<User> people(Asked asked, @Nullable String projectKey, @Nullable User standing) {
        var people = new ArrayList<User>();
        people.add(asked.user());
        if (standing != null && standing.id() != asked.user().id()) {
            people.add(standing);
        }
        var more = projectKey == null
                ? users.search(asked.user(), "", FIRST_FEW)
                : projects.searchAssignable(asked.user(), projectKey, "", FIRST_FEW);
        for (var user : more) {
            if (people.stream().noneMatch(known -> known.id() == user.id())) {
                people.add(user);
            }
        }
        return people;
    }

    /** Whoever stands in the field for people, to be offered again; null for nobody. */
    @Nullable
    User picked(Asked asked, Entries entries) {
        var value = entries.value("assignee");
        if (asked.user().role() == Role.GUEST) {
            // what was submitted may name anybody, and a guest shall not learn their name by it
            return null;
        }
        try {
            return value.startsWith("user:") ? users.get(Long.parseLong(value.substring(5))) : null;
        } catch (NumberFormatException | TrackerException.NotFound nobody) {
            return null;
        }
    }

    private Entries entries(Asked asked, String form, Issue issue) {
        Map<String, String> context = new HashMap<>();
        context.put(KEY, issue.key().toString());
        context.put(VERSION, String.valueOf(issue.version()));
        return Entries.of(places.seal(asked.request().user(), form, asked.place(), context));
    }
}

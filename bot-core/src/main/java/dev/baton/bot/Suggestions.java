package dev.baton.bot;

import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Input;
import dev.baton.project.IssueKey;
import dev.baton.project.Projects;
import dev.baton.user.Users;
import dev.baton.wording.Forms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers people while somebody types into a form's field. */
@Component
class Suggestions {

    private static final int MOST = 100;

    private final Users users;
    private final Projects projects;

    Suggestions(Users users, Projects projects) {
        this.users = users;
        this.projects = projects;
    }

    /** People for what was typed; of one project when the request tells which one the form is about. */
    List<Choice> people(Asked asked, String typed) {
        var found = project(asked)
                .map(key -> projects.searchAssignable(asked.user(), key, typed.strip(), MOST))
                .orElseGet(() -> users.search(asked.user(), typed.strip(), MOST));
        return found.stream().map(user -> Forms.choice(user, asked.language())).toList();
    }

    private static Optional<String> project(Asked asked) {
        if (!(asked.request().input() instanceof Input.Submission form)) {
            return Optional.empty();
        }
        var issue = IssueKey.parse(form.context().getOrDefault(IssueForms.KEY, ""));
        var chosen = form.values().getOrDefault("project", "");
        return issue.map(IssueKey::projectKey).or(() -> Optional.of(chosen).filter(key -> !key.isBlank()));
    }
}

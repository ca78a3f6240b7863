package dev.baton.bot;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.user.User;

/** What to offer somebody. Only the store decides what they may do. */
final class Rights {

    private Rights() {}

    /** The issue's project, in the words for a missing issue when the user may not see it. */
    static Project project(Projects projects, User user, IssueKey key) {
        return projects.find(user, key.projectKey()).orElseThrow(() -> new NotFound("issue.notFound", key));
    }

    static boolean works(Projects projects, User user, String projectKey) {
        return projects.role(user, projectKey)
                .filter(role -> role != ProjectRole.VIEWER)
                .isPresent();
    }

    static boolean administers(Projects projects, User user, String projectKey) {
        return projects.role(user, projectKey)
                .filter(role -> role == ProjectRole.ADMINISTRATOR)
                .isPresent();
    }
}

package dev.baton.bot;

import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.user.User;

/** What to offer somebody. Only the store decides what they may do. */
final class Rights {

    private Rights() {}

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

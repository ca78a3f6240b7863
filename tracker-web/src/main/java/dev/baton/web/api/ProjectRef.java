package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.Project;
import dev.baton.project.ProjectAccess;
import dev.baton.project.Projects;
import dev.baton.user.User;
import org.jspecify.annotations.Nullable;

/**
 * {@code :projectIdOrKey}: all digits are an id, everything else is a key.
 *
 * @param id  null when it is a key
 * @param key in any case; the text as it was given
 */
record ProjectRef(@Nullable Long id, String key) {

    static ProjectRef of(String text) {
        return new ProjectRef(Ids.parse(text), text);
    }

    /** The project. @throws NotFound when it is missing or not the actor's to see */
    Project in(Projects projects, User actor) {
        return id == null
                ? projects.get(actor, key)
                : projects.access(actor, id)
                        .map(ProjectAccess::project)
                        .orElseThrow(() -> new NotFound("project.notFound", key));
    }
}

package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.user.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may see a project, and as what.
 *
 * @param role what they may do in it
 */
public record ProjectAccess(Project project, ProjectRole role) {

    /** Whether they may create, edit and comment. */
    public boolean mayWork() {
        return role != ProjectRole.VIEWER && !project.archived();
    }

    /** The project, for one who is about to write. @throws Forbidden for a viewer, and when it is archived */
    public Project forWork() {
        if (role == ProjectRole.VIEWER) {
            throw new Forbidden("project.viewOnly", project.key());
        }
        return inUse();
    }

    /**
     * The project, for one who is about to manage what is in it.
     *
     * @throws Forbidden unless they administer it, and when it is archived
     */
    public Project forManagement() {
        forAdministration();
        return inUse();
    }

    /** The project, archived or not, for one who is about to change it as a whole. @throws Forbidden unless they administer it */
    Project forAdministration() {
        if (role != ProjectRole.ADMINISTRATOR) {
            throw new Forbidden("project.administratorsOnly", project.key());
        }
        return project;
    }

    private Project inUse() {
        if (project.archived()) {
            throw new Forbidden("project.archived", project.key());
        }
        return project;
    }

    /**
     * What somebody may do in a project; the queries that list and search say the same in their own words.
     *
     * @param given the role they were added with; null when they were not. It counts more than what the kind implies, so
     *              that somebody can be made a viewer of a project that all members work in.
     * @return empty when they may not see it
     */
    static Optional<ProjectRole> role(ProjectKind kind, Role inSpace, @Nullable ProjectRole given) {
        return switch (inSpace) {
            case ADMINISTRATOR -> Optional.of(ProjectRole.ADMINISTRATOR);
            case MEMBER ->
                given == null && kind == ProjectKind.CROSS_DEPARTMENT
                        ? Optional.of(ProjectRole.MEMBER)
                        : Optional.ofNullable(given);
            // Whoever became a guest after being put in charge of a project only works in it.
            case GUEST -> Optional.ofNullable(given == ProjectRole.ADMINISTRATOR ? ProjectRole.MEMBER : given);
        };
    }
}

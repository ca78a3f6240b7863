package dev.baton.project;

import dev.baton.user.User;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The projects an actor may see, and their members. A project the actor may not see does not exist for them: the same
 * {@code NotFound} as for one that is missing. Keys may be given in any case.
 */
@Service
public class Projects {

    /**
     * Creates a project with the standard statuses and issue types; the actor becomes its administrator.
     *
     * @throws dev.baton.error.TrackerException.Forbidden when the actor is a guest
     * @throws dev.baton.error.TrackerException.Invalid   when the key is malformed or taken, or the name blank or too long
     */
    public Project create(User actor, NewProject project) {
        throw new UnsupportedOperationException();
    }

    /** The project. @throws dev.baton.error.TrackerException.NotFound when missing or not the actor's to see */
    public Project get(User actor, String key) {
        throw new UnsupportedOperationException();
    }

    /** The project, if it exists and the actor may see it. */
    public Optional<Project> find(User actor, String key) {
        throw new UnsupportedOperationException();
    }

    /** Every project the actor may see, by key. */
    public List<Project> list(User actor) {
        throw new UnsupportedOperationException();
    }

    /** What the actor may do in the project, given or implied by its kind. Empty when they may not see it. */
    public Optional<ProjectRole> role(User actor, String key) {
        throw new UnsupportedOperationException();
    }

    /**
     * Those who were added to the project, by name. In a cross-department project every member of the space belongs
     * as well, without standing here.
     */
    public List<Membership> members(User actor, String key) {
        throw new UnsupportedOperationException();
    }

    /**
     * People to whom an issue of the project can be passed, whose name or mail address starts with {@code text}; best
     * match first, at most {@code limit}.
     */
    public List<User> searchAssignable(User actor, String key, String text, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds somebody, or changes their role when they belong already.
     *
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor administers the project
     */
    public Membership addMember(User actor, String key, long userId, ProjectRole role) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes somebody; false when they did not belong.
     *
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor administers the project
     * @throws dev.baton.error.TrackerException.Invalid   when they are its last administrator
     */
    public boolean removeMember(User actor, String key, long userId) {
        throw new UnsupportedOperationException();
    }
}

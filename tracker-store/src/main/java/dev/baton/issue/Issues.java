package dev.baton.issue;

import dev.baton.activity.Activity;
import dev.baton.project.IssueKey;
import dev.baton.user.User;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The issues an actor may see. Each method is one transaction, checks the actor's rights in it, and is retried as a
 * whole, a bounded number of times, when the database loses a race or a deadlock.
 *
 * <p>Every method that names an issue throws {@link dev.baton.error.TrackerException.NotFound} when it is missing or not
 * the actor's to see, in the same words. Methods that write throw
 * {@link dev.baton.error.TrackerException.Forbidden} when the actor may only look.
 */
@Service
public class Issues {

    /**
     * Creates an issue with the next number of its project.
     *
     * @throws dev.baton.error.TrackerException.Invalid when the summary is blank or too long, the type or status is not
     *     the project's, the assignee cannot see the project, the start is after the due date, or the parent is
     *     itself a child
     */
    public IssueUpdate create(User actor, NewIssue issue) {
        throw new UnsupportedOperationException();
    }

    /** The issue as it stands. */
    public Issue get(User actor, IssueKey key) {
        throw new UnsupportedOperationException();
    }

    /**
     * Applies a change: change log, comment and activity come into being together. Edits that ask for what is already
     * so are left out; when nothing remains and there is no comment, nothing is recorded and that is no error.
     *
     * @throws dev.baton.error.TrackerException.Invalid  as for {@link #create}
     * @throws dev.baton.error.TrackerException.Conflict when the change states a version that is no longer current
     */
    public IssueUpdate update(User actor, IssueKey key, IssueChange change) {
        throw new UnsupportedOperationException();
    }

    /** The issues that the query asks for, with their total number; a constant number of statements. */
    public Page<Issue> find(User actor, IssueQuery query) {
        throw new UnsupportedOperationException();
    }

    /** How many issues the query would find, whatever its page. */
    public long count(User actor, IssueQuery query) {
        throw new UnsupportedOperationException();
    }

    /** All that happened to the issue, in the order of time, its creation first. */
    public List<Activity> timeline(User actor, IssueKey key) {
        throw new UnsupportedOperationException();
    }

    /** Who held the issue when, and in which status: stretches without gaps, in the order of time. */
    public List<Holding> holdings(User actor, IssueKey key) {
        throw new UnsupportedOperationException();
    }
}

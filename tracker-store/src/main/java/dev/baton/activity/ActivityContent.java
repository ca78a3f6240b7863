package dev.baton.activity;

import dev.baton.project.IssueKey;
import dev.baton.project.ProjectRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an {@link Activity} says happened. */
public sealed interface ActivityContent {

    /** Something about one issue. */
    sealed interface OfIssue extends ActivityContent {
        long issueId();

        IssueKey key();
    }

    /**
     * An issue came into being.
     *
     * @param assigneeId who holds it from the start; null for nobody
     * @param statusId   the status it started with
     */
    record IssueCreated(
            long issueId, IssueKey key, @Nullable Long assigneeId, int statusId) implements OfIssue {}

    /**
     * Fields of an issue changed, perhaps with a comment.
     *
     * @param commentId the comment that holds the changes
     * @param changes   not empty
     * @param comment   null when none was given
     */
    record IssueUpdated(
            long issueId,
            IssueKey key,
            long commentId,
            List<ChangeLog> changes,
            @Nullable String comment) implements OfIssue {}

    /** Somebody commented without changing a field. */
    record IssueCommented(long issueId, IssueKey key, long commentId, String comment) implements OfIssue {}

    /** Somebody was told of a comment by name after it had been written. */
    record CommentNotified(long issueId, IssueKey key, long commentId, Set<Long> userIds) implements OfIssue {}

    /** An issue was deleted; what it was about is gone with it. */
    record IssueDeleted(long issueId, IssueKey key) implements OfIssue {}

    /** A milestone came into being. */
    record MilestoneCreated(long milestoneId, String name) implements ActivityContent {}

    /** A milestone was changed, or archived. */
    record MilestoneUpdated(long milestoneId, String name) implements ActivityContent {}

    /** A milestone was deleted; issues no longer name it. */
    record MilestoneDeleted(long milestoneId, String name) implements ActivityContent {}

    /** A custom status was deleted; issues that had it got another. */
    record StatusDeleted(int statusId, String name, int substituteId) implements ActivityContent {}

    /**
     * The project itself was changed.
     *
     * @param fields the names of what changed, as in {@code Invalid.field()}: {@code name}, {@code key}, {@code archived} …
     */
    record ProjectUpdated(List<String> fields) implements ActivityContent {}

    /** Somebody was added to the project, or got another role in it. */
    record MemberAdded(long userId, String name, ProjectRole role) implements ActivityContent {}

    /** Somebody was removed from the project. */
    record MemberRemoved(long userId, String name) implements ActivityContent {}
}

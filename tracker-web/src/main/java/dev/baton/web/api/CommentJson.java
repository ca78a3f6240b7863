package dev.baton.web.api;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.issue.Comment;
import dev.baton.notification.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A comment, with what was changed along with it. Lists are never null. */
record CommentJson(
        long id,
        long projectId,
        long issueId,
        @Nullable String content,
        List<ChangeLogJson> changeLog,
        UserJson createdUser,
        Instant created,
        Instant updated,
        List<StarJson> stars,
        List<NoticeJson> notifications) {

    /** The comment that the activity made, as others are told of it; empty when it made none. */
    static Optional<CommentJson> of(Activity activity) {
        return switch (activity.content()) {
            case IssueUpdated made ->
                Optional.of(of(activity, made.issueId(), made.commentId(), made.comment(), made.changes()));
            case IssueCommented made ->
                Optional.of(of(activity, made.issueId(), made.commentId(), made.comment(), List.of()));
            default -> Optional.empty();
        };
    }

    private static CommentJson of(
            Activity activity, long issueId, long id, @Nullable String content, List<ChangeLog> changes) {
        return new CommentJson(
                id,
                activity.projectId(),
                issueId,
                content,
                changes.stream().map(ChangeLogJson::of).toList(),
                UserJson.of(activity.actor()),
                activity.created(),
                activity.created(),
                List.of(),
                List.of());
    }

    static CommentJson of(long projectId, Comment comment, List<StarJson> stars, List<Notification> told) {
        return new CommentJson(
                comment.id(),
                projectId,
                comment.issueId(),
                comment.content(),
                comment.changes().stream().map(ChangeLogJson::of).toList(),
                UserJson.of(comment.createdBy()),
                comment.created(),
                comment.updated(),
                stars,
                told.stream().map(NoticeJson::of).toList());
    }
}

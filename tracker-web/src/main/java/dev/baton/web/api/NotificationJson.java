package dev.baton.web.api;

import dev.baton.notification.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice to a person. */
record NotificationJson(
        long id,
        boolean alreadyRead,
        int reason,
        boolean resourceAlreadyRead,
        ProjectJson project,
        @Nullable IssueJson issue,
        @Nullable CommentJson comment,
        @Nullable String pullRequest,
        @Nullable String pullRequestComment,
        UserJson sender,
        Instant created) {

    static NotificationJson of(
            Notification notification, ProjectJson project, @Nullable IssueJson issue, @Nullable CommentJson comment) {
        return new NotificationJson(
                notification.id(),
                notification.alreadyRead(),
                ReasonNumber.of(notification),
                notification.resourceAlreadyRead(),
                project,
                issue,
                comment,
                null,
                null,
                UserJson.of(notification.activity().actor()),
                notification.created());
    }
}

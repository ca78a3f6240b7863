package dev.baton.web.api;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.notification.Notification;
import dev.baton.web.api.ActivityDetails.Found;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An activity, in lists and to webhooks.
 *
 * @param notifications filled for webhooks alone
 */
record ActivityJson(
        long id,
        ProjectJson project,
        int type,
        ActivityContentJson content,
        List<Notice> notifications,
        UserJson createdUser,
        Instant created) {

    /** That somebody is told of the activity. */
    record Notice(
            long id,
            boolean alreadyRead,
            int reason,
            @Nullable UserJson user,
            boolean resourceAlreadyRead) {}

    /**
     * Empty for what the API does not know of, and when the project is not among what was found.
     *
     * @param told who was told; empty in lists
     */
    static Optional<ActivityJson> of(Activity activity, Collection<Notification> told, Found found) {
        var type = ActivityType.of(activity.content());
        var project = found.projects().get(activity.projectId());
        if (type.isEmpty() || project == null) {
            return Optional.empty();
        }
        return Optional.of(new ActivityJson(
                activity.id(),
                ProjectJson.of(project),
                type.getAsInt(),
                ActivityContentJson.of(activity.content(), project, found),
                told.stream().map(notice -> notice(notice, activity, found)).toList(),
                UserJson.of(activity.actor()),
                activity.created()));
    }

    private static Notice notice(Notification told, Activity activity, Found found) {
        var user = found.users().get(told.userId());
        return new Notice(
                told.id(), told.read(), reason(told, activity), user == null ? null : UserJson.of(user), told.read());
    }

    /** Backlog does not tell mentions apart: one who is mentioned is told of what they are mentioned in. */
    private static int reason(Notification told, Activity activity) {
        return switch (told.reason()) {
            case ASSIGNED -> 1;
            case COMMENTED -> 2;
            case STATUS_CHANGED, UPDATED -> 4;
            case MENTIONED ->
                switch (activity.content()) {
                    case IssueCreated created -> 3;
                    case IssueUpdated updated ->
                        Objects.requireNonNullElse(updated.comment(), "").isEmpty() ? 4 : 2;
                    default -> 2;
                };
            default -> 9;
        };
    }
}

package dev.baton.web.api;

import dev.baton.activity.Activity;
import dev.baton.notification.Notification;
import dev.baton.web.api.ActivityDetails.Found;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
        List<NoticeJson> notifications,
        UserJson createdUser,
        Instant created) {

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
                told.stream().map(NoticeJson::of).toList(),
                UserJson.of(activity.actor()),
                activity.created()));
    }
}

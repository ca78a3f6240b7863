package dev.baton.web.api;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.notification.Notification;
import dev.baton.notification.NotificationQuery;
import dev.baton.notification.Notifications;
import dev.baton.user.User;
import dev.baton.web.api.ActivityDetails.Found;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the caller was told. */
@ApiController
final class NotificationsController {

    private final Notifications notifications;
    private final ActivityDetails details;
    private final IssueAnswers answers;

    NotificationsController(Notifications notifications, ActivityDetails details, IssueAnswers answers) {
        this.notifications = notifications;
        this.details = details;
        this.answers = answers;
    }

    record Filter(
            @Described("Only those that the caller has, or has not, met.") @Nullable
            Boolean alreadyRead,

            @Described("Only those whose issue the caller has, or has not, looked at since.") @Nullable
            Boolean resourceAlreadyRead) {}

    @GetMapping("/notifications")
    @Operation(summary = "List notifications", description = "The caller's own, of what they may still see.")
    List<NotificationJson> list(User actor, @Parameters IdPaging paging) {
        var query = new NotificationQuery(paging.least(), paging.most(), paging.limit(), paging.ascending());
        var told = notifications.list(actor, query);
        var found = details.of(actor, told.stream().map(Notification::activity).toList());
        var shown = answers.of(List.copyOf(found.issues().values())).stream()
                .collect(Collectors.toMap(IssueJson::id, Function.identity()));
        return told.stream().flatMap(one -> of(one, found, shown).stream()).toList();
    }

    @GetMapping("/notifications/count")
    @Operation(summary = "Count notifications", description = "The caller's own.")
    CountJson count(User actor, @Parameters Filter filter) {
        return new CountJson(notifications.count(actor, filter.alreadyRead(), filter.resourceAlreadyRead()));
    }

    @PostMapping("/notifications/markAsRead")
    @Operation(
            summary = "Say that the notifications were met",
            description = "All of the caller's. Answers with how many were new.")
    CountJson markAllAsRead(User actor) {
        return new CountJson(notifications.markAllAsRead(actor));
    }

    @PostMapping("/notifications/{id}/markAsRead")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that a notification was read", description = "One of the caller's own.")
    void markAsRead(User actor, @PathVariable long id) {
        notifications.markAsRead(actor, id);
    }

    /** Empty when the project is not among what was found. */
    private static Optional<NotificationJson> of(Notification told, Found found, Map<Long, IssueJson> issues) {
        var activity = told.activity();
        return Optional.ofNullable(found.projects().get(activity.projectId()))
                .map(project -> NotificationJson.of(
                        told, ProjectJson.of(project), issue(activity, issues), comment(activity, found)));
    }

    private static @Nullable IssueJson issue(Activity activity, Map<Long, IssueJson> issues) {
        return activity.content() instanceof OfIssue ofIssue ? issues.get(ofIssue.issueId()) : null;
    }

    private static @Nullable CommentJson comment(Activity activity, Found found) {
        if (activity.content() instanceof CommentNotified notified) {
            var comment = found.comments().get(notified.commentId());
            return comment == null ? null : CommentJson.of(activity.projectId(), comment, List.of(), List.of());
        }
        return CommentJson.of(activity).orElse(null);
    }
}

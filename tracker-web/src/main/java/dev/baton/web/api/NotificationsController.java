package dev.baton.web.api;

import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.issue.Issues;
import dev.baton.notification.Notification;
import dev.baton.notification.NotificationQuery;
import dev.baton.notification.Notifications;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Projects projects;
    private final Issues issues;
    private final IssueAnswers answers;

    NotificationsController(Notifications notifications, Projects projects, Issues issues, IssueAnswers answers) {
        this.notifications = notifications;
        this.projects = projects;
        this.issues = issues;
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
        var found = notifications.list(actor, query);
        Map<Long, Project> projectsById = projects
                .list(
                        actor,
                        found.stream().map(told -> told.activity().projectId()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        var issuesById = issues(actor, found);
        return found.stream()
                .filter(told -> projectsById.containsKey(told.activity().projectId()))
                .map(told -> NotificationJson.of(
                        told,
                        ProjectJson.of(Objects.requireNonNull(
                                projectsById.get(told.activity().projectId()))),
                        issuesById.get(issueId(told)),
                        CommentJson.of(told.activity()).orElse(null)))
                .toList();
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

    private Map<Long, IssueJson> issues(User actor, List<Notification> found) {
        var ids = found.stream()
                .map(NotificationsController::issueId)
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
        return answers.of(issues.get(actor, ids)).stream()
                .collect(Collectors.toMap(IssueJson::id, Function.identity()));
    }

    private static long issueId(Notification told) {
        return told.activity().content() instanceof OfIssue ofIssue ? ofIssue.issueId() : 0;
    }
}

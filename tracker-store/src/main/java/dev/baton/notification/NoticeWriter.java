package dev.baton.notification;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.issue.Issues;
import dev.baton.project.Projects;
import dev.baton.watching.Watchings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Decides who is told of an activity and writes a row for each, in the activity's own transaction. Nobody is told of
 * their own act, and nobody of what they may not see. Told are: a new assignee; those addressed by name; those added to a
 * project; and of changed statuses, comments and other edits the holder, the creator and the watchers.
 */
@Component
class NoticeWriter {

    private final NotificationRepository notifications;
    private final Issues issues;
    private final Projects projects;
    private final Watchings watchings;

    NoticeWriter(NotificationRepository notifications, Issues issues, Projects projects, Watchings watchings) {
        this.notifications = notifications;
        this.issues = issues;
        this.projects = projects;
        this.watchings = watchings;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Activity activity) {
        if (activity.content() instanceof IssueDeleted deleted) {
            notifications.forget(deleted.issueId());
            return;
        }
        var commentId = commentId(activity.content());
        var reasons = reasons(activity);
        reasons.remove(activity.actor().id());
        reasons.keySet().retainAll(projects.whoMaySee(activity.projectId(), reasons.keySet()));
        notifications.saveAllAndFlush(reasons.entrySet().stream()
                .map(told -> new NotificationEntity(
                        told.getKey(), activity.id(), commentId, told.getValue(), activity.created()))
                .toList());
    }

    /** Who might be told, each with the first reason that applies. */
    private Map<Long, Reason> reasons(Activity activity) {
        var reasons = new LinkedHashMap<Long, Reason>();
        switch (activity.content()) {
            case IssueCreated created -> {
                if (created.assigneeId() != null) {
                    reasons.put(created.assigneeId(), Reason.ASSIGNED);
                }
                mention(activity, reasons);
            }
            case IssueUpdated updated -> {
                updated.changes().stream()
                        .filter(change -> change.field() == Field.ASSIGNEE && change.newId() != null)
                        .map(ChangeLog::newId)
                        .forEach(userId -> reasons.put(userId, Reason.ASSIGNED));
                mention(activity, reasons);
                tell(interested(updated), why(updated), reasons);
            }
            case IssueCommented commented -> {
                mention(activity, reasons);
                tell(interested(commented), Reason.COMMENTED, reasons);
            }
            case CommentNotified notified -> mention(activity, reasons);
            case MemberAdded added -> reasons.put(added.userId(), Reason.ADDED);
            case ActivityContent concernsNobody -> {}
        }
        return reasons;
    }

    private static void mention(Activity activity, Map<Long, Reason> reasons) {
        tell(activity.mentioned(), Reason.MENTIONED, reasons);
    }

    private static void tell(Set<Long> userIds, Reason reason, Map<Long, Reason> reasons) {
        userIds.forEach(userId -> reasons.putIfAbsent(userId, reason));
    }

    private static Reason why(IssueUpdated updated) {
        if (updated.changes().stream().anyMatch(change -> change.field() == Field.STATUS)) {
            return Reason.STATUS_CHANGED;
        }
        if (updated.comment() != null) {
            return Reason.COMMENTED;
        }
        return updated.changes().stream().allMatch(NoticeWriter::attaches) ? Reason.ATTACHED : Reason.UPDATED;
    }

    private static boolean attaches(ChangeLog change) {
        return change.field() == Field.ATTACHMENT && change.newId() != null;
    }

    private static @Nullable Long commentId(ActivityContent content) {
        return switch (content) {
            case IssueUpdated updated -> updated.commentId();
            case IssueCommented commented -> commented.commentId();
            case CommentNotified notified -> notified.commentId();
            case ActivityContent without -> null;
        };
    }

    /** Those who hold the issue, asked for it or watch it; also who held it until this very change. */
    private Set<Long> interested(OfIssue content) {
        var userIds = new HashSet<>(issues.concerned(content.issueId()));
        userIds.addAll(watchings.watchers(content.issueId()));
        if (content instanceof IssueUpdated updated) {
            updated.changes().stream()
                    .filter(change -> change.field() == Field.ASSIGNEE && change.originalId() != null)
                    .map(ChangeLog::originalId)
                    .forEach(userIds::add);
        }
        return userIds;
    }
}

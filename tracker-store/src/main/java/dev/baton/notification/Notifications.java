package dev.baton.notification;

import dev.baton.activity.Activities;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.Projects;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Service;

/** Notices to persons. Each reads and marks their own, and only those of what they may still see. */
@Service
public class Notifications {

    private final NotificationRepository notifications;
    private final Activities activities;
    private final Users users;
    private final Projects projects;
    private final Transactions transactions;

    Notifications(
            NotificationRepository notifications,
            Activities activities,
            Users users,
            Projects projects,
            Transactions transactions) {
        this.notifications = notifications;
        this.activities = activities;
        this.users = users;
        this.projects = projects;
        this.transactions = transactions;
    }

    /** The actor's notices; a constant number of statements. */
    public List<Notification> list(User actor, NotificationQuery query) {
        return transactions.read(() -> {
            var visible = projects.visibleIds(actor).values();
            var sort = Sort.by(query.ascending() ? Direction.ASC : Direction.DESC, "id");
            return visible.isEmpty()
                    ? List.of()
                    : records(notifications.find(
                            actor.id(), visible, query.minId(), query.maxId(), sort, Limit.of(query.limit())));
        });
    }

    /**
     * How many notices the actor has.
     *
     * @param alreadyRead         only those met, or not met, among the others; null for both
     * @param resourceAlreadyRead only those whose object was looked at, or not; null for both
     */
    public long count(User actor, @Nullable Boolean alreadyRead, @Nullable Boolean resourceAlreadyRead) {
        return transactions.read(() -> {
            var visible = projects.visibleIds(actor).values();
            return visible.isEmpty() ? 0 : notifications.count(actor.id(), visible, alreadyRead, resourceAlreadyRead);
        });
    }

    /** The actor has met all their notices. Returns how many they had not met before. */
    public int markAllAsRead(User actor) {
        return transactions.run(() -> notifications.see(actor.id()));
    }

    /**
     * The actor has looked at what the notice is about. Returns the notice as it is now.
     *
     * @throws NotFound when it is missing, somebody else's, or of what the actor may no longer see
     */
    public Notification markAsRead(User actor, long id) {
        return transactions.run(() -> {
            var notification = notifications
                    .findById(id)
                    .filter(own -> own.userId() == actor.id())
                    .orElseThrow(() -> notFound(id));
            var marked = records(List.of(notification)).getFirst();
            if (projects.access(actor, marked.activity().projectId()).isEmpty()) {
                throw notFound(id);
            }
            notification.opened();
            return notification.toNotification(marked.user(), marked.activity());
        });
    }

    /** The user has looked at the issue: so at what its notices are about. For the store's own use. */
    public void saw(long userId, long issueId) {
        transactions.requireActive();
        notifications.findUnopened(userId, issueId).forEach(NotificationEntity::opened);
        notifications.flush();
    }

    /** The notices that the activity gave rise to. Complete by the time that listeners ordered after this one run. */
    public List<Notification> ofActivity(long activityId) {
        return transactions.read(() -> records(notifications.findByActivityIdOrderById(activityId)));
    }

    /** Who is told of the activity, by id, and why: what {@link #ofActivity} says, in one statement. */
    public Map<Long, Reason> told(long activityId) {
        var told = new LinkedHashMap<Long, Reason>();
        transactions
                .read(() -> notifications.findByActivityIdOrderById(activityId))
                .forEach(notification -> told.put(notification.userId(), notification.reason()));
        return told;
    }

    /**
     * Whom the comments were addressed to by name, when they were written or later, by the comments' ids: one notice for a
     * person; none for a comment that is left out. For those who have been shown the comments; a constant number of
     * statements.
     */
    public Map<Long, List<Notification>> ofComments(Collection<Long> commentIds) {
        if (commentIds.isEmpty()) {
            return Map.of();
        }
        return transactions.read(() -> {
            var found =
                    new ArrayList<>(notifications.findByCommentIdInAndReasonOrderById(commentIds, Reason.MENTIONED));
            var people = new HashSet<List<Long>>();
            found.removeIf(notice -> !people.add(List.of(commentId(notice), notice.userId())));
            var byId = records(found).stream().collect(Collectors.toMap(Notification::id, Function.identity()));
            return found.stream()
                    .collect(Collectors.groupingBy(
                            Notifications::commentId,
                            Collectors.mapping(
                                    notice -> Objects.requireNonNull(byId.get(notice.id())), Collectors.toList())));
        });
    }

    private static Long commentId(NotificationEntity ofComment) {
        return Objects.requireNonNull(ofComment.commentId());
    }

    private List<Notification> records(List<NotificationEntity> found) {
        var people = users.byId(found.stream().map(NotificationEntity::userId).collect(Collectors.toSet()));
        var happened = activities.byId(
                found.stream().map(NotificationEntity::activityId).collect(Collectors.toSet()));
        return found.stream()
                .map(notification -> notification.toNotification(
                        Objects.requireNonNull(people.get(notification.userId())),
                        Objects.requireNonNull(happened.get(notification.activityId()))))
                .toList();
    }

    private static NotFound notFound(long id) {
        return new NotFound("notification.notFound", String.valueOf(id));
    }
}

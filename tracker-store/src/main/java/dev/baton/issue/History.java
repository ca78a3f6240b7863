package dev.baton.issue;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.error.TrackerException.Conflict.Change;
import dev.baton.project.Project;
import dev.baton.project.Status;
import dev.baton.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an issue's activities tell of it. */
final class History {

    private History() {}

    /** The stretches during which the issue had one holder and one status, without gaps, oldest first. */
    static List<Holding> holdings(List<Activity> timeline, Project project, Map<Long, User> users) {
        var holdings = new ArrayList<Holding>();
        for (var activity : timeline) {
            var at = activity.created();
            switch (activity.content()) {
                case IssueCreated created ->
                    holdings.add(new Holding(
                            user(users, created.assigneeId()), at, null, status(project, created.statusId(), null)));
                case IssueUpdated updated -> {
                    var before = holdings.removeLast();
                    var after = before;
                    for (var change : updated.changes()) {
                        after = after(after, change, at, project, users);
                    }
                    if (!after.equals(before)) {
                        holdings.add(new Holding(before.holder(), before.from(), at, before.status()));
                    }
                    holdings.add(after);
                }
                default -> {}
            }
        }
        return holdings;
    }

    private static Holding after(Holding before, ChangeLog change, Instant at, Project project, Map<Long, User> users) {
        return switch (change.field()) {
            case ASSIGNEE -> new Holding(user(users, change.newId()), at, null, before.status());
            case STATUS ->
                new Holding(
                        before.holder(),
                        at,
                        null,
                        status(project, Objects.requireNonNull(change.newId()).intValue(), change.newValue()));
            default -> before;
        };
    }

    private static @Nullable User user(Map<Long, User> users, @Nullable Long id) {
        return id == null ? null : users.get(id);
    }

    /** A status that the project no longer has is known by the name it had. */
    private static Status status(Project project, int id, @Nullable String name) {
        return project.status(id)
                .orElseGet(
                        () -> new Status(id, name == null ? String.valueOf(id) : name, "#393939", Integer.MAX_VALUE));
    }

    /** Ids of all who ever held the issue. */
    static Set<Long> holders(List<Activity> timeline) {
        var ids = new HashSet<Long>();
        for (var activity : timeline) {
            switch (activity.content()) {
                case IssueCreated created ->
                    Optional.ofNullable(created.assigneeId()).ifPresent(ids::add);
                case IssueUpdated updated ->
                    updated.changes().stream()
                            .filter(change -> change.field() == Field.ASSIGNEE)
                            .map(ChangeLog::newId)
                            .filter(Objects::nonNull)
                            .forEach(ids::add);
                default -> {}
            }
        }
        return ids;
    }

    /** Who did what, for one who had not seen it. */
    static List<Change> changes(List<Activity> activities) {
        return activities.stream()
                .map(activity -> new Change(activity.actor().name(), fields(activity), activity.created()))
                .toList();
    }

    private static List<String> fields(Activity activity) {
        return activity.content() instanceof IssueUpdated updated
                ? updated.changes().stream()
                        .map(change -> formField(change.field()))
                        .toList()
                : List.of("comment");
    }

    /** The field's name in forms and in {@code Invalid.field()}. */
    private static String formField(Field field) {
        return switch (field) {
            case SUMMARY -> "summary";
            case DESCRIPTION -> "description";
            case TYPE -> "type";
            case STATUS -> "status";
            case PRIORITY -> "priority";
            case RESOLUTION -> "resolution";
            case ASSIGNEE -> "assignee";
            case START_DATE -> "startDate";
            case DUE_DATE -> "dueDate";
            case PARENT -> "parent";
            case CATEGORY -> "category";
            case VERSION -> "version";
            case MILESTONE -> "milestone";
            case ESTIMATED_HOURS -> "estimatedHours";
            case ACTUAL_HOURS -> "actualHours";
            case ATTACHMENT -> "attachment";
        };
    }
}

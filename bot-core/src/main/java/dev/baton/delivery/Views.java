package dev.baton.delivery;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.delivery.Delivery.Subject;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Reads what is to be told, with the rights of whoever may read it, at the moment of telling.
 *
 * <p>A change that a thousand channels follow would be read a thousand times within a second. What was read after an
 * activity was committed may therefore serve others who tell of that activity with the same person's rights, for a quarter of
 * a second.
 */
@Component
class Views {

    private static final Duration SERVES = Duration.ofMillis(250);
    private static final int MOST = 2_000;

    private final Users users;
    private final Projects projects;
    private final Issues issues;
    private final Activities activities;
    private final Clock clock;
    private final Map<Wanted, Read> read = new ConcurrentHashMap<>();
    private final Map<Long, Happened> happened = new ConcurrentHashMap<>();

    Views(Users users, Projects projects, Issues issues, Activities activities, Clock clock) {
        this.users = users;
        this.projects = projects;
        this.issues = issues;
        this.activities = activities;
        this.clock = clock;
    }

    /** An issue as somebody may see it now. */
    record View(User reader, Issue issue, ProjectRole role) {

        /** Whether they may change it. */
        boolean mayEdit() {
            return role != ProjectRole.VIEWER;
        }
    }

    private record Wanted(long readerId, long issueId, long latestActivity) {}

    private record Read(Optional<View> view, Instant at) {}

    private record Happened(Activity activity, Instant at) {}

    /** The issue, or nothing when the person may not see it. Shows at least what the activity changed. */
    Optional<View> view(long readerId, Subject issue, long latestActivity) {
        var now = clock.instant();
        if (read.size() > MOST) {
            read.values().removeIf(old -> old.at().plus(SERVES).isBefore(now));
        }
        return read.compute(
                        new Wanted(readerId, issue.id(), latestActivity),
                        (wanted, last) -> last != null && last.at().plus(SERVES).isAfter(now)
                                ? last
                                : new Read(read(readerId, issue), now))
                .view();
    }

    private Optional<View> read(long readerId, Subject issue) {
        try {
            var reader = users.get(readerId);
            var role = projects.role(reader, issue.key().projectKey());
            if (role.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new View(reader, issues.get(reader, issue.key()), role.get()));
        } catch (NotFound | Forbidden notTheirs) {
            return Optional.empty();
        }
    }

    /** Whether the person may see the project now. */
    boolean seesProject(long readerId, String projectKey) {
        try {
            return projects.role(users.get(readerId), projectKey).isPresent();
        } catch (NotFound gone) {
            return false;
        }
    }

    /** Whether the project is one with partners from outside. */
    boolean isForPartners(long readerId, String projectKey) {
        try {
            return projects.find(users.get(readerId), projectKey)
                    .filter(project -> project.kind() == ProjectKind.PARTNER)
                    .isPresent();
        } catch (NotFound gone) {
            return false;
        }
    }

    /** These activities, in the order of time, as they are told now: without comments that were taken back. */
    List<Activity> activities(View view, List<Long> ids) {
        var now = clock.instant();
        if (happened.size() > MOST) {
            happened.values().removeIf(old -> old.at().plus(SERVES).isBefore(now));
        }
        return ids.stream()
                .sorted()
                .map(id -> happened.compute(
                                id,
                                (wanted, last) ->
                                        last != null && last.at().plus(SERVES).isAfter(now)
                                                ? last
                                                : new Happened(activities.get(view.reader(), wanted), now))
                        .activity())
                .filter(activity -> !(activity.content() instanceof IssueCommented said
                        && said.comment().isEmpty()))
                .toList();
    }

    /** That an issue was deleted, as somebody may know. */
    record Deletion(User reader, IssueKey key, User by) {}

    /** What the activity tells, if it is that its issue was deleted, and the person may see the project. */
    Optional<Deletion> deletion(long readerId, long activityId) {
        try {
            var reader = users.get(readerId);
            var activity = activities.get(reader, activityId);
            return activity.content() instanceof IssueDeleted deleted
                    ? Optional.of(new Deletion(reader, deleted.key(), activity.actor()))
                    : Optional.empty();
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }
}

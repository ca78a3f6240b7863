package dev.baton.activity;

import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.activity.ActivityContent.MemberRemoved;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.MembershipChanged;
import dev.baton.project.Projects;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The record of what happened. */
@Service
public class Activities {

    private final ActivityRepository activities;
    private final Projects projects;
    private final Users users;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final StoreClock clock;

    Activities(
            ActivityRepository activities,
            Projects projects,
            Users users,
            Transactions transactions,
            ApplicationEventPublisher events,
            EntityManager entities,
            StoreClock clock) {
        this.activities = activities;
        this.projects = projects;
        this.users = users;
        this.transactions = transactions;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Appends an activity and publishes it to listeners. Called by the store's facades inside the transaction of the
     * change; fails without one.
     *
     * @param at when it happened, in whole microseconds
     */
    public Activity record(User actor, long projectId, Instant at, ActivityContent content, Set<Long> mentioned) {
        transactions.requireActive();
        var activity = activities
                .saveAndFlush(new ActivityEntity(projectId, actor.id(), content, mentioned, at))
                .toActivity(actor);
        events.publishEvent(activity);
        return activity;
    }

    /** The activity. @throws NotFound when missing or not the actor's to see */
    public Activity get(User actor, long id) {
        return transactions.read(() -> activities
                .findById(id)
                .filter(activity -> projects.access(actor, activity.projectId()).isPresent())
                .map(activity -> withActors(List.of(activity)).getFirst())
                .orElseThrow(() -> new NotFound("activity.notFound", String.valueOf(id))));
    }

    /** What happened in all projects that the actor may see; a constant number of statements, as for the other feeds. */
    public List<Activity> ofSpace(User actor, ActivityQuery query) {
        return transactions.read(
                () -> feed(new Feed(query, projects.visibleIds(actor).values(), null)));
    }

    /** What happened in the project. @throws NotFound when it is missing or not the actor's to see */
    public List<Activity> ofProject(User actor, String projectKey, ActivityQuery query) {
        return transactions.read(() -> {
            var project = projects.get(actor, projectKey);
            return feed(new Feed(query, List.of(project.id()), null));
        });
    }

    /** What somebody did in projects that the actor may see; nothing for somebody who does not exist. */
    public List<Activity> ofUser(User actor, long userId, ActivityQuery query) {
        return transactions.read(
                () -> feed(new Feed(query, projects.visibleIds(actor).values(), userId)));
    }

    /** The activities with these ids, whoever asks; for the store's own use. Two statements, however many. */
    public Map<Long, Activity> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : transactions.read(() -> withActors(activities.findAllById(ids)).stream()
                        .collect(Collectors.toMap(Activity::id, Function.identity())));
    }

    /** All activities of the issue in the order of time, whoever asks; for the store's own use. */
    public List<Activity> ofIssue(long issueId) {
        return transactions.read(() -> withActors(activities.findByIssueIdOrderById(issueId)));
    }

    /** The issue's latest activities in the order of time, whoever asks; for the store's own use. */
    public List<Activity> latestOfIssue(long issueId, int limit) {
        return transactions
                .read(() -> withActors(activities.findLatest(issueId, Limit.of(limit))))
                .reversed();
    }

    @EventListener
    void on(MembershipChanged change) {
        var user = change.user();
        var content = change.role() == null
                ? new MemberRemoved(user.id(), user.name())
                : new MemberAdded(user.id(), user.name(), change.role());
        record(change.actor(), change.projectId(), clock.now(), content, Set.of());
    }

    private List<Activity> feed(Feed feed) {
        var ids = feed.ids(entities);
        var found = byId(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<Activity> withActors(List<ActivityEntity> found) {
        var actors = users.byId(found.stream().map(ActivityEntity::actorId).collect(Collectors.toSet()));
        return found.stream()
                .map(activity -> activity.toActivity(Objects.requireNonNull(actors.get(activity.actorId()))))
                .toList();
    }
}

package dev.baton.viewing;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.notification.Notifications;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.watching.Watchings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What the actor looked at last: at most {@link #MOST} issues and as many projects, of those that they may still see. */
@Service
public class Viewings {

    /** How many of each sort are kept for a person. */
    public static final int MOST = 100;

    private final ViewedIssueRepository viewedIssues;
    private final ViewedProjectRepository viewedProjects;
    private final Issues issues;
    private final Projects projects;
    private final Watchings watchings;
    private final Notifications notifications;
    private final Transactions transactions;
    private final StoreClock clock;

    Viewings(
            ViewedIssueRepository viewedIssues,
            ViewedProjectRepository viewedProjects,
            Issues issues,
            Projects projects,
            Watchings watchings,
            Notifications notifications,
            Transactions transactions,
            StoreClock clock) {
        this.viewedIssues = viewedIssues;
        this.viewedProjects = viewedProjects;
        this.issues = issues;
        this.projects = projects;
        this.watchings = watchings;
        this.notifications = notifications;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The actor looks at the issue, and so at its project: what they watch and were told of it is seen by that. Returns
     * the issue.
     *
     * @throws NotFound when it is missing or not the actor's to see
     */
    public Issue viewed(User actor, IssueKey key) {
        return transactions.run(() -> {
            var issue = issues.get(actor, key);
            var now = clock.now();
            remember(viewedIssues, actor, issue.id(), () -> new ViewedIssueEntity(actor.id(), issue.id(), now));
            long projectId = issue.projectId();
            remember(viewedProjects, actor, projectId, () -> new ViewedProjectEntity(actor.id(), projectId, now));
            watchings.saw(actor.id(), issue.id());
            notifications.saw(actor.id(), issue.id());
            return issue;
        });
    }

    /**
     * The actor looks at the project. Returns it.
     *
     * @throws NotFound when it is missing or not the actor's to see
     */
    public Project viewed(User actor, String projectKey) {
        return transactions.run(() -> {
            var project = projects.get(actor, projectKey);
            remember(
                    viewedProjects,
                    actor,
                    project.id(),
                    () -> new ViewedProjectEntity(actor.id(), project.id(), clock.now()));
            return project;
        });
    }

    /**
     * The issues that the actor looked at; a constant number of statements.
     *
     * @param ascending the longest ago first; else the last
     * @param offset    how many are skipped, from 0 on
     * @param limit     the most of them
     */
    public List<Viewing<Issue>> issues(User actor, boolean ascending, int offset, int limit) {
        return transactions.read(() -> part(
                viewedIssues.findByUserIdOrderByViewedDescIdDesc(actor.id()),
                ids -> issues.get(actor, ids).stream().collect(Collectors.toMap(Issue::id, Function.identity())),
                ascending,
                offset,
                limit));
    }

    /** The projects that the actor looked at, or whose issues; as {@link #issues}. */
    public List<Viewing<Project>> projects(User actor, boolean ascending, int offset, int limit) {
        return transactions.read(() -> part(
                viewedProjects.findByUserIdOrderByViewedDescIdDesc(actor.id()),
                ids -> projects.list(actor, ids).stream().collect(Collectors.toMap(Project::id, Function.identity())),
                ascending,
                offset,
                limit));
    }

    @EventListener
    void on(Activity activity) {
        if (activity.content() instanceof IssueDeleted deleted) {
            viewedIssues.forget(deleted.issueId());
        }
    }

    private static <E extends ViewedEntity> void remember(
            ViewedRepository<E> viewed, User actor, long whatId, Supplier<E> fresh) {
        var known = new ArrayList<>(viewed.findByUserIdOrderByViewedDescIdDesc(actor.id()));
        var again = known.stream().filter(entity -> entity.whatId() == whatId).findFirst();
        if (again.isPresent()) {
            again.get().again(fresh.get().viewed());
        } else {
            viewed.deleteAll(known.subList(Math.min(known.size(), MOST - 1), known.size()));
            viewed.save(fresh.get());
        }
        viewed.flush();
    }

    private static <E extends ViewedEntity, T> List<Viewing<T>> part(
            List<E> viewed,
            Function<Collection<Long>, Map<Long, T>> visible,
            boolean ascending,
            int offset,
            int limit) {
        var things = visible.apply(viewed.stream().map(ViewedEntity::whatId).toList());
        var found = viewed.stream()
                .flatMap(
                        entity -> Optional.ofNullable(things.get(entity.whatId()))
                                .map(thing -> new Viewing<>(thing, entity.viewed()))
                                .stream())
                .toList();
        return (ascending ? found.reversed() : found)
                .stream().skip(offset).limit(limit).toList();
    }
}

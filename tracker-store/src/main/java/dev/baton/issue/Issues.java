package dev.baton.issue;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.error.TrackerException.Conflict;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.project.ProjectAccess;
import dev.baton.project.Projects;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The issues an actor may see. Each method is one transaction, checks the actor's rights in it, and is retried as a
 * whole, a bounded number of times, when the database loses a race or a deadlock.
 *
 * <p>Every method that names an issue throws {@link NotFound} when it is missing or not the actor's to see, in the same
 * words. Methods that write throw {@link Forbidden} when the actor may only look.
 */
@Service
public class Issues {

    private final IssueRepository issues;
    private final CommentRepository comments;
    private final IssueRecords records;
    private final Editing editing;
    private final TermIndex terms;
    private final Projects projects;
    private final Users users;
    private final Activities activities;
    private final Transactions transactions;
    private final EntityManager entities;
    private final StoreClock clock;

    Issues(
            IssueRepository issues,
            CommentRepository comments,
            IssueRecords records,
            Editing editing,
            TermIndex terms,
            Projects projects,
            Users users,
            Activities activities,
            Transactions transactions,
            EntityManager entities,
            StoreClock clock) {
        this.issues = issues;
        this.comments = comments;
        this.records = records;
        this.editing = editing;
        this.terms = terms;
        this.projects = projects;
        this.users = users;
        this.activities = activities;
        this.transactions = transactions;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Creates an issue with the next number of its project.
     *
     * @throws NotFound when the project is missing or not the actor's to see
     * @throws Invalid  when the summary is blank or too long, a type, status, category or milestone is not the project's,
     *     the assignee cannot see the project, the start is after the due date, the parent is itself a child, hours are
     *     negative or too many, or an upload is not there
     */
    public IssueUpdate create(User actor, NewIssue issue) {
        return transactions.run(() -> {
            var project = projects.access(actor, issue.projectKey())
                    .orElseThrow(() -> new NotFound("project.notFound", issue.projectKey()))
                    .forWork();
            var now = clock.now();
            var around = new Surroundings(project, issues, projects, users, null);
            var entity = new IssueEntity(issue, around, actor.id(), now);
            entity.number(projects.nextIssueNumber(project.id()));
            issues.save(entity);
            editing.created(entity, issue, actor);
            var created = records.of(entity, project);
            var content = new IssueCreated(entity.id(), created.key(), entity.assigneeId(), entity.statusId());
            return new IssueUpdate(created, activities.record(actor, project.id(), now, content, issue.mentioned()));
        });
    }

    /** The issue as it stands. */
    public Issue get(User actor, IssueKey key) {
        return transactions.read(() -> {
            var project = access(actor, key).project();
            return records.of(entity(project, key), project);
        });
    }

    /**
     * Applies a change: change log, comment and activity come into being together. Edits that ask for what is already
     * so are left out; when nothing remains and there is no comment, nothing is recorded and that is no error.
     *
     * @throws Invalid  as for {@link #create}
     * @throws Conflict when the change states a version that is no longer current
     */
    public IssueUpdate update(User actor, IssueKey key, IssueChange change) {
        return transactions.run(() -> {
            var project = access(actor, key).forWork();
            var comment = PlainText.block("comment", change.comment(), Issue.TEXT_LENGTH);
            // Locked, so that many who edit one issue at a time queue up instead of colliding.
            var issue = issues.lock(project.id(), key.number()).orElseThrow(() -> notFound(key));
            if (change.seenVersion() != null && change.seenVersion() != issue.version()) {
                int unseen = (int) Math.clamp(issue.version() - change.seenVersion(), 1, 100);
                throw new Conflict(
                        "issue.conflict", History.changes(activities.latestOfIssue(issue.id(), unseen)), key);
            }
            var at = issue.later(clock.now());
            var around = new Surroundings(project, issues, projects, users, issue);
            var changes = editing.apply(change.edits(), comment, issue, around, actor, at);
            if (changes.isEmpty() && comment.isEmpty()) {
                return new IssueUpdate(records.of(issue, project), null);
            }
            issue.touch(actor.id(), at);
            issues.flush();
            var text = comment.isEmpty() ? null : comment;
            long commentId = comments.save(new CommentEntity(issue.id(), text, actor.id(), at))
                    .id();
            if (text != null) {
                terms.commented(issue.id(), text);
            }
            ActivityContent content = changes.isEmpty()
                    ? new IssueCommented(issue.id(), key, commentId, comment)
                    : new IssueUpdated(issue.id(), key, commentId, changes, text);
            var updated = records.of(issue, project);
            return new IssueUpdate(updated, activities.record(actor, project.id(), at, content, change.mentioned()));
        });
    }

    /**
     * The issues that the query asks for, with their total number as {@link Page#total} counts it; a constant number of
     * statements.
     */
    public Page<Issue> find(User actor, IssueQuery query) {
        return transactions.read(() -> {
            var search = new IssueSearch(entities, query, projects.visibleIds(actor));
            var ids = search.ids();
            var order = Comparator.<IssueEntity>comparingInt(issue -> ids.indexOf(issue.id()));
            var found = ids.isEmpty()
                    ? List.<IssueEntity>of()
                    : issues.findByIdIn(ids).stream().sorted(order).toList();
            boolean last = !ids.isEmpty() && ids.size() < query.limit();
            long total = last ? query.offset() + ids.size() : search.count(Page.MOST_COUNTED + 1);
            var itsProjects = projects.list(
                    actor, found.stream().map(IssueEntity::projectId).collect(Collectors.toSet()));
            return new Page<>(records.of(found, itsProjects), total, query.offset());
        });
    }

    /** How many issues the query would find, whatever its page; all of them are counted. */
    public long count(User actor, IssueQuery query) {
        return transactions.read(
                () -> new IssueSearch(entities, query, projects.visibleIds(actor)).count(Long.MAX_VALUE));
    }

    /** All that happened to the issue, in the order of time, its creation first. */
    public List<Activity> timeline(User actor, IssueKey key) {
        return transactions.read(() ->
                activities.ofIssue(entity(access(actor, key).project(), key).id()));
    }

    /** Who held the issue when, and in which status: stretches without gaps, in the order of time. */
    public List<Holding> holdings(User actor, IssueKey key) {
        return transactions.read(() -> {
            var project = access(actor, key).project();
            var timeline = activities.ofIssue(entity(project, key).id());
            return History.holdings(timeline, project, users.byId(History.holders(timeline)));
        });
    }

    /** Ids of the holder, if there is one, and of the creator; whoever asks, for the store's own use. */
    public Set<Long> concerned(long issueId) {
        return transactions.read(() -> {
            var issue = issues.findById(issueId).orElseThrow();
            return issue.assigneeId() == null
                    ? Set.of(issue.createdBy())
                    : setOf(issue.createdBy(), issue.assigneeId());
        });
    }

    private static Set<Long> setOf(long one, long other) {
        return one == other ? Set.of(one) : Set.of(one, other);
    }

    private ProjectAccess access(User actor, IssueKey key) {
        return projects.access(actor, key.projectKey()).orElseThrow(() -> notFound(key));
    }

    private IssueEntity entity(Project project, IssueKey key) {
        return issues.findByProjectIdAndNumber(project.id(), key.number()).orElseThrow(() -> notFound(key));
    }

    private static NotFound notFound(IssueKey key) {
        return new NotFound("issue.notFound", key);
    }
}

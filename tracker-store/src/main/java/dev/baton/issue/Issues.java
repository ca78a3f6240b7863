package dev.baton.issue;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.attachment.AttachmentContent;
import dev.baton.attachment.Attachments;
import dev.baton.error.TrackerException.Conflict;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
    private final IssueAccess access;
    private final IssueRecords records;
    private final Deletion deletion;
    private final Attachments attachments;
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
            IssueAccess access,
            IssueRecords records,
            Deletion deletion,
            Attachments attachments,
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
        this.access = access;
        this.records = records;
        this.deletion = deletion;
        this.attachments = attachments;
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
            var around = new Surroundings(project, issues, projects, users, actor, null);
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
            var seen = access.see(actor, key);
            return records.of(seen.issue(), seen.project());
        });
    }

    /** The issue with this id as it stands. */
    public Issue get(User actor, long id) {
        return transactions.read(() -> {
            var seen = access.see(actor, id);
            return records.of(seen.issue(), seen.project());
        });
    }

    /** The key of the issue with this id. */
    public IssueKey keyOf(User actor, long id) {
        return transactions.read(() -> {
            var seen = access.see(actor, id);
            return new IssueKey(seen.project().key(), seen.issue().number());
        });
    }

    /**
     * Deletes the issue with all that was said and kept at it; that it was there remains, and its number stays its own.
     * Its children are on their own from then on.
     *
     * @return what was recorded
     * @throws Forbidden unless the actor administers the project
     */
    public Activity delete(User actor, IssueKey key) {
        return transactions.run(() -> {
            var project = access.project(actor, key).forManagement();
            var issue = access.lock(project, key);
            var at = issue.later(clock.now());
            issue.touch(actor.id(), at);
            deletion.of(issue);
            var content = new IssueDeleted(issue.id(), key);
            var recorded = activities.record(actor, project.id(), at, content, Set.of());
            deletion.ofComments(issue);
            return recorded;
        });
    }

    /** Those of the issues with these ids that the actor may see; a constant number of statements, however many. */
    public List<Issue> get(User actor, Collection<Long> ids) {
        return transactions.read(() -> {
            var found = ids.isEmpty() ? List.<IssueEntity>of() : issues.findByIdIn(ids);
            var itsProjects = projects.list(
                    actor, found.stream().map(IssueEntity::projectId).collect(Collectors.toSet()));
            var visible = itsProjects.stream().map(Project::id).collect(Collectors.toSet());
            return records.of(
                    found.stream()
                            .filter(issue -> visible.contains(issue.projectId()))
                            .toList(),
                    itsProjects);
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
            var project = access.project(actor, key).forWork();
            var comment = PlainText.block("comment", change.comment(), Issue.TEXT_LENGTH);
            // Locked, so that many who edit one issue at a time queue up instead of colliding.
            var issue = access.lock(project, key);
            if (change.seenVersion() != null && change.seenVersion() != issue.version()) {
                int unseen = (int) Math.clamp(issue.version() - change.seenVersion(), 1, 100);
                throw new Conflict(
                        "issue.conflict", History.changes(activities.latestOfIssue(issue.id(), unseen)), key);
            }
            var at = issue.later(clock.now());
            var around = new Surroundings(project, issues, projects, users, actor, issue);
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
            boolean last = !ids.isEmpty() && ids.size() < query.limit();
            long total = last ? query.offset() + ids.size() : search.count(Page.MOST_COUNTED + 1);
            return new Page<>(inOrder(actor, ids), total, query.offset());
        });
    }

    /** Like {@link #find}, without asking how many there are in all. */
    public List<Issue> list(User actor, IssueQuery query) {
        return transactions.read(
                () -> inOrder(actor, new IssueSearch(entities, query, projects.visibleIds(actor)).ids()));
    }

    private List<Issue> inOrder(User actor, List<Long> ids) {
        return get(actor, ids).stream()
                .sorted(Comparator.comparingInt(issue -> ids.indexOf(issue.id())))
                .toList();
    }

    /** How many issues the query would find, whatever its page; all of them are counted. */
    public long count(User actor, IssueQuery query) {
        return transactions.read(
                () -> new IssueSearch(entities, query, projects.visibleIds(actor)).count(Long.MAX_VALUE));
    }

    /**
     * All that happened to the issue, in the order of time, its creation first. Of what was said, without what was taken
     * back.
     */
    public List<Activity> timeline(User actor, IssueKey key) {
        return transactions.read(() -> activities
                .ofIssue(access.see(actor, key).issue().id())
                .stream()
                .filter(activity -> !(activity.content() instanceof IssueCommented said
                        && said.comment().isEmpty()))
                .toList());
    }

    /** Who held the issue when, and in which status: stretches without gaps, in the order of time. */
    public List<Holding> holdings(User actor, IssueKey key) {
        return transactions.read(() -> {
            var seen = access.see(actor, key);
            var timeline = activities.ofIssue(seen.issue().id());
            return History.holdings(timeline, seen.project(), users.byId(History.holders(timeline)));
        });
    }

    /** Who has to do with the issue: its creator, its holder, and whoever commented or changed it; in this order. */
    public List<User> participants(User actor, IssueKey key) {
        return transactions.read(() -> {
            var issue = access.see(actor, key).issue();
            var ids = new LinkedHashSet<>(concerned(issue));
            ids.addAll(comments.authors(issue.id()));
            var found = users.byId(ids);
            return ids.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    /**
     * One of the issue's files, to be read.
     *
     * @throws NotFound when the issue has no such file
     */
    public AttachmentContent open(User actor, IssueKey key, long attachmentId) {
        return transactions.read(
                () -> attachments.open(access.see(actor, key).issue().id(), attachmentId));
    }

    /** Ids of the creator, and of the holder if there is one; whoever asks, for the store's own use. */
    public Set<Long> concerned(long issueId) {
        return transactions.read(
                () -> Set.copyOf(concerned(issues.findById(issueId).orElseThrow())));
    }

    private static Set<Long> concerned(IssueEntity issue) {
        var ids = new LinkedHashSet<Long>();
        ids.add(issue.createdBy());
        if (issue.assigneeId() != null) {
            ids.add(issue.assigneeId());
        }
        return ids;
    }
}

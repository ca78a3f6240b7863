package dev.baton.issue;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.CommentActivities;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.IssueAccess.Seen;
import dev.baton.project.IssueKey;
import dev.baton.project.ProjectRole;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * What people wrote and changed at an issue, act by act; {@link Issues#update} adds to it. Every method throws {@link NotFound}
 * when the issue or the comment is missing or not the actor's to see, in the same words. Those that write throw
 * {@link Forbidden} when the actor may only look, or the comment is somebody else's.
 */
@Service
public class Comments {

    private final CommentRepository comments;
    private final CommentActivities commentActivities;
    private final Activities activities;
    private final IssueAccess access;
    private final TermIndex terms;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final StoreClock clock;

    Comments(
            CommentRepository comments,
            CommentActivities commentActivities,
            Activities activities,
            IssueAccess access,
            TermIndex terms,
            Transactions transactions,
            ApplicationEventPublisher events,
            StoreClock clock) {
        this.comments = comments;
        this.commentActivities = commentActivities;
        this.activities = activities;
        this.access = access;
        this.terms = terms;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The issue's comments, those with the least ids first or last; a constant number of statements.
     *
     * @param minId the least id; null for any
     * @param maxId the greatest id; null for any
     * @param count at most so many
     */
    public List<Comment> list(
            User actor, IssueKey key, @Nullable Long minId, @Nullable Long maxId, int count, boolean ascending) {
        return transactions.read(() -> {
            long issueId = access.see(actor, key).issue().id();
            long least = Objects.requireNonNullElse(minId, 0L);
            long greatest = Objects.requireNonNullElse(maxId, Long.MAX_VALUE);
            return records(
                    ascending
                            ? comments.findByIssueIdAndIdBetweenOrderByIdAsc(issueId, least, greatest, Limit.of(count))
                            : comments.findByIssueIdAndIdBetweenOrderByIdDesc(
                                    issueId, least, greatest, Limit.of(count)));
        });
    }

    /** How many comments the issue has. */
    public long count(User actor, IssueKey key) {
        return transactions.read(
                () -> comments.countByIssueId(access.see(actor, key).issue().id()));
    }

    /** The comment. */
    public Comment get(User actor, IssueKey key, long id) {
        return transactions.read(() -> record(entity(access.see(actor, key), id)));
    }

    /** Those of the comments with these ids that the actor may see; a constant number of statements, however many. */
    public List<Comment> get(User actor, Collection<Long> ids) {
        return transactions.read(() -> {
            var found = ids.isEmpty() ? List.<CommentEntity>of() : comments.findAllById(ids);
            var visible = access.visible(
                    actor, found.stream().map(CommentEntity::issueId).collect(Collectors.toSet()));
            return records(found.stream()
                    .filter(comment -> visible.contains(comment.issueId()))
                    .toList());
        });
    }

    /**
     * Gives the actor's comment other words, wherever they are shown.
     *
     * @throws Invalid when the words are blank or too long
     */
    public Comment edit(User actor, IssueKey key, long id, String text) {
        return transactions.run(() -> {
            var words = PlainText.block("comment", text, Issue.TEXT_LENGTH);
            if (words.isEmpty()) {
                throw Invalid.at("comment", "comment.blank");
            }
            var comment = lockOwn(actor, key, id);
            if (!words.equals(comment.content())) {
                reword(comment, words);
            }
            return record(comment);
        });
    }

    /**
     * Takes the comment's words back, the actor's own or, for who administers the project, anybody's. With changes it stays,
     * without words; else it goes.
     *
     * @return as it was, and as it now is when it stays: without words
     */
    public Comment delete(User actor, IssueKey key, long id) {
        return transactions.run(() -> {
            var seen = access.see(actor, key);
            var comment =
                    seen.access().role() == ProjectRole.ADMINISTRATOR ? lock(seen, key, id) : lockOwn(actor, key, id);
            var before = record(comment);
            events.publishEvent(new CommentRemoved(before.issueId(), id));
            reword(comment, null);
            if (!before.changes().isEmpty()) {
                return record(comment);
            }
            comments.delete(comment);
            comments.flush();
            return before;
        });
    }

    /**
     * Tells people of the actor's comment after it was written. Those who may not see it are left out.
     *
     * @return what was recorded
     * @throws Invalid when there is nobody to tell
     */
    public Activity notify(User actor, IssueKey key, long id, Set<Long> userIds) {
        return transactions.run(() -> {
            var comment = lockOwn(actor, key, id);
            if (userIds.isEmpty()) {
                throw Invalid.at("user", "comment.nobody");
            }
            var seen = access.see(actor, key);
            var content = new CommentNotified(seen.issue().id(), key, comment.id(), Set.copyOf(userIds));
            return activities.record(actor, seen.project().id(), clock.now(), content, userIds);
        });
    }

    private void reword(CommentEntity comment, @Nullable String words) {
        var before = comment.content();
        comment.reword(words, clock.now());
        comments.flush();
        commentActivities.reword(comment.id(), words);
        terms.reworded(comment, before == null ? "" : before);
    }

    private CommentEntity lockOwn(User actor, IssueKey key, long id) {
        var seen = access.see(actor, key);
        seen.access().forWork();
        var comment = lock(seen, key, id);
        if (comment.createdBy() != actor.id()) {
            throw new Forbidden("comment.authorOnly");
        }
        return comment;
    }

    /** With the issue's row, so that of two who change its comments' words each finds what the other left. */
    private CommentEntity lock(Seen seen, IssueKey key, long id) {
        access.lock(seen.project(), key);
        return entity(seen, id);
    }

    private CommentEntity entity(Seen seen, long id) {
        return comments.findByIdAndIssueId(id, seen.issue().id())
                .orElseThrow(() -> new NotFound("comment.notFound", String.valueOf(id)));
    }

    private Comment record(CommentEntity comment) {
        return records(List.of(comment)).getFirst();
    }

    private List<Comment> records(List<CommentEntity> rows) {
        var made = commentActivities.ofComments(
                rows.stream().map(CommentEntity::id).toList());
        return rows.stream()
                .map(row -> row.toComment(Objects.requireNonNull(made.get(row.id()))))
                .toList();
    }
}

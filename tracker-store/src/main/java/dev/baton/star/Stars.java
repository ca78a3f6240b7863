package dev.baton.star;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.project.Projects;
import dev.baton.star.StarRepository.Shown;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Service;

/**
 * Stars that people give to issues and comments. Seeing a thing is enough to give it one, and one for a person and a thing is
 * enough. Stars of what the actor may not see are never listed. Lists cost a constant number of statements.
 */
@Service
public class Stars {

    private final StarRepository stars;
    private final Issues issues;
    private final Projects projects;
    private final Users users;
    private final Transactions transactions;
    private final StoreClock clock;

    Stars(
            StarRepository stars,
            Issues issues,
            Projects projects,
            Users users,
            Transactions transactions,
            StoreClock clock) {
        this.stars = stars;
        this.issues = issues;
        this.projects = projects;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The actor gives the issue a star; false when it has theirs already.
     *
     * @throws NotFound when it is missing or not the actor's to see
     */
    public boolean addToIssue(User actor, long issueId) {
        return transactions.run(() -> {
            var issue = issues.get(actor, List.of(issueId)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("issue.notFound", String.valueOf(issueId)));
            stars.mark(issueId);
            return add(actor, issueId, null, issue.createdBy().id());
        });
    }

    /**
     * The actor gives the comment a star; false when it has theirs already.
     *
     * @throws NotFound when it is missing or not the actor's to see
     */
    public boolean addToComment(User actor, long commentId) {
        return transactions.run(() -> {
            var comment = stars.findComment(commentId)
                    .filter(written ->
                            !issues.get(actor, List.of(written.issueId())).isEmpty())
                    .orElseThrow(() -> new NotFound("comment.notFound", String.valueOf(commentId)));
            return add(actor, comment.issueId(), commentId, comment.createdBy());
        });
    }

    /**
     * Takes back the actor's star.
     *
     * @throws NotFound when it is missing, somebody else's, or on what the actor may no longer see
     */
    public void remove(User actor, long id) {
        transactions.run(() -> {
            var visible = projects.visibleIds(actor).values();
            var star = stars.findById(id)
                    .filter(own -> own.giverId() == actor.id())
                    .filter(own -> !visible.isEmpty() && stars.find(id, visible).isPresent())
                    .orElseThrow(() -> new NotFound("star.notFound", String.valueOf(id)));
            stars.delete(star);
            return star;
        });
    }

    /** The stars that somebody gave. */
    public List<Star> given(User actor, long userId, StarQuery query) {
        return transactions.read(() -> {
            var visible = projects.visibleIds(actor).values();
            return visible.isEmpty()
                    ? List.of()
                    : records(stars.given(userId, visible, query.minId(), query.maxId(), sort(query), limit(query)));
        });
    }

    /** The stars that somebody received, for what they wrote. */
    public List<Star> received(User actor, long userId, StarQuery query) {
        return transactions.read(() -> {
            var visible = projects.visibleIds(actor).values();
            return visible.isEmpty()
                    ? List.of()
                    : records(stars.received(userId, visible, query.minId(), query.maxId(), sort(query), limit(query)));
        });
    }

    /**
     * How many stars somebody received.
     *
     * @param since from this moment on; null from the first
     * @param until before this moment; null to the last
     */
    public long countReceived(User actor, long userId, @Nullable Instant since, @Nullable Instant until) {
        return transactions.read(() -> {
            var visible = projects.visibleIds(actor).values();
            return visible.isEmpty() ? 0 : stars.countReceived(userId, visible, since, until);
        });
    }

    /**
     * The stars of issues themselves, not of their comments, by the issues' ids; nothing for an issue without one. For those
     * who have been shown the issues.
     */
    public Map<Long, List<Star>> ofIssues(Collection<Long> issueIds) {
        return issueIds.isEmpty()
                ? Map.of()
                : transactions.read(
                        () -> records(stars.ofIssues(issueIds)).stream().collect(Collectors.groupingBy(Star::issueId)));
    }

    /** The stars of comments, by the comments' ids; nothing for one without. For those who have been shown the comments. */
    public Map<Long, List<Star>> ofComments(Collection<Long> commentIds) {
        return commentIds.isEmpty()
                ? Map.of()
                : transactions.read(() -> records(stars.ofComments(commentIds)).stream()
                        .collect(Collectors.groupingBy(star -> Objects.requireNonNull(star.commentId()))));
    }

    @EventListener
    void on(Activity activity) {
        if (activity.content() instanceof IssueDeleted deleted) {
            stars.forget(deleted.issueId());
        }
    }

    private boolean add(User actor, long issueId, @Nullable Long commentId, long receiverId) {
        var star = new StarEntity(issueId, commentId, actor.id(), receiverId, clock.now());
        if (stars.findByIssueIdAndCommentIdAndGiverId(
                        issueId, commentId == null ? StarEntity.NO_COMMENT : commentId, actor.id())
                .isPresent()) {
            return false;
        }
        stars.saveAndFlush(star);
        return true;
    }

    private List<Star> records(List<Shown> found) {
        var givers =
                users.byId(found.stream().map(shown -> shown.star().giverId()).collect(Collectors.toSet()));
        return found.stream()
                .map(shown -> shown.star()
                        .toStar(
                                new IssueKey(shown.projectKey(), shown.number()),
                                shown.summary(),
                                Objects.requireNonNull(givers.get(shown.star().giverId()))))
                .toList();
    }

    private static Sort sort(StarQuery query) {
        return Sort.by(query.ascending() ? Direction.ASC : Direction.DESC, "id");
    }

    private static Limit limit(StarQuery query) {
        return Limit.of(query.limit());
    }
}

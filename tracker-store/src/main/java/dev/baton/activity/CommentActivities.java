package dev.baton.activity;

import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.transaction.Transactions;
import dev.baton.user.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What activities say of comments, and how they forget it: whoever asks, for the store's own use. */
@Service
public class CommentActivities {

    /** An activity of these kinds made its comment; the others came later. */
    private static final Set<String> MAKING =
            Set.of(IssueUpdated.class.getSimpleName(), IssueCommented.class.getSimpleName());

    private final ActivityRepository activities;
    private final Users users;
    private final Transactions transactions;

    CommentActivities(ActivityRepository activities, Users users, Transactions transactions) {
        this.activities = activities;
        this.users = users;
        this.transactions = transactions;
    }

    /** The activities that made the comments, by comment; two statements. */
    public Map<Long, Activity> ofComments(Collection<Long> commentIds) {
        if (commentIds.isEmpty()) {
            return Map.of();
        }
        return transactions.read(() -> {
            var found = activities.findByCommentIdInAndKindIn(commentIds, MAKING);
            var actors = users.byId(found.stream().map(ActivityEntity::actorId).collect(Collectors.toSet()));
            return found.stream()
                    .collect(Collectors.toMap(
                            activity -> Objects.requireNonNull(activity.commentId()),
                            activity -> activity.toActivity(Objects.requireNonNull(actors.get(activity.actorId())))));
        });
    }

    /** Ids of the activities that made the comments or told more people of them, by comment; one statement. */
    public Map<Long, List<Long>> idsOfComments(Collection<Long> commentIds) {
        return commentIds.isEmpty()
                ? Map.of()
                : transactions.read(() -> activities.findByCommentIdIn(commentIds).stream()
                        .collect(Collectors.groupingBy(
                                activity -> Objects.requireNonNull(activity.commentId()),
                                Collectors.mapping(ActivityEntity::id, Collectors.toList()))));
    }

    /** The comment's words are others now, here as well. @param text null for none any more */
    public void reword(long commentId, @Nullable String text) {
        transactions.requireActive();
        for (var activity : activities.findByCommentIdInAndKindIn(Set.of(commentId), MAKING)) {
            activity.rewrite(
                    switch (activity.content()) {
                        case IssueUpdated updated ->
                            new IssueUpdated(updated.issueId(), updated.key(), commentId, updated.changes(), text);
                        case IssueCommented commented ->
                            new IssueCommented(
                                    commented.issueId(), commented.key(), commentId, text == null ? "" : text);
                        case ActivityContent other -> other;
                    });
        }
        activities.flush();
    }

    /** The issue is gone: what its activities tell of its texts, comments and files goes as well. */
    public void scrub(long issueId) {
        transactions.requireActive();
        for (var activity : activities.findByIssueIdOrderById(issueId)) {
            activity.rewrite(
                    switch (activity.content()) {
                        case IssueUpdated updated ->
                            new IssueUpdated(
                                    updated.issueId(),
                                    updated.key(),
                                    updated.commentId(),
                                    updated.changes().stream()
                                            .map(CommentActivities::scrubbed)
                                            .toList(),
                                    null);
                        case IssueCommented commented ->
                            new IssueCommented(commented.issueId(), commented.key(), commented.commentId(), "");
                        case ActivityContent other -> other;
                    });
        }
        activities.flush();
    }

    private static ChangeLog scrubbed(ChangeLog change) {
        return switch (change.field()) {
            case SUMMARY, DESCRIPTION, ATTACHMENT ->
                new ChangeLog(change.field(), null, null, change.originalId(), change.newId());
            default -> change;
        };
    }

    /** The comment that an activity is about; null for none. */
    static @Nullable Long commentId(ActivityContent content) {
        return switch (content) {
            case IssueUpdated updated -> (Long) updated.commentId();
            case IssueCommented commented -> (Long) commented.commentId();
            case CommentNotified notified -> (Long) notified.commentId();
            case ActivityContent other -> null;
        };
    }
}

package dev.baton.issue;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueUpdated;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wrote or changed at an issue in one act; the changes themselves stand in the activity. */
@Entity
@Table(name = "issue_comment")
class CommentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long issueId;
    private @Nullable String content;
    private long createdBy;
    private Instant created;

    /** When the words were last edited; never null in a row that the store wrote. */
    private Instant updated;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CommentEntity() {}

    /** @param content null when fields changed without a word */
    CommentEntity(long issueId, @Nullable String content, long createdBy, Instant created) {
        this.issueId = issueId;
        this.content = content;
        this.createdBy = createdBy;
        this.created = created;
        this.updated = created;
    }

    long id() {
        return id;
    }

    long issueId() {
        return issueId;
    }

    @Nullable
    String content() {
        return content;
    }

    long createdBy() {
        return createdBy;
    }

    /** Its words are others now. @param text null for none any more */
    void reword(@Nullable String text, Instant at) {
        content = text;
        updated = at;
    }

    /** @param made the activity that made it */
    Comment toComment(Activity made) {
        return new Comment(
                id,
                issueId,
                content,
                made.content() instanceof IssueUpdated changed ? changed.changes() : List.of(),
                made.actor(),
                created,
                updated,
                made.id());
    }
}

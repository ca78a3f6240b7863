package dev.baton.issue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
}

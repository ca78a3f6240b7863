package dev.baton.star;

import dev.baton.project.IssueKey;
import dev.baton.user.User;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A star's row. */
@Entity
@Table(name = "star")
class StarEntity {

    /** Stands for the issue itself in place of a comment. */
    static final long NO_COMMENT = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long issueId;
    private long commentId;
    private long giverId;
    private long receiverId;
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StarEntity() {}

    /**
     * @param commentId  null for the issue itself
     * @param receiverId who wrote it
     */
    StarEntity(long issueId, @Nullable Long commentId, long giverId, long receiverId, Instant created) {
        this.issueId = issueId;
        this.commentId = commentId == null ? NO_COMMENT : commentId;
        this.giverId = giverId;
        this.receiverId = receiverId;
        this.created = created;
    }

    long giverId() {
        return giverId;
    }

    /** @param presenter the user with {@link #giverId} */
    Star toStar(IssueKey key, String title, User presenter) {
        return new Star(id, issueId, key, commentId == NO_COMMENT ? null : commentId, title, presenter, created);
    }
}

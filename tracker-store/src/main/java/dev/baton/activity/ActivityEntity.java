package dev.baton.activity;

import dev.baton.user.User;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An activity's row: written once. Only words that people take back, or change, change in it. */
@Entity
@Table(name = "activity")
class ActivityEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;
    private @Nullable Long issueId;
    private @Nullable Long commentId;
    private String kind;
    private String content;
    private String mentioned;
    private long actorId;
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ActivityEntity() {}

    ActivityEntity(long projectId, long actorId, ActivityContent content, Set<Long> mentioned, Instant created) {
        this.projectId = projectId;
        this.issueId = content instanceof ActivityContent.OfIssue ofIssue ? ofIssue.issueId() : null;
        this.commentId = CommentActivities.commentId(content);
        this.kind = ActivityJson.kind(content);
        this.content = ActivityJson.write(content);
        this.mentioned = ActivityJson.write(mentioned);
        this.actorId = actorId;
        this.created = created;
    }

    /** The same happened, told in fewer or other words. */
    void rewrite(ActivityContent other) {
        content = ActivityJson.write(other);
    }

    long id() {
        return id;
    }

    @Nullable
    Long commentId() {
        return commentId;
    }

    ActivityContent content() {
        return ActivityJson.readContent(kind, content);
    }

    long projectId() {
        return projectId;
    }

    long actorId() {
        return actorId;
    }

    /** @param actor the user with {@link #actorId} */
    Activity toActivity(User actor) {
        return new Activity(id, projectId, content(), ActivityJson.readIds(mentioned), actor, created);
    }
}

package dev.baton.notification;

import dev.baton.activity.Activity;
import dev.baton.user.User;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A notice's row. */
@Entity
@Table(name = "notification")
class NotificationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long userId;
    private long activityId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason;

    private @Nullable Long commentId;
    private boolean seen;
    private boolean opened;
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NotificationEntity() {}

    /** @param commentId the comment that the activity made or was about; null for none */
    NotificationEntity(long userId, long activityId, @Nullable Long commentId, Reason reason, Instant created) {
        this.userId = userId;
        this.activityId = activityId;
        this.commentId = commentId;
        this.reason = reason;
        this.created = created;
    }

    long id() {
        return id;
    }

    long userId() {
        return userId;
    }

    long activityId() {
        return activityId;
    }

    @Nullable
    Long commentId() {
        return commentId;
    }

    Reason reason() {
        return reason;
    }

    /** Its reader followed it to what it is about. */
    void opened() {
        seen = true;
        opened = true;
    }

    /**
     * @param user     the user with {@link #userId}
     * @param activity the activity with {@link #activityId}
     */
    Notification toNotification(User user, Activity activity) {
        return new Notification(id, user, activity, reason, seen, opened, created);
    }
}

package dev.baton.notification;

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

    private boolean seen;
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NotificationEntity() {}

    NotificationEntity(long userId, long activityId, Reason reason, Instant created) {
        this.userId = userId;
        this.activityId = activityId;
        this.reason = reason;
        this.created = created;
    }

    Notification toNotification() {
        return new Notification(id, userId, activityId, reason, seen, created);
    }
}

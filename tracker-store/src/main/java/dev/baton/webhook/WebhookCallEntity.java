package dev.baton.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call's row. Inserted in the transaction of the change it tells of, then touched by the one sender of its webhook. */
@Entity
@Table(name = "webhook_call")
class WebhookCallEntity {

    /** As much as is kept of what went wrong, in characters. */
    static final int ERROR_LENGTH = 250;

    /** How far it is. */
    enum State {
        WAITING,
        ARRIVED,
        GIVEN_UP
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long webhookId;
    private long activityId;
    private @Nullable String body;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private int tries;
    private @Nullable Instant nextAt;
    private @Nullable Instant firstTried;
    private @Nullable String lastError;
    private Instant created;
    private @Nullable Instant closed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WebhookCallEntity() {}

    WebhookCallEntity(long webhookId, long activityId, String body, Instant created) {
        this.webhookId = webhookId;
        this.activityId = activityId;
        this.body = body;
        this.state = State.WAITING;
        this.created = created;
    }

    /** The receiver has it; what was said to it is of no use any more. */
    void arrived(Instant at) {
        state = State.ARRIVED;
        tries++;
        body = null;
        closed = at;
    }

    /** @param next not before; null as soon as its turn comes */
    void failed(String error, Instant at, @Nullable Instant next) {
        tries++;
        firstTried = firstTried == null ? at : firstTried;
        lastError = error;
        nextAt = next;
    }

    void giveUp(Instant at) {
        state = State.GIVEN_UP;
        closed = at;
    }

    /** All over again, as the same call. */
    void repeat() {
        state = State.WAITING;
        tries = 0;
        nextAt = null;
        firstTried = null;
        lastError = null;
        closed = null;
    }

    long webhookId() {
        return webhookId;
    }

    WebhookCall toCall(WebhookEntity webhook, int failures) {
        return new WebhookCall(
                id,
                webhookId,
                activityId,
                webhook.url(),
                webhook.secret(),
                Objects.requireNonNull(body, "A call that waits has a body"),
                tries,
                firstTried,
                failures);
    }

    DeadCall toDeadCall() {
        return new DeadCall(id, webhookId, activityId, Objects.requireNonNullElse(lastError, ""), tries, created);
    }
}

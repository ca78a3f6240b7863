package dev.baton.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a webhook's receiver does; apart from the webhook, which changes of the project lock when they refer to it. */
@Entity
@Table(name = "webhook_pace")
class WebhookPaceEntity {

    @Id
    private long webhookId;

    private int failures;
    private @Nullable Instant blockedUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WebhookPaceEntity() {}

    WebhookPaceEntity(long webhookId) {
        this.webhookId = webhookId;
    }

    /** Once more in a row. @param until leave the receiver alone; null to go on */
    void failed(@Nullable Instant until) {
        failures++;
        blockedUntil = until;
    }

    /** All is well; or somebody wants it to be tried now. */
    void cleared() {
        failures = 0;
        blockedUntil = null;
    }

    int failures() {
        return failures;
    }

    boolean blocked(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now);
    }
}

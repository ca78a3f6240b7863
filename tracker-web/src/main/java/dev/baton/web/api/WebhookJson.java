package dev.baton.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.webhook.SecretWebhook;
import dev.baton.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook. {@code secret} is Baton's own: what its calls are signed with, in the answer that makes it and nowhere else. */
record WebhookJson(
        long id,
        String name,
        String description,
        String hookUrl,
        boolean allEvent,
        List<Integer> activityTypeIds,
        UserJson createdUser,
        Instant created,
        UserJson updatedUser,
        Instant updated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookJson of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookJson of(SecretWebhook made) {
        return of(made.webhook(), made.secret());
    }

    private static WebhookJson of(Webhook webhook, @Nullable String secret) {
        return new WebhookJson(
                webhook.id(),
                webhook.name(),
                webhook.description(),
                webhook.url(),
                webhook.allEvents(),
                webhook.kinds(),
                UserJson.of(webhook.createdBy()),
                webhook.created(),
                UserJson.of(webhook.updatedBy()),
                webhook.updated(),
                secret);
    }
}

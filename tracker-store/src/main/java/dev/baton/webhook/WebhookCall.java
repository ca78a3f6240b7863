package dev.baton.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is to be posted to a webhook.
 *
 * @param secret     as {@link SecretWebhook#secret}
 * @param body       JSON, the same at every try
 * @param tries      how often it was tried
 * @param firstTried null when it was not
 * @param failures   how many calls of this webhook have failed in a row
 */
public record WebhookCall(
        long id,
        long webhookId,
        long activityId,
        String url,
        String secret,
        String body,
        int tries,
        @Nullable Instant firstTried,
        int failures) {

    /** What receivers know it by: the same at every try, and of no other call. */
    public String messageId() {
        return "msg_" + activityId + "_" + webhookId;
    }

    /** Without the secret, and what else is nobody's business. */
    @Override
    public String toString() {
        return "WebhookCall[" + messageId() + ", tries=" + tries + "]";
    }
}

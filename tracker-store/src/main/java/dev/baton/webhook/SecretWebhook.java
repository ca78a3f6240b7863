package dev.baton.webhook;

/**
 * A webhook with the secret that its calls are signed with, told this once.
 *
 * @param secret {@code whsec_} and the secret in Base64, as receivers' libraries take it
 */
public record SecretWebhook(Webhook webhook, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecretWebhook[webhook=" + webhook + "]";
    }
}

package dev.baton.web.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves to a receiver that a call is ours and fresh, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> say. */
final class Signature {

    private static final String PREFIX = "whsec_";

    private Signature() {}

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param secret    {@code whsec_…}
     * @param timestamp the header {@code webhook-timestamp}: seconds since 1970
     */
    static String of(String secret, String messageId, long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            var signed = messageId + "." + timestamp + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}

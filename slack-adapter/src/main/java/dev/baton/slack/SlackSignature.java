package dev.baton.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from Slack and was made just now. Bolt's own check takes time stamps from the future, compares
 * not in constant time and reads the bytes as text first.
 */
final class SlackSignature {

    static final String SIGNATURE = "X-Slack-Signature";
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;
    private final Clock clock;

    SlackSignature(List<String> secrets, Clock clock) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
        this.clock = clock;
    }

    /** Whether one of the secrets signed these bytes at this time, at most five minutes away from now either way. */
    boolean signs(byte[] body, @Nullable String timestamp, @Nullable String signature) {
        if (timestamp == null || signature == null || !recent(timestamp)) {
            return false;
        }
        var given = signature.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (var key : keys) {
            signed |= MessageDigest.isEqual(expected(key, timestamp, body), given);
        }
        return signed;
    }

    private boolean recent(String timestamp) {
        // No sign, no spaces: what was signed is the text.
        if (timestamp.isEmpty() || timestamp.length() > 12 || !timestamp.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        long away = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return away <= OLDEST.toSeconds();
    }

    private static byte[] expected(SecretKeySpec key, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}

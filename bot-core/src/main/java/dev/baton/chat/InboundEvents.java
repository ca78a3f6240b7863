package dev.baton.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the platforms have sent already. They send again when they are not sure that something arrived, also to two
 * replicas at once; it must have one effect.
 */
@Service
public class InboundEvents {

    /** Platforms repeat within minutes; a recorded request is refused by its age long before this. */
    static final Duration KEPT = Duration.ofHours(48);

    private static final int LONGEST_ID = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboundEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether this event is seen for the first time in the whole cluster within the last 48 hours. Of several callers at
     * one moment exactly one is told so.
     *
     * @param platform the {@link ChatPlatform#name()}
     * @param eventId  unique within the platform, any length
     * @throws org.springframework.dao.DataAccessException when the database cannot be asked; nothing is recorded then
     */
    public boolean first(String platform, String eventId) {
        try {
            jdbc.sql("INSERT INTO inbound_event (platform, event_id, received) VALUES (?, ?, ?)")
                    .params(platform, fitting(eventId), now())
                    .update();
            return true;
        } catch (DuplicateKeyException seen) {
            return false;
        }
    }

    /** Forgets what is older than 48 hours; returns how many. */
    public int purge() {
        return jdbc.sql("DELETE FROM inbound_event WHERE received < ?")
                .param(now().minus(KEPT))
                .update();
    }

    /** A wall time of UTC by our own hand: drivers shift instants by the JVM's zone, but leave this as it is. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String fitting(String eventId) {
        if (eventId.length() <= LONGEST_ID) {
            return eventId;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(eventId.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}

package dev.baton.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of places between two runs of their drains: the table {@code place}. */
@Repository
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of one place.
     *
     * @param sent         when messages were sent lately, see {@link Pace#text}
     * @param blockedUntil nothing is sent before; null for now
     * @param failures     in a row
     * @param address      a person's chat address when their direct chat was opened; null for a conversation
     * @param directId     the platform's id of that direct chat; null likewise
     * @param outside      whether people from outside read it, as of {@code lookedAt}
     * @param name         what people call it; null when unknown
     * @param lookedAt     when the platform was asked about it; null for never
     */
    record Known(
            String sent,
            @Nullable Instant blockedUntil,
            int failures,
            @Nullable String address,
            @Nullable String directId,
            boolean outside,
            @Nullable String name,
            @Nullable Instant lookedAt) {

        static final Known NOTHING = new Known("", null, 0, null, null, false, null, null);
    }

    Known get(String placeKey) {
        return jdbc.sql("SELECT * FROM place WHERE place_key = ?")
                .param(placeKey)
                .query((row, number) -> known(row))
                .optional()
                .orElse(Known.NOTHING);
    }

    /** Remembers how a run went. */
    void put(String placeKey, String sent, @Nullable Instant blockedUntil, int failures) {
        jdbc.sql("""
                        INSERT INTO place (place_key, sent, blocked_until, failures, outside) VALUES (?, ?, ?, ?, FALSE)
                        ON DUPLICATE KEY UPDATE sent = VALUES(sent), blocked_until = VALUES(blocked_until),
                            failures = VALUES(failures)""")
                .params(Arrays.asList(placeKey, sent, Utc.columnOrNull(blockedUntil), failures))
                .update();
    }

    /** Remembers a person's direct chat. */
    void putDirect(String placeKey, String address, String directId) {
        jdbc.sql("""
                        INSERT INTO place (place_key, sent, failures, outside, address, direct_id)
                        VALUES (?, '', 0, FALSE, ?, ?)
                        ON DUPLICATE KEY UPDATE address = VALUES(address), direct_id = VALUES(direct_id)""").params(placeKey, address, directId).update();
    }

    /** Remembers what the platform says of a conversation. */
    void putLook(String placeKey, boolean outside, @Nullable String name, Instant now) {
        jdbc.sql("""
                        INSERT INTO place (place_key, sent, failures, outside, name, looked_at)
                        VALUES (?, '', 0, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE outside = VALUES(outside), name = COALESCE(VALUES(name), name),
                            looked_at = VALUES(looked_at)""")
                .params(Arrays.asList(placeKey, outside, name, Utc.column(now)))
                .update();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("sent"),
                Utc.instantOrNull(row, "blocked_until"),
                row.getInt("failures"),
                row.getString("address"),
                row.getString("direct_id"),
                row.getBoolean("outside"),
                row.getString("name"),
                Utc.instantOrNull(row, "looked_at"));
    }
}

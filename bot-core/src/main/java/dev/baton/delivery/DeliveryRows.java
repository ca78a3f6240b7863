package dev.baton.delivery;

import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.State;
import dev.baton.delivery.Delivery.Subject;
import dev.baton.notification.Reason;
import dev.baton.project.IssueKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code delivery}. Where an order by id is asked for, the index is named: MySQL would otherwise read a month of
 * what is over, in that order, to find the little that is not.
 */
@Repository
class DeliveryRows {

    /** At so many rows a statement both databases are quick, and within every limit on parameters. */
    private static final int ROWS_A_STATEMENT = 500;

    private static final int COLUMNS = 13;

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery to be. */
    record New(
            @Nullable Long activityId,
            Place place,
            Purpose purpose,
            long projectId,
            @Nullable Subject issue,
            @Nullable Long authorityId,
            @Nullable String threadId,
            @Nullable Reason reason,
            @Nullable String detail) {}

    /** Adds all, by one statement for many rows. */
    void insert(List<New> deliveries, Instant now) {
        for (int from = 0; from < deliveries.size(); from += ROWS_A_STATEMENT) {
            insertSome(deliveries.subList(from, Math.min(from + ROWS_A_STATEMENT, deliveries.size())), now);
        }
    }

    private void insertSome(List<New> deliveries, Instant now) {
        var row = "(" + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ", 0, 0)";
        var values = new ArrayList<@Nullable Object>(deliveries.size() * COLUMNS);
        for (var delivery : deliveries) {
            values.add(delivery.activityId());
            values.add(delivery.place().key());
            values.add(String.valueOf(delivery.place().kind()));
            values.add(String.valueOf(delivery.purpose().letter()));
            values.add(delivery.projectId());
            values.add(delivery.issue() == null ? null : delivery.issue().id());
            values.add(delivery.issue() == null ? null : delivery.issue().key().toString());
            values.add(delivery.authorityId());
            values.add(delivery.threadId());
            values.add(delivery.reason() == null ? null : delivery.reason().name());
            values.add(delivery.detail());
            values.add(String.valueOf(State.PENDING.letter()));
            values.add(Utc.column(now));
        }
        jdbc.sql("""
                        INSERT INTO delivery (activity_id, place_key, kind, purpose, project_id, issue_id, issue_key,
                            authority_id, thread_id, reason, detail, state, created, steps, attempts)
                        VALUES """ + " " + String.join(", ", Collections.nCopies(deliveries.size(), row)))
                .params(values)
                .update();
    }

    /** What is to be shown in the place anyway is shown the way that was asked for. */
    void turnIntoShow(long activityId, Place place, @Nullable String threadId, long authorityId) {
        jdbc.sql("""
                        UPDATE delivery SET purpose = ?, thread_id = ?, authority_id = ?
                        WHERE activity_id = ? AND place_key = ?""")
                .params(Arrays.asList(
                        String.valueOf(Purpose.SHOW.letter()), threadId, authorityId, activityId, place.key()))
                .update();
    }

    /** What is on its way to the place, oldest first, at most {@code limit}. */
    List<Delivery> open(String placeKey, int limit) {
        return jdbc.sql("""
                        SELECT * FROM delivery USE INDEX (delivery_open)
                        WHERE state IN ('P', 'S') AND place_key = ? ORDER BY id LIMIT ?""")
                .params(placeKey, limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    /** Whether something could be sent to the place now. */
    boolean hasDue(String placeKey, Instant now) {
        return jdbc.sql("""
                        SELECT 1 FROM delivery
                        WHERE state IN ('P', 'S') AND place_key = ? AND (next_at IS NULL OR next_at <= ?) LIMIT 1""")
                .params(placeKey, Utc.column(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Places that something could be sent to now and that no drain is wanted for, at most {@code limit}. */
    List<String> unattended(String task, Instant now, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT place_key FROM delivery
                        WHERE state IN ('P', 'S') AND (next_at IS NULL OR next_at <= ?)
                            AND NOT EXISTS (SELECT 1 FROM scheduled_tasks
                                WHERE task_name = ? AND task_instance = delivery.place_key)
                        LIMIT ?""")
                .params(Utc.column(now), task, limit)
                .query(String.class)
                .list();
    }

    /** News of the project are no longer wanted in the place. */
    void forgetNews(String placeKey, long projectId, Instant now) {
        jdbc.sql("""
                        UPDATE delivery SET state = 'N', closed = ?
                        WHERE state = 'P' AND unit_id IS NULL AND place_key = ? AND project_id = ? AND purpose = 'N'""").params(Utc.column(now), placeKey, projectId).update();
    }

    /** What was given up, newest first. */
    List<Dead> dead(int limit) {
        return jdbc.sql("SELECT * FROM delivery USE INDEX (delivery_open) WHERE state = 'X' ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query((row, number) -> new Dead(delivery(row), Optional.ofNullable(row.getString("last_error"))))
                .list();
    }

    /** Something given up, and what was said of it last. */
    record Dead(Delivery delivery, Optional<String> error) {}

    /** Takes up again what was given up: one, or all when {@code id} is null. Returns the places it goes to. */
    List<String> revive(@Nullable Long id) {
        var which = "state = 'X'" + (id == null ? "" : " AND id = " + id);
        var places = jdbc.sql("SELECT place_key FROM delivery WHERE " + which + " FOR UPDATE")
                .query(String.class)
                .list();
        if (!places.isEmpty()) {
            jdbc.sql("UPDATE delivery SET state = 'P', attempts = 0, next_at = NULL, first_tried = NULL,"
                            + " first_error = NULL, last_error = NULL, closed = NULL WHERE " + which)
                    .update();
        }
        return places;
    }

    /** When the oldest one on its way was created; empty when none is. */
    Optional<Instant> oldestOpen() {
        return jdbc.sql("SELECT MIN(created) AS created FROM delivery USE INDEX (delivery_open)"
                        + " WHERE state IN ('P', 'S')")
                .query((row, number) -> Optional.ofNullable(Utc.instantOrNull(row, "created")))
                .single();
    }

    /** How many are on their way. */
    long countOpen() {
        return jdbc.sql("SELECT COUNT(*) FROM delivery USE INDEX (delivery_open) WHERE state IN ('P', 'S')")
                .query(Long.class)
                .single();
    }

    /** Removes what ended before {@code then}, at most {@code limit} of the oldest. Returns how many. */
    int purge(Instant then, int limit) {
        var old =
                jdbc.sql("""
                        SELECT id FROM (SELECT id, state, created, closed FROM delivery ORDER BY id LIMIT ?) oldest
                        WHERE closed < ? AND state IN ('D', 'N', 'X')""").params(limit, Utc.column(then)).query(Long.class).list();
        return old.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM delivery WHERE id IN (:ids)")
                        .param("ids", old)
                        .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var issueId = row.getObject("issue_id", Long.class);
        var issueKey = row.getString("issue_key");
        var reason = row.getString("reason");
        return new Delivery(
                row.getLong("id"),
                row.getObject("activity_id", Long.class),
                Place.of(row.getString("place_key"), row.getString("kind").charAt(0)),
                Purpose.of(row.getString("purpose")),
                row.getLong("project_id"),
                issueId == null || issueKey == null
                        ? null
                        : new Subject(issueId, IssueKey.parse(issueKey).orElseThrow()),
                row.getObject("authority_id", Long.class),
                row.getString("thread_id"),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("detail"),
                State.of(row.getString("state")),
                row.getObject("unit_id", Long.class),
                row.getInt("steps"),
                row.getInt("attempts"),
                Utc.instantOrNull(row, "next_at"),
                Utc.instantOrNull(row, "first_tried"),
                Utc.instant(row, "created"));
    }
}

package dev.baton.delivery;

import dev.baton.delivery.Delivery.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far deliveries are: what drains write to the table {@code delivery}. */
@Repository
class MarkRows {

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something of these units may be sent from now on. Returns those of which a part is no longer wanted. */
    Set<Unit> sending(List<Unit> units) {
        var ids = new ArrayList<Object>();
        var cases = new StringBuilder();
        var values = new ArrayList<Object>();
        for (var unit : units) {
            for (var delivery : unit.deliveries()) {
                cases.append(" WHEN ? THEN ?");
                values.add(delivery.id());
                values.add(unit.id());
                ids.add(delivery.id());
            }
        }
        values.addAll(ids);
        int marked = jdbc.sql("UPDATE delivery SET state = 'S', unit_id = CASE id" + cases + " END WHERE id IN ("
                        + places(ids) + ") AND state IN ('P', 'S')")
                .params(values)
                .update();
        return marked == ids.size() ? Set.of() : notSending(units);
    }

    private Set<Unit> notSending(List<Unit> units) {
        var ids =
                units.stream().flatMap(unit -> ids(unit.deliveries()).stream()).toList();
        var sending = new HashSet<>(jdbc.sql("SELECT id FROM delivery WHERE id IN (:ids) AND state = 'S'")
                .param("ids", ids)
                .query(Long.class)
                .list());
        var unwanted = new HashSet<Unit>();
        for (var unit : units) {
            if (!sending.containsAll(ids(unit.deliveries()))) {
                unwanted.add(unit);
            }
        }
        return unwanted;
    }

    /** These units are over; each with the platform's id of what was posted, null for none. */
    void done(List<Done> all, Instant now) {
        var ids = new ArrayList<Object>();
        var cases = new StringBuilder();
        var values = new ArrayList<@Nullable Object>();
        for (var done : all) {
            for (var delivery : done.unit().deliveries()) {
                cases.append(" WHEN ? THEN ?");
                values.add(delivery.id());
                values.add(done.remoteId());
                ids.add(delivery.id());
            }
        }
        values.add(Utc.column(now));
        values.addAll(ids);
        jdbc.sql("UPDATE delivery SET state = 'D', remote_id = CASE id" + cases + " END, closed = ? WHERE id IN ("
                        + places(ids) + ")")
                .params(values)
                .update();
    }

    /** A unit that is over. */
    record Done(Unit unit, @Nullable String remoteId) {}

    /** A step is done, more are to follow; not at once when {@code state} is pending. */
    void stepped(Unit unit, int steps, State state) {
        jdbc.sql("UPDATE delivery SET state = :state, unit_id = :unit, steps = :steps WHERE id IN (:ids)")
                .param("state", String.valueOf(state.letter()))
                .param("unit", unit.id())
                .param("steps", steps)
                .param("ids", ids(unit.deliveries()))
                .update();
    }

    /** There was nothing to be said. */
    void nothing(Unit unit, Instant now) {
        jdbc.sql("UPDATE delivery SET state = 'N', closed = :now WHERE id IN (:ids)")
                .param("now", Utc.column(now))
                .param("ids", ids(unit.deliveries()))
                .update();
    }

    /** What was told is yet to be shown on the cards. */
    void turnIntoRefresh(List<Delivery> told) {
        if (!told.isEmpty()) {
            jdbc.sql("""
                            UPDATE delivery SET state = 'P', purpose = 'R', unit_id = NULL, steps = 0, closed = NULL
                            WHERE id IN (:ids)""").param("ids", ids(told)).update();
        }
    }

    /** They failed and are tried again, or given up. */
    void failed(Unit unit, State state, String error, Instant now, @Nullable Instant nextAt) {
        jdbc.sql("""
                        UPDATE delivery SET state = :state, attempts = attempts + 1, next_at = :next,
                            first_tried = COALESCE(first_tried, :now), first_error = COALESCE(first_error, :error),
                            last_error = :error, closed = CASE WHEN :state = 'X' THEN :now ELSE NULL END
                        WHERE id IN (:ids)""")
                .param("state", String.valueOf(state.letter()))
                .param("next", Utc.columnOrNull(nextAt))
                .param("now", Utc.column(now))
                .param("error", error.length() <= 500 ? error : error.substring(0, 500))
                .param("ids", ids(unit.deliveries()))
                .update();
    }

    /** They are not tried before {@code until}. */
    void postpone(List<Delivery> deliveries, Instant until) {
        jdbc.sql("UPDATE delivery SET next_at = :until WHERE id IN (:ids)")
                .param("until", Utc.column(until))
                .param("ids", ids(deliveries))
                .update();
    }

    /** Nothing that is on its way to the place will ever arrive. */
    void giveUp(String placeKey, String error, Instant now) {
        jdbc.sql("""
                        UPDATE delivery SET state = CASE WHEN purpose = 'R' THEN 'N' ELSE 'X' END,
                            attempts = attempts + 1, closed = :now,
                            first_tried = COALESCE(first_tried, :now), first_error = COALESCE(first_error, :error),
                            last_error = :error
                        WHERE state IN ('P', 'S') AND place_key = :place""")
                .param("now", Utc.column(now))
                .param("error", error.length() <= 500 ? error : error.substring(0, 500))
                .param("place", placeKey)
                .update();
    }

    private static Collection<Long> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }

    private static String places(List<?> values) {
        return "?" + ", ?".repeat(values.size() - 1);
    }
}

package dev.baton.delivery;

import dev.baton.command.Command.FollowTerms.Kind;
import dev.baton.user.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code subscription} and {@code conversation_project}. */
@Repository
class SubscriptionRows {

    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A subscription as stored. */
    record Following(
            Place.In place,
            long projectId,
            String projectKey,
            long followerId,
            Terms terms,
            Language language,
            ZoneId timeZone,
            Instant created) {}

    /** Who follows the project. */
    List<Following> ofProject(long projectId) {
        return jdbc.sql("SELECT * FROM subscription WHERE project_id = ?")
                .param(projectId)
                .query((row, number) -> following(row))
                .list();
    }

    /** What the place follows, by project key. */
    List<Following> ofPlace(String placeKey) {
        return jdbc.sql("SELECT * FROM subscription WHERE place_key = ? ORDER BY project_key")
                .param(placeKey)
                .query((row, number) -> following(row))
                .list();
    }

    /** Follows by these terms from now on. */
    void put(Following following) {
        jdbc.sql("""
                        INSERT INTO subscription (place_key, kind, project_id, project_key, follower_id, kinds, types,
                            without_types, milestones, without_milestones, categories, without_categories, not_by,
                            quiet, language, time_zone, created)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE follower_id = VALUES(follower_id), kinds = VALUES(kinds),
                            types = VALUES(types), without_types = VALUES(without_types),
                            milestones = VALUES(milestones), without_milestones = VALUES(without_milestones),
                            categories = VALUES(categories), without_categories = VALUES(without_categories),
                            not_by = VALUES(not_by),
                            quiet = VALUES(quiet), language = VALUES(language), time_zone = VALUES(time_zone)""")
                .params(
                        following.place().key(),
                        String.valueOf(following.place().kind()),
                        following.projectId(),
                        following.projectKey(),
                        following.followerId(),
                        lines(following.terms().kinds()),
                        lines(following.terms().types()),
                        lines(following.terms().withoutTypes()),
                        lines(following.terms().within().milestones()),
                        lines(following.terms().within().withoutMilestones()),
                        lines(following.terms().within().categories()),
                        lines(following.terms().within().withoutCategories()),
                        lines(following.terms().notBy()),
                        following.terms().quiet(),
                        following.language().name(),
                        following.timeZone().getId(),
                        Utc.column(following.created()))
                .update();
    }

    /** Follows no more; false when it did not. */
    boolean remove(String placeKey, long projectId) {
        return jdbc.sql("DELETE FROM subscription WHERE place_key = ? AND project_id = ?")
                        .params(placeKey, projectId)
                        .update()
                > 0;
    }

    /** Follows nothing any more. */
    void removeAll(String placeKey) {
        jdbc.sql("DELETE FROM subscription WHERE place_key = ?").param(placeKey).update();
        jdbc.sql("DELETE FROM conversation_project WHERE place_key = ?")
                .param(placeKey)
                .update();
    }

    /** The key of the project that the place means when none is named. */
    Optional<String> defaultProject(String placeKey) {
        return jdbc.sql("SELECT project_key FROM conversation_project WHERE place_key = ?")
                .param(placeKey)
                .query(String.class)
                .optional();
    }

    /** The place means this project when none is named. */
    void putDefaultProject(String placeKey, long projectId, String projectKey) {
        jdbc.sql("""
                        INSERT INTO conversation_project (place_key, project_id, project_key) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE project_id = VALUES(project_id), project_key = VALUES(project_key)""").params(placeKey, projectId, projectKey).update();
    }

    /** The place means no project when none is named; false when it meant none before. */
    boolean removeDefaultProject(String placeKey) {
        return jdbc.sql("DELETE FROM conversation_project WHERE place_key = ?")
                        .param(placeKey)
                        .update()
                > 0;
    }

    private static Following following(ResultSet row) throws SQLException {
        var place = Place.of(row.getString("place_key"), row.getString("kind").charAt(0));
        var terms = new Terms(
                words(row.getString("kinds")).map(Kind::valueOf).collect(Collectors.toUnmodifiableSet()),
                words(row.getString("types")).collect(Collectors.toUnmodifiableSet()),
                words(row.getString("without_types")).collect(Collectors.toUnmodifiableSet()),
                new Within(
                        ids(row, "milestones"),
                        ids(row, "without_milestones"),
                        ids(row, "categories"),
                        ids(row, "without_categories")),
                ids(row, "not_by"),
                row.getBoolean("quiet"));
        return new Following(
                (Place.In) place,
                row.getLong("project_id"),
                row.getString("project_key"),
                row.getLong("follower_id"),
                terms,
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                ZoneId.of(row.getString("time_zone")),
                Utc.instant(row, "created"));
    }

    private static Set<Long> ids(ResultSet row, String column) throws SQLException {
        return words(row.getString(column)).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String lines(Set<?> words) {
        return words.stream().map(String::valueOf).sorted().collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(String lines) {
        return lines.isEmpty() ? Stream.empty() : Arrays.stream(lines.split("\n", -1));
    }
}

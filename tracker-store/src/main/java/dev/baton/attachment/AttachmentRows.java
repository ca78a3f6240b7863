package dev.baton.attachment;

import dev.baton.user.User;
import dev.baton.user.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of files. What one transaction claims or discards no other can, for an UPDATE sees what is, not what was. */
@Component
class AttachmentRows {

    private static final String COLUMNS =
            "SELECT id, issue_id, name, size, in_folder, created_by, created FROM attachment";

    /** A file's row. */
    record Row(
            long id,
            @Nullable Long issueId,
            String name,
            long size,
            boolean inFolder,
            long createdBy,
            Instant created) {

        Attachment toAttachment(User creator) {
            return new Attachment(id, name, size, creator, created);
        }
    }

    private final JdbcClient jdbc;
    private final Users users;

    AttachmentRows(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** A file that is about to come. */
    long add(String name, boolean inFolder, long createdBy, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO attachment (name, in_folder, discarded, created_by, created) VALUES (?, ?, FALSE, ?, ?)")
                .params(name, inFolder, createdBy, column(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** All of the file has come. */
    void complete(long id, long size) {
        jdbc.sql("UPDATE attachment SET size = ? WHERE id = ?").params(size, id).update();
    }

    /** How many files somebody has uploaded and not used. */
    int waiting(long createdBy) {
        return jdbc.sql("SELECT COUNT(*) FROM attachment WHERE issue_id IS NULL AND NOT discarded AND created_by = ?")
                .param(createdBy)
                .query(Integer.class)
                .single();
    }

    /** @return false unless it waits for that, its creator's, and not older than {@code since} */
    boolean claim(long id, long createdBy, Instant since, long projectId, long issueId) {
        return jdbc.sql("UPDATE attachment SET project_id = ?, issue_id = ? WHERE id = ? AND issue_id IS NULL"
                                + " AND NOT discarded AND size IS NOT NULL AND created_by = ? AND created >= ?")
                        .params(projectId, issueId, id, createdBy, column(since))
                        .update()
                == 1;
    }

    /** The issue's file is no longer anybody's; false when it was not the issue's. */
    boolean discard(long issueId, long id) {
        return jdbc.sql(DISCARD + "issue_id = ? AND id = ?").params(issueId, id).update() == 1;
    }

    void discardAll(long issueId) {
        jdbc.sql(DISCARD + "issue_id = ?").param(issueId).update();
    }

    private static final String DISCARD =
            "UPDATE attachment SET discarded = TRUE, issue_id = NULL, project_id = NULL WHERE ";

    Optional<Row> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = ? AND size IS NOT NULL")
                .param(id)
                .query(AttachmentRows::row)
                .optional();
    }

    List<Row> ofIssues(Collection<Long> issueIds) {
        return jdbc.sql(COLUMNS + " WHERE issue_id IN (:ids) ORDER BY id")
                .param("ids", issueIds)
                .query(AttachmentRows::row)
                .list();
    }

    /** Those that nobody can use any more, at most some. */
    List<Row> toPurge(Instant before) {
        return jdbc.sql(COLUMNS.replace("size", "COALESCE(size, 0) AS size")
                        + " WHERE issue_id IS NULL AND (discarded OR created < ?) ORDER BY id LIMIT 500")
                .param(column(before))
                .query(AttachmentRows::row)
                .list();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM attachment WHERE id = ? AND issue_id IS NULL")
                .param(id)
                .update();
    }

    List<DiskUsage> usage(Collection<Long> projectIds) {
        return jdbc.sql("SELECT project_id, COUNT(*), SUM(size) FROM attachment WHERE project_id IN (:ids)"
                        + " GROUP BY project_id")
                .param("ids", projectIds)
                .query((row, number) -> new DiskUsage(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** The records of the rows; one statement. */
    List<Attachment> attachments(List<Row> rows) {
        var creators = users.byId(rows.stream().map(Row::createdBy).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.toAttachment(Objects.requireNonNull(creators.get(row.createdBy()))))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getObject("issue_id", Long.class),
                row.getString("name"),
                row.getLong("size"),
                row.getBoolean("in_folder"),
                row.getLong("created_by"),
                row.getObject("created", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** Instants lie in their columns as UTC. */
    private static LocalDateTime column(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

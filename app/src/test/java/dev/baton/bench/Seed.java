package dev.baton.bench;

import dev.baton.testdb.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes a store big. A thousand issues in ten projects are made the way people make them; the rest are their copies with all
 * that finding looks at, written straight into the tables.
 */
final class Seed implements AutoCloseable {

    private final Connection connection;
    private int copies = 1;

    Seed(Database database) throws SQLException {
        this.connection = database.connect();
    }

    /** Copies until there are so many thousands of issues. */
    void grow(int thousands) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (; copies < thousands; copies++) {
                var apart = copies * 1_000;
                statement.executeUpdate("""
                        INSERT INTO issue (project_id, number, type_id, summary, description, status_id, done, priority,
                            assignee_id, due_date, due_order, created_by, created, updated_by, updated, version)
                        SELECT project_id, number + %1$d, type_id, summary, description, status_id, done, priority,
                            assignee_id, due_date, due_order, created_by, created, updated_by,
                            updated + INTERVAL %1$d SECOND, version
                        FROM issue WHERE number < 1000 AND summary NOT LIKE '%%kingfisher%%'""".formatted(apart));
                statement.executeUpdate("""
                        INSERT INTO issue_term (issue_id, head, term, in_comment)
                        SELECT copy.id, t.head, t.term, t.in_comment
                        FROM issue original
                            JOIN issue copy ON copy.project_id = original.project_id AND copy.number = original.number + %d
                            JOIN issue_term t ON t.issue_id = original.id
                        WHERE original.number < 1000""".formatted(apart));
                connection.commit();
            }
            statement.execute("ANALYZE TABLE issue, issue_term");
        }
        connection.setAutoCommit(true);
    }

    /** Gives a user an API key; only they themselves could be told theirs otherwise. */
    void apiKey(long userId, String key) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO user_api_key (hash, user_id, created) VALUES (SHA2(?, 256), ?, UTC_TIMESTAMP(6))")) {
            statement.setString(1, key);
            statement.setLong(2, userId);
            statement.executeUpdate();
        }
    }

    /** How many statements the server has been sent by now. */
    long statements() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    /** How many issues there are. */
    long issues() throws SQLException {
        return count("SELECT COUNT(*) FROM issue");
    }

    /** Returns when nothing waits to be delivered any more, after three minutes at the latest. */
    void settle() throws SQLException {
        var end = System.nanoTime() + 180_000_000_000L;
        while (count("SELECT COUNT(*) FROM delivery WHERE state IN ('P', 'S')") > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

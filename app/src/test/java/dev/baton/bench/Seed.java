package dev.baton.bench;

import dev.baton.testdb.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes a store big. A thousand issues are made the way people make them; the rest are their copies with all that finding
 * looks at, written straight into the tables.
 */
final class Seed implements AutoCloseable {

    private static final int PROJECTS = 10;
    private static final int ORIGINALS = 1_000;
    private static final int PEOPLE = 50;
    private static final int OWN = 20;

    private final Baton baton;
    private final Connection connection;
    private int copies = 1;

    Seed(Baton baton, Database database) throws SQLException {
        this.baton = baton;
        this.connection = database.connect();
    }

    /** Ten projects; the measured person has twenty issues of their own, with a word that stands nowhere else. */
    void originals() {
        for (var i = 0; i < PROJECTS; i++) {
            baton.say("project create MANY%d Many %d".formatted(i, i));
        }
        for (var i = 0; i < ORIGINALS; i++) {
            baton.say(
                    "U0P" + i % PEOPLE,
                    "D0P" + i % PEOPLE,
                    "create Quote for customer %d, 見積依頼 %s in MANY%d @me by fri"
                            .formatted(i, i % 1_000 == 7 ? "zebra" : "seats", i % PROJECTS));
        }
        for (var i = 0; i < OWN; i++) {
            baton.say("create Quote of the kingfisher %d, 見積依頼 in MANY%d @me by fri".formatted(i, i % PROJECTS));
        }
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

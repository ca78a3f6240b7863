package dev.baton.playground.story;

import dev.baton.playground.OnlyInPlayground;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The tracker's tables as they were at the start, to begin again from. No id is given twice, for Baton remembers some things for
 * a while by their ids. Works on the playground's own database in memory and on no other.
 */
@Component
@OnlyInPlayground
final class PristineTables {

    private static final String OWN = "jdbc:h2:mem:playground-";

    /** The scheduler goes on meanwhile; what proves a form to be our own is remembered by those who made it. */
    private static final List<String> LEFT_ALONE = List.of("flyway_schema_history", "scheduled_tasks", "form_seal");

    private final DataSource database;

    PristineTables(DataSource database) {
        this.database = database;
    }

    /** Copies the tables, once. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void keep() {
        onOwn(jdbc -> {
            if (tables(jdbc, "pristine").isEmpty()) {
                run(jdbc, "CREATE SCHEMA IF NOT EXISTS pristine");
                tables(jdbc, "public")
                        .forEach(table ->
                                run(jdbc, "CREATE TABLE pristine.\"%1$s\" AS SELECT * FROM public.\"%1$s\"", table));
            }
        });
    }

    /** Puts everything back to how it was. What is on its way to the chats is forgotten with it. */
    synchronized void restore() {
        keep();
        onOwn(jdbc -> {
            run(jdbc, "SET REFERENTIAL_INTEGRITY FALSE");
            try {
                tables(jdbc, "pristine").forEach(table -> restore(jdbc, table));
            } finally {
                run(jdbc, "SET REFERENTIAL_INTEGRITY TRUE");
            }
        });
    }

    private static void restore(JdbcClient jdbc, String table) {
        run(jdbc, "TRUNCATE TABLE public.\"%s\" CONTINUE IDENTITY", table);
        run(jdbc, "INSERT INTO public.\"%1$s\" SELECT * FROM pristine.\"%1$s\"", table);
    }

    private static List<String> tables(JdbcClient jdbc, String schema) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name")
                .param(schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !LEFT_ALONE.contains(table))
                .toList();
    }

    private static void run(JdbcClient jdbc, String statement, Object... names) {
        jdbc.sql(statement.formatted(names)).update();
    }

    /** The work of one connection, on a database that is certainly nobody's but ours. */
    private interface Work {
        void on(JdbcClient jdbc);
    }

    private void onOwn(Work work) {
        try (var connection = database.getConnection()) {
            var url = connection.getMetaData().getURL();
            if (!url.startsWith(OWN)) {
                throw new IllegalStateException("Only the playground's own database is put back, not " + url);
            }
            work.on(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException broken) {
            throw new IllegalStateException("The playground's database does not answer", broken);
        }
    }
}

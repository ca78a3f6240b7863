package dev.baton.testdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A genuine MySQL server, brought along by the tests themselves. The first of these that works: the server that the environment
 * variables {@code BATON_TEST_MYSQL_URL}, {@code _USERNAME} and {@code _PASSWORD} name; one in Docker; one from Debian's packages,
 * unpacked under {@code target/mysql}. If none works, whoever asks fails: tests on MySQL are never skipped.
 */
public final class MySqlServer implements AutoCloseable {

    private static final FutureTask<MySqlServer> SHARED = new FutureTask<>(() -> start(Options.quick()));

    private final String source;
    private final MySqlSource.Running running;
    private final String version;
    private final List<String> schemas = new CopyOnWriteArrayList<>();

    private MySqlServer(String source, MySqlSource.Running running) throws SQLException {
        this.source = source;
        this.running = running;
        try (var connection = running.schema("").connect();
                var answer = connection.createStatement().executeQuery("SELECT version()")) {
            answer.next();
            version = answer.getString(1);
        }
        if (running.shared()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "drop-test-schemas"));
        }
    }

    /**
     * How the server is run. A server that the environment names is used as it is.
     *
     * @param arguments of {@code mysqld}, such as {@code --innodb-buffer-pool-size=1G}
     */
    public record Options(List<String> arguments) {

        /** For tests: everything means the same as on a real one, but a commit does not wait for the disk. */
        public static Options quick() {
            return durable()
                    .with("--skip-log-bin")
                    .with("--innodb-flush-log-at-trx-commit=2")
                    .with("--innodb-redo-log-capacity=64M") // less to lay out at every start
                    .with("--performance-schema=OFF");
        }

        /** For measuring: the server's own defaults, where a commit is on disk and in the binary log. */
        public static Options durable() {
            return new Options(List.of("--max-connections=500")); // every Spring context that is kept holds a pool
        }

        /** These and one more. */
        public Options with(String argument) {
            var more = new ArrayList<>(arguments);
            more.add(argument);
            return new Options(List.copyOf(more));
        }
    }

    /**
     * The one server for all tests of this JVM, started when first asked for.
     *
     * @throws IllegalStateException if there is none to be had; the message says what to do
     */
    public static MySqlServer shared() {
        SHARED.run(); // does nothing from the second time on, so that a failure is not tried again for every test
        try {
            return SHARED.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the MySQL server.", e);
        }
    }

    /**
     * Another server, for whoever needs one with options of its own; to be closed.
     *
     * @throws IllegalStateException if there is none to be had; the message says what to do
     */
    public static MySqlServer start(Options options) {
        MySqlServer server = start(options, MySqlSource.all());
        // For whoever reads the output of the build; a logger could be silent.
        System.out.println("Tests run on " + server);
        return server;
    }

    // Synchronized because a source's lock on a file keeps JVMs apart, not threads.
    static synchronized MySqlServer start(Options options, List<MySqlSource> sources) {
        var reasons = new ArrayList<String>();
        for (MySqlSource source : sources) {
            try {
                return connect(source.start(options), source.name());
            } catch (MySqlSource.NotHere e) {
                reasons.add("\n- " + source.name() + ": " + e.getMessage());
            }
        }
        throw new IllegalStateException(
                "There is no MySQL server to test on: set " + NamedServer.URL + ", " + NamedServer.USERNAME
                        + " and " + NamedServer.PASSWORD
                        + ", or start Docker, or use a Debian or Ubuntu system that has apt-get."
                        + String.join("", reasons));
    }

    private static MySqlServer connect(MySqlSource.Running running, String source) {
        String where = running.address();
        MySqlServer server;
        try {
            server = new MySqlServer(source, running);
        } catch (SQLException e) {
            running.stop().run();
            throw new IllegalStateException(
                    "The MySQL server (%s, %s) does not let us in: %s".formatted(source, where, e.getMessage()), e);
        }
        if (server.version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new IllegalStateException("The server (%s, %s) is MariaDB %s, but tests need MySQL."
                    .formatted(source, where, server.version));
        }
        return server;
    }

    /** The server's own word, such as "9.7.4". */
    public String version() {
        return version;
    }

    /** A new empty schema for utf8mb4 text. */
    public Database freshDatabase() {
        return freshDatabase("baton_test");
    }

    /** A new empty schema for utf8mb4 text; its name begins with the one given and is never that of an existing one. */
    public Database freshDatabase(String name) {
        String schema = name + "_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        schemas.add(schema);
        return running.schema(schema);
    }

    /**
     * Stops the server; one that was there before loses the schemas made here and stays. When nobody calls it, the same happens at
     * the end of the JVM.
     */
    @Override
    public void close() {
        if (running.shared()) {
            schemas.forEach(schema -> execute("DROP DATABASE IF EXISTS " + schema));
            schemas.clear();
        }
        running.stop().run();
    }

    /** What it is and where it comes from, such as "MySQL 9.7.4 (Docker, localhost:32768)". */
    @Override
    public String toString() {
        return "MySQL %s (%s, %s)".formatted(version, source, running.address());
    }

    private void execute(String sql) {
        try (var connection = running.schema("").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The MySQL server refuses \"" + sql + "\": " + e.getMessage(), e);
        }
    }
}

package dev.baton.testdb;

import java.util.UUID;

/**
 * The two databases that Baton runs on. A behaviour that must hold on both is written once, as an abstract class of tests,
 * and run twice:
 *
 * <pre>{@code
 * @SpringBootTest
 * abstract class IssuesContract { @Test void ... }
 *
 * @OnMySql class IssuesOnMySqlTest extends IssuesContract {}
 * @OnH2    class IssuesOnH2Test    extends IssuesContract {}
 * }</pre>
 */
public enum TestDatabase {

    /** The real one: {@link MySqlServer#shared()}. */
    MYSQL {
        @Override
        public Database fresh() {
            return MySqlServer.shared().freshDatabase();
        }
    },

    /** The embedded one, in memory; gone when the JVM ends. */
    H2 {
        @Override
        public Database fresh() {
            String name = "baton_test_" + UUID.randomUUID();
            return new Database("jdbc:h2:mem:" + name + H2_OPTIONS, "baton", "");
        }
    };

    /** Those of the application's default, and that the database stays while no connection is open. */
    private static final String H2_OPTIONS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";NON_KEYWORDS=VALUE,KEY,USER;DB_CLOSE_DELAY=-1";

    /**
     * A new empty database that nobody else uses.
     *
     * @throws IllegalStateException if there is no MySQL server to be had; the message says what to do
     */
    public abstract Database fresh();
}

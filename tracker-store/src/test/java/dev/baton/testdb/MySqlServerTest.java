package dev.baton.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MySqlServerTest {

    private static final MySqlServer.Options QUICK = MySqlServer.Options.quick();

    @Test
    void isMySqlAndNotSomethingLikeIt() throws SQLException {
        MySqlServer server = MySqlServer.shared();
        assertThat(ask(server.freshDatabase(), "SELECT version()")).containsExactly(server.version());
        assertThat(server.version()).matches("[89]\\.\\d+\\.\\d+.*").doesNotContainIgnoringCase("MariaDB");
    }

    @Test
    void isTheSameForAllTests() {
        assertThat(MySqlServer.shared()).isSameAs(MySqlServer.shared());
    }

    @Test
    void aFreshDatabaseIsEmptyAndNobodyElses() throws SQLException {
        Database one = MySqlServer.shared().freshDatabase("fresh");
        change(one, "CREATE TABLE taken (id INT PRIMARY KEY)");
        Database other = MySqlServer.shared().freshDatabase("fresh");
        assertThat(ask(one, "SHOW TABLES")).containsExactly("taken");
        assertThat(ask(other, "SHOW TABLES")).isEmpty();
        assertThat(ask(other, "SELECT database()").getFirst()).startsWith("fresh_");
    }

    @Test
    void keepsAllTextAsItIs() throws SQLException {
        Database database = MySqlServer.shared().freshDatabase();
        change(database, "CREATE TABLE note (text VARCHAR(100))");
        change(database, "INSERT INTO note VALUES ('🍣 寿司と🍺、はは')");
        assertThat(ask(database, "SELECT text FROM note")).containsExactly("🍣 寿司と🍺、はは");
        assertThat(ask(database, "SELECT char_length(text) FROM note")).containsExactly("9");
    }

    @Test
    void itsSessionsAreInUtc() throws SQLException {
        assertThat(ask(MySqlServer.shared().freshDatabase(), "SELECT timediff(now(), utc_timestamp())"))
                .containsExactly("00:00:00");
    }

    @Test
    void theServerNamedInTheEnvironmentLosesOnlyWhatWasMadeThere() throws SQLException {
        Database before = MySqlServer.shared().freshDatabase("before");
        MySqlServer named = MySqlServer.start(QUICK, List.of(new NamedServer(environment(before))));
        Database after = named.freshDatabase("after");
        assertThat(ask(after, "SELECT 1")).containsExactly("1");
        named.close();
        assertThat(ask(before, "SHOW DATABASES LIKE 'before\\_%'")).isNotEmpty();
        assertThat(ask(before, "SHOW DATABASES LIKE 'after\\_%'")).isEmpty();
    }

    @Test
    void theFirstThatWorksIsTaken() {
        Database database = MySqlServer.shared().freshDatabase();
        var asked = new ArrayList<String>();
        MySqlServer server = MySqlServer.start(
                QUICK,
                List.of(notHere("first", asked), new NamedServer(environment(database)), notHere("third", asked)));
        assertThat(server.version()).isEqualTo(MySqlServer.shared().version());
        assertThat(asked).containsExactly("first");
        server.close();
    }

    @Test
    void whereNoneWorksTheMessageSaysWhatToDo() {
        var sources = List.of(
                new NamedServer(Map.of()),
                notHere("Docker", new ArrayList<>()),
                notHere("Debian packages", new ArrayList<>()));
        assertThatThrownBy(() -> MySqlServer.start(QUICK, sources))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        There is no MySQL server to test on: set BATON_TEST_MYSQL_URL, BATON_TEST_MYSQL_USERNAME and \
                        BATON_TEST_MYSQL_PASSWORD, or start Docker, or use a Debian or Ubuntu system that has apt-get.
                        - BATON_TEST_MYSQL_URL: not set
                        - Docker: not here
                        - Debian packages: not here""");
    }

    @Test
    void aNamedServerThatDoesNotAnswerIsNotReplacedByAnother() throws IOException {
        int deaf = portWhereNobodyListens();
        var environment = Map.of("BATON_TEST_MYSQL_URL", "jdbc:mysql://127.0.0.1:%d/".formatted(deaf));
        var asked = new ArrayList<String>();
        assertThatThrownBy(
                        () -> MySqlServer.start(QUICK, List.of(new NamedServer(environment), notHere("Docker", asked))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "The MySQL server (BATON_TEST_MYSQL_URL, 127.0.0.1:%d) does not let us in: ".formatted(deaf));
        assertThat(asked).isEmpty();
    }

    @Test
    void aNamedServerNeedsAUrlOfMySql() {
        var environment = Map.of("BATON_TEST_MYSQL_URL", "jdbc:h2:mem:x");
        assertThatThrownBy(() -> MySqlServer.start(QUICK, List.of(new NamedServer(environment))))
                .hasMessage(
                        "BATON_TEST_MYSQL_URL must look like jdbc:mysql://localhost:3306/ but is \"jdbc:h2:mem:x\".");
    }

    private static Map<String, String> environment(Database database) {
        return Map.of(
                "BATON_TEST_MYSQL_URL", database.url(),
                "BATON_TEST_MYSQL_USERNAME", database.username(),
                "BATON_TEST_MYSQL_PASSWORD", database.password());
    }

    private static MySqlSource notHere(String name, List<String> asked) {
        return new MySqlSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Running start(MySqlServer.Options options) throws NotHere {
                asked.add(name);
                throw new NotHere("not here");
            }
        };
    }

    private static int portWhereNobodyListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void change(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the answer. */
    private static List<String> ask(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (answer.next()) {
                values.add(answer.getString(1));
            }
            return values;
        }
    }
}

package dev.baton.testdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way in which tests are meant to run on both databases, tried on itself. */
class OnEachDatabaseTest {

    @SpringBootTest(classes = OnlyADatabase.class)
    abstract static class Contract {

        @Autowired
        @SuppressWarnings("NullAway.Init") // set by Spring
        JdbcClient jdbc;

        @Test
        void theContextWorksOnAFreshDatabase() {
            jdbc.sql("CREATE TABLE note (id BIGINT AUTO_INCREMENT PRIMARY KEY, text VARCHAR(20))")
                    .update();
            jdbc.sql("INSERT INTO note (text) VALUES ('寿司🍣')").update();
            assertThat(jdbc.sql("SELECT text FROM note").query(String.class).list())
                    .containsExactly("寿司🍣");
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {
        @Test
        void isMySql() {
            assertThat(jdbc.sql("SELECT @@version").query(String.class).single())
                    .isEqualTo(MySqlServer.shared().version());
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {
        @Test
        void isH2() {
            assertThat(jdbc.sql("SELECT h2version()").query(String.class).single())
                    .startsWith("2.");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class OnlyADatabase {}
}

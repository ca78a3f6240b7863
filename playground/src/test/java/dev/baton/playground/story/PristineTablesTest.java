package dev.baton.playground.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PristineTablesTest {

    private static final String SETTINGS =
            ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE,KEY,USER";

    @Test
    void everythingIsAsItWasAndNoIdIsGivenTwice() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:playground-" + UUID.randomUUID() + SETTINGS);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("CREATE TABLE person (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20))")
                .update();
        jdbc.sql("CREATE TABLE task (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, person_id BIGINT,"
                        + " FOREIGN KEY (person_id) REFERENCES person (id))")
                .update();
        jdbc.sql("CREATE TABLE form_seal (id INT)").update();
        jdbc.sql("INSERT INTO person (name) VALUES ('Mori'), ('Ito')").update();
        var tables = new PristineTables(database);
        tables.keep();
        tables.keep();

        for (int i = 0; i < 2; i++) {
            jdbc.sql("INSERT INTO person (name) VALUES ('Lee')").update();
            jdbc.sql("INSERT INTO task (person_id) SELECT id FROM person WHERE name = 'Lee'")
                    .update();
            jdbc.sql("UPDATE person SET name = 'Kato' WHERE id = 1").update();
            jdbc.sql("INSERT INTO form_seal (id) VALUES (1)").update();
            assertThat(count(jdbc, "person WHERE name = 'Lee' AND id = " + (3 + i)))
                    .as("the newcomer has an id of their own")
                    .isOne();
            assertThat(count(jdbc, "task WHERE id = " + (1 + i))).isOne();

            tables.restore();

            assertThat(count(jdbc, "person")).isEqualTo(2);
            assertThat(count(jdbc, "person WHERE id = 1 AND name = 'Mori'")).isOne();
            assertThat(count(jdbc, "task")).isZero();
            assertThat(count(jdbc, "form_seal")).as("left alone").isEqualTo(i + 1);
        }
        assertThatThrownBy(() ->
                        jdbc.sql("INSERT INTO task (person_id) VALUES (9)").update())
                .as("references are checked again")
                .hasMessageContaining("Referential integrity");
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("SELECT COUNT(*) FROM " + what).query(Long.class).single();
    }

    @Test
    void noOtherDatabaseIsTouched() {
        var tables = new PristineTables(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS));

        assertThatThrownBy(tables::keep).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(tables::restore)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("own database");
    }
}

package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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

/** What people had before a migration they have after it. */
class KeptRowsTest {

    @SpringBootTest(classes = OnlyADatabase.class)
    abstract static class Contract {

        @Autowired
        DataSource dataSource;

        @Autowired
        JdbcClient jdbc;

        @Test
        void watchingsGetANumberAndNoticesTheirComment() {
            migrate("60");
            insert("app_user", "1, 'Ito', 'ito@example.com', 'JA', 'Asia/Tokyo', 'MEMBER', NOW(6), 0");
            jdbc.sql("INSERT INTO project (id, project_key, name, kind, created_by, created, version)"
                            + " VALUES (1, 'P', 'P', 'OWN', 1, NOW(6), 0)")
                    .update();
            insert("project_status", "1, 1, 'Open', '#ed8077', 1");
            jdbc.sql("INSERT INTO issue_type (id, project_id, name, color, display_order)"
                            + " VALUES (1, 1, 'Task', '#7ea800', 1)")
                    .update();
            for (int issue = 1; issue <= 2; issue++) {
                jdbc.sql("INSERT INTO issue (id, project_id, number, type_id, summary, description, status_id, done,"
                                + " priority, due_order, created_by, created, updated_by, updated, version)"
                                + " VALUES (?, 1, ?, 1, 'S', '', 1, FALSE, 3, '9999-12-31', 1, NOW(6), 1, NOW(6), 0)")
                        .params(issue, issue)
                        .update();
            }
            activity(11, "IssueCreated", "{\"issueId\":1,\"statusId\":1}");
            activity(12, "IssueUpdated", """
                    {"changes":[],"comment":"\\"commentId\\":99,","commentId":5,"issueId":1}""");
            activity(13, "IssueCommented", """
                    {"issueId":1,"commentId":6,"comment":"\\"commentId\\":99,"}""");
            insert("watching", "1, 2, '2026-11-25 00:00:00'");
            insert("watching", "1, 1, '2026-11-26 00:00:00'");

            migrate("65");

            assertThat(jdbc.sql("SELECT CONCAT_WS(' ', id, user_id, issue_id, seen_activity) FROM watching ORDER BY id")
                            .query(String.class)
                            .list())
                    .containsExactly("1 1 2 0", "2 1 1 13");
            assertThat(jdbc.sql("SELECT COALESCE(comment_id, 0) FROM notification WHERE opened = FALSE ORDER BY id")
                            .query(Long.class)
                            .list())
                    .containsExactly(0L, 5L, 6L);
        }

        private void migrate(String target) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .target(target)
                    .load()
                    .migrate();
        }

        private void activity(long id, String kind, String content) {
            jdbc.sql("INSERT INTO activity (id, project_id, issue_id, kind, content, mentioned, actor_id, created)"
                            + " VALUES (?, 1, 1, ?, ?, '[]', 1, NOW(6))")
                    .params(id, kind, content)
                    .update();
            jdbc.sql("INSERT INTO notification (activity_id, user_id, reason, seen, created)"
                            + " VALUES (?, 1, 'UPDATED', FALSE, NOW(6))")
                    .param(id)
                    .update();
        }

        private void insert(String table, String values) {
            jdbc.sql("INSERT INTO " + table + " VALUES (" + values + ")").update();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class OnlyADatabase {}
}

package dev.baton.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.StoreContract;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.IssueQuery;
import dev.baton.project.ProjectKind;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moments and days are the same whatever zone the JVM lives in. */
class InstantsTest {

    abstract static class Contract extends StoreContract {

        final TimeZone before = TimeZone.getDefault();

        @Autowired
        JdbcClient jdbc;

        @AfterEach
        void goHome() {
            TimeZone.setDefault(before);
        }

        @Test
        void theDatabaseHoldsUtcWithMicroseconds() {
            assertThat(ZoneId.systemDefault()).as("tests run far from UTC").isNotEqualTo(ZoneOffset.UTC);
            var ito = member("Ito");
            var issue = issue(ito, project(ito, ProjectKind.OWN), "Now");
            var column = jdbc.sql("SELECT CAST(created AS CHAR(26)) FROM issue WHERE id = ?")
                    .param(issue.id())
                    .query(String.class)
                    .single();
            var utc = LocalDateTime.parse(column.replace(' ', 'T'));
            assertThat(utc.toInstant(ZoneOffset.UTC)).isEqualTo(issue.created());
            assertThat(issue.created().getNano() % 1_000).isZero();
        }

        @Test
        void whoeverMovesSeesTheSameMomentsAndDays() {
            var ito = member("Ito");
            var project = project(ito, ProjectKind.OWN);
            for (var zone : List.of("Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                var day = LocalDate.of(2026, 3, 8); // on which Los Angeles loses an hour
                var issue = issue(ito, project, zone);
                issue = issues.update(ito, issue.key(), IssueChange.of(new IssueEdit.DueDate(day)))
                        .issue();
                for (var elsewhere : List.of("America/Los_Angeles", "Asia/Tokyo")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(elsewhere));
                    assertThat(issues.get(ito, issue.key())).isEqualTo(issue);
                    var exactly = IssueQuery.builder()
                            .created(issue.created(), issue.created().plusNanos(1_000))
                            .due(day, day)
                            .build();
                    assertThat(issues.find(ito, exactly).items()).containsExactly(issue);
                }
            }
        }

        /** An hour that does not exist in a JVM's zone exists in UTC. */
        @Test
        void noHourIsLost() {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            var ito = member("Ito");
            var issue = issue(ito, project(ito, ProjectKind.OWN), "Night");
            jdbc.sql("UPDATE issue SET created = '2026-03-08 02:30:00.123456' WHERE id = ?")
                    .param(issue.id())
                    .update();
            assertThat(issues.get(ito, issue.key()).created()).isEqualTo(Instant.parse("2026-03-08T02:30:00.123456Z"));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

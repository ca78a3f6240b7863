package dev.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboundEventsTest {

    private static Instant now = Instant.parse("2026-11-24T15:30:00Z");

    @SpringBootTest(
            classes = Context.class,
            properties = "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}")
    abstract static class Contract {

        @Autowired
        InboundEvents events;

        @Autowired
        JdbcClient jdbc;

        @Test
        void anEventIsNewOnce() {
            assertThat(events.first("slack", "Ev1")).isTrue();
            assertThat(events.first("slack", "Ev1")).isFalse();
            assertThat(events.first("teams", "Ev1")).isTrue();
            assertThat(events.first("slack", "ev1"))
                    .as("ids are told apart by case")
                    .isTrue();
        }

        @Test
        void idsOfAnyLengthAreToldApart() {
            var start = "f:".repeat(2_000);
            assertThat(events.first("teams", start + "1")).isTrue();
            assertThat(events.first("teams", start + "2")).isTrue();
            assertThat(events.first("teams", start + "1")).isFalse();
        }

        @Test
        void ofManyAtOnceExactlyOneIsFirst() throws Exception {
            int callers = 8;
            for (int round = 0; round < 20; round++) {
                var id = "parallel-" + round;
                var start = new CyclicBarrier(callers);
                Callable<Boolean> call = () -> {
                    start.await();
                    return events.first("slack", id);
                };
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    var answers = IntStream.range(0, callers)
                            .mapToObj(i -> threads.submit(call))
                            .toList();
                    assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
                }
            }
        }

        @Test
        void whatIsOlderThanTwoDaysIsForgotten() {
            jdbc.sql("DELETE FROM inbound_event").update();
            events.first("slack", "old");
            now = now.plus(Duration.ofHours(24));
            events.first("slack", "young");
            now = now.plus(Duration.ofHours(24)).plusSeconds(1);

            assertThat(events.purge()).isEqualTo(1);
            assertThat(events.first("slack", "young")).isFalse();
            assertThat(events.first("slack", "old")).isTrue();
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
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Context {
        @Bean
        InboundEvents inboundEvents(JdbcClient jdbc) {
            return new InboundEvents(jdbc, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
        }
    }
}

package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testchat.SettableClock;
import dev.baton.testdb.TestDatabase;
import dev.baton.user.Language;
import dev.baton.user.Role;
import dev.baton.user.User;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class RateLimitsTest {

    private static final User ITO =
            new User(7, "Ito", "ito@example.com", Language.EN, ZoneId.of("Asia/Tokyo"), Role.MEMBER);
    private static final RateLimitProperties LIMITS = new RateLimitProperties(true, 40, 4, 4, 4);

    private final SettableClock clock = new SettableClock("2026-11-24T01:00:10Z");

    @ParameterizedTest
    @EnumSource
    void replicasShareAMinutesWorth(TestDatabase kind) throws SQLException {
        var jdbc = jdbc(kind);
        var one = new RateLimits(jdbc, clock, LIMITS);
        var other = new RateLimits(jdbc, clock, LIMITS);

        assertThat(one.take(ITO, Quota.UPDATE))
                .isEqualTo(new Allowance(true, 4, 3, Instant.parse("2026-11-24T01:01:00Z")));
        for (int i = 0; i < 3; i++) {
            clock.set("2026-11-24T01:00:2" + i * 3 + "Z");
            assertThat(other.take(ITO, Quota.UPDATE).granted()).isTrue();
        }
        clock.set("2026-11-24T01:00:40Z");
        assertThat(other.take(ITO, Quota.UPDATE).granted()).isFalse();
        assertThat(one.take(ITO, Quota.UPDATE))
                .isEqualTo(new Allowance(false, 4, 0, Instant.parse("2026-11-24T01:01:00Z")));
        assertThat(one.take(ITO, Quota.SEARCH).granted()).as("another quota").isTrue();

        clock.set("2026-11-24T01:01:00Z");
        assertThat(one.take(ITO, Quota.UPDATE).remaining()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void manyRequestsAreFewWrites(TestDatabase kind) throws SQLException {
        var jdbc = jdbc(kind);
        var limits = new RateLimits(jdbc, clock, new RateLimitProperties(true, 10_000, 1, 1, 1));

        for (int i = 0; i < 499; i++) {
            assertThat(limits.take(ITO, Quota.READ).granted()).isTrue();
        }
        assertThat(written(jdbc)).as("less than a twentieth").isEmpty();
        assertThat(limits.look(ITO, Quota.READ).remaining()).isEqualTo(9_501);

        limits.take(ITO, Quota.READ);
        assertThat(written(jdbc)).containsExactly(500L);

        limits.take(ITO, Quota.READ);
        clock.set("2026-11-24T01:00:12Z");
        limits.take(ITO, Quota.READ);
        assertThat(written(jdbc)).as("two seconds later").containsExactly(502L);
        assertThat(new RateLimits(jdbc, clock, new RateLimitProperties(true, 10_000, 1, 1, 1))
                        .look(ITO, Quota.READ)
                        .remaining())
                .isEqualTo(9_498);
    }

    @ParameterizedTest
    @EnumSource
    void switchedOffTheyHoldNobodyBack(TestDatabase kind) throws SQLException {
        var limits = new RateLimits(jdbc(kind), clock, new RateLimitProperties(false, 1, 1, 1, 1));

        for (int i = 0; i < 3; i++) {
            assertThat(limits.take(ITO, Quota.READ).granted()).isTrue();
        }
    }

    private static List<Long> written(JdbcClient jdbc) {
        return jdbc.sql("SELECT used FROM rate_limit").query(Long.class).list();
    }

    private static JdbcClient jdbc(TestDatabase kind) throws SQLException {
        var fresh = kind.fresh();
        var database = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
        try (var connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V080__rate_limit.sql"));
        }
        return JdbcClient.create(database);
    }
}

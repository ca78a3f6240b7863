package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.delivery.DeliverySteps.Point;
import dev.baton.testdb.OnMySql;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;

/** A replica dies while it commits a change: either nothing of the change is there, or the channel hears of it, once. */
@OnMySql
class CommitCrashTest extends DeliveryFixture {

    private static final Path LOG = Path.of("target", "crashing-committers.log");

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String username;

    @Value("${spring.datasource.password}")
    String password;

    @ParameterizedTest
    @EnumSource(names = {"INSERTED", "COMMITTED", "WOKEN"})
    void theChangeAndItsNewsAreThereTogetherOrNotAtAll(Point point) throws Exception {
        follow(channel);
        var issue = create("Printer is on fire");
        deliver();

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingCommitter.class.getName(),
                        url,
                        username,
                        password,
                        point.name(),
                        ito.mailAddress(),
                        issue.key().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(CrashingWorker.DIED);
        } finally {
            process.destroyForcibly();
        }
        deliver();

        int expected = point == Point.INSERTED ? 0 : 1;
        assertThat(issues.timeline(ito, issue.key())).hasSize(1 + expected);
        assertThat(slack.in(channel).stream().filter(took -> !took.edit()).map(DeliveryFixture::text))
                .filteredOn(text -> text.contains("number 1."))
                .hasSize(expected);
        assertThat(count('P') + count('S') + count('X')).isZero();
    }
}

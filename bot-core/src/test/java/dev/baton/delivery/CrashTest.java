package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.Conversation;
import dev.baton.delivery.DeliverySteps.Point;
import dev.baton.issue.Issue;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Two replicas deliver what a third process commits, and die again and again, each time at another point. Whatever dies when:
 * nothing committed is lost, an issue's news keep their order, and where one can look before sending again, nothing is said
 * twice. More deaths than by default: {@code -Dbaton.crashes=56}.
 */
@OnMySql
class CrashTest extends DeliveryFixture {

    private static final int CRASHES = Integer.getInteger("baton.crashes", 14);
    /** What the replicas say, for whoever must find out why one did not start. */
    private static final Path LOG = Path.of("target", "crashing-workers.log");

    private static final int REPLICAS = 2;
    /** A new issue comes after so many comments on the few that are lively. */
    private static final int NEW_ONE_AFTER = 40;

    private static final int LIVELY = 4;

    /** Those that a replica passes which only delivers. */
    private static final List<Point> POINTS = List.of(
            Point.STARTED, Point.MARKED, Point.ACCEPTED, Point.STEPPED, Point.EDITED, Point.DONE, Point.FINISHED);

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String username;

    @Value("${spring.datasource.password}")
    String password;

    @Autowired
    Transactions transactions;

    private final Random chance = new Random(1);
    private final List<Process> replicas = new ArrayList<>();
    private final Deque<Point> deaths = new ArrayDeque<>();
    private final Map<Point, Integer> died = new EnumMap<>(Point.class);
    private final List<Conversation> channels = new ArrayList<>();

    @BeforeEach
    void channelsAndDeaths() {
        clock.set(Instant.now());
        jdbc.sql("DROP TABLE IF EXISTS ledger").update();
        jdbc.sql(LedgerPlatform.TABLE).update();
        for (int i = 0; i < 8; i++) {
            channels.add(
                    i < 6
                            ? new Conversation("slack", "T1", "K" + n + "-" + i, Conversation.Kind.CHANNEL)
                            : new Conversation("teams", "tenant", "19:k" + n + "-" + i, Conversation.Kind.CHANNEL));
        }
        channels.forEach(this::follow);
        var points = new ArrayList<Point>();
        while (points.size() < CRASHES) {
            points.addAll(POINTS);
        }
        Collections.shuffle(points, chance);
        deaths.addAll(points.subList(0, CRASHES));
    }

    @AfterEach
    void end() {
        replicas.forEach(Process::destroyForcibly);
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void nothingIsLostNorSaidTwiceNorOutOfOrderWhoeverDiesWhen() throws Exception {
        var issues = new ArrayList<Issue>();
        int said = 0;
        while (!deaths.isEmpty() || replicas.stream().anyMatch(Process::isAlive)) {
            replaceTheDead();
            if (deaths.isEmpty() && replicas.stream().noneMatch(Process::isAlive)) {
                break;
            }
            var number = "number " + ++said + ".";
            if (said % NEW_ONE_AFTER == 1) {
                // together, so that there is more to tell of than the new card
                issues.add(transactions.run(() -> commented(create("Wish"), number)));
            } else {
                var lively = issues.subList(Math.max(0, issues.size() - LIVELY), issues.size());
                comment(lively.get(chance.nextInt(lively.size())), number);
            }
            for (var replica : replicas) {
                replica.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        start(null);
        start(null);
        var patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (count('P') + count('S') > 0 && System.nanoTime() < patience) {
            replicas.getLast().waitFor(200, TimeUnit.MILLISECONDS);
        }

        System.out.printf("%d replicas died: %s; %d comments%n", CRASHES, died, said);
        assertThat(died.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CRASHES);
        assertThat(count('P') + count('S') + count('X')).as("not told").isZero();
        int twiceInTeams = 0;
        for (var channel : channels) {
            for (var issue : issues) {
                var lines = lines(channel, issue);
                var quoted = lines.stream()
                        .flatMap(line -> Numbered.in(line).stream())
                        .toList();
                var committed = committed(issue);
                assertThat(lines.stream()
                                .mapToInt(line -> Numbered.told(line, issue.key()))
                                .sum())
                        .as("comments on %s told in %s", issue.key(), channel.key())
                        .isEqualTo(committed.size());
                assertThat(quoted)
                        .as("%s in %s", issue.key(), channel.key())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .isSubsetOf(committed);
            }
            int twice = twice(channel);
            if (channel.platform().equals("slack")) {
                assertThat(twice).as("said twice in %s", channel.key()).isZero();
            } else {
                twiceInTeams += twice;
            }
        }
        assertThat(twiceInTeams)
                .as("said twice in Teams: at most what each death interrupted in either channel")
                .isLessThanOrEqualTo(2 * CRASHES);
        System.out.printf("said twice in Teams: %d%n", twiceInTeams);
    }

    private Issue commented(Issue issue, String text) {
        comment(issue, text);
        return issue;
    }

    private void replaceTheDead() {
        for (var replica : List.copyOf(replicas)) {
            if (!replica.isAlive()) {
                assertThat(replica.exitValue()).isEqualTo(CrashingWorker.DIED);
                replicas.remove(replica);
            }
        }
        while (replicas.size() < REPLICAS && !deaths.isEmpty()) {
            var point = deaths.poll();
            died.merge(point, 1, Integer::sum);
            start(point);
        }
    }

    private void start(Point point) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWorker.class.getName(),
                url,
                username,
                password,
                point == null ? "none" : point.name(),
                String.valueOf(point == Point.STEPPED ? 0 : chance.nextInt(6)));
        try {
            replicas.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the channel read of an issue's comments, in order; what was said again is not repeated here. */
    private List<String> lines(Conversation channel, Issue issue) {
        return jdbc
                .sql("SELECT text FROM ledger WHERE place = ? AND id IN"
                        + " (SELECT MIN(id) FROM ledger GROUP BY place, delivery_id) ORDER BY id")
                .param(channel.key())
                .query(String.class)
                .list()
                .stream()
                .filter(text -> text.contains(issue.key() + " ") && text.contains("comment"))
                .toList();
    }

    private List<Integer> committed(Issue issue) {
        return jdbc
                .sql("SELECT content FROM activity WHERE issue_id = ? ORDER BY id")
                .param(issue.id())
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> Numbered.in(text).stream())
                .toList();
    }

    /** How many messages were said again. */
    private int twice(Conversation channel) {
        return jdbc.sql("SELECT COUNT(*) - COUNT(DISTINCT delivery_id) FROM ledger WHERE place = ?")
                .param(channel.key())
                .query(Integer.class)
                .single();
    }
}

package dev.baton.bench;

import dev.baton.chats.FakeSlack;
import dev.baton.chats.SlackClient;
import dev.baton.process.Child;
import dev.baton.testdb.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Request;

/** Baton as it is run, {@code java -jar baton.jar}, connected to a Slack that is played by the measuring process. */
final class Baton implements AutoCloseable {

    /** Whose requests they are. */
    static final String PERSON = "U0BENCH";

    private static final int PROJECTS = 20;
    private static final int MANY = 10;
    private static final int ORIGINALS = 1_000;
    private static final int PEOPLE = 50;
    private static final int OWN = 20;
    private static final int ISSUES_TO_CHANGE = 2_000;
    private static final List<String> STATUSES = List.of("resolved", "open", "closed", "in progress");

    private final FakeSlack slack;
    private final Child child;
    private final String url;
    private final SlackClient client;

    Baton(Database database, FakeSlack slack) throws IOException, InterruptedException {
        this.slack = slack;
        var port = Child.freePort();
        url = "http://127.0.0.1:" + port;
        client = new SlackClient(url, slack);
        slack.person(PERSON, "Bench", "bench@example.com", "en-US", "Asia/Tokyo");
        for (var i = 0; i < PEOPLE; i++) {
            slack.person("U0P" + i, "Person " + i, "person%d@example.com".formatted(i), "ja-JP", "Asia/Tokyo");
        }
        child = new Child(
                "bench-baton",
                List.of(
                        "-jar",
                        Bench.jar().toString(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--baton.slack.signing-secret=" + SlackClient.SECRET,
                        "--baton.slack.bot-token=xoxb-bench",
                        "--baton.slack.api-url=" + slack.url()));
        child.awaitAnswer(url + "/actuator/health");
    }

    /** Twenty projects that nobody follows, and one with issues to change that three channels follow. */
    void prepare() {
        for (var i = 0; i < PROJECTS; i++) {
            say("project create BENCH%d Bench %d".formatted(i, i));
        }
        say("D0BENCH", "project create NEWS News");
        say("C0QUIET", "project create IDLE Idle");
        say("C0QUIET", "follow IDLE");
        for (var i = 1; i <= ISSUES_TO_CHANGE; i++) {
            say("D0BENCH", "create Quote %d in NEWS @me by fri".formatted(i));
        }
        for (var channel : List.of("C0ONE", "C0TWO", "C0THREE")) {
            say(channel, "follow NEWS");
        }
    }

    /** Ten projects; the measured person has twenty issues of their own, with a word that stands nowhere else. */
    void originals() {
        for (var i = 0; i < MANY; i++) {
            say("project create MANY%d Many %d".formatted(i, i));
        }
        for (var i = 0; i < ORIGINALS; i++) {
            say(
                    "U0P" + i % PEOPLE,
                    "D0P" + i % PEOPLE,
                    "create Quote for customer %d, 見積依頼 %s in MANY%d @me by fri"
                            .formatted(i, i % 1_000 == 7 ? "zebra" : "seats", i % MANY));
        }
        for (var i = 0; i < OWN; i++) {
            say("create Quote of the kingfisher %d, 見積依頼 in MANY%d @me by fri".formatted(i, i % MANY));
        }
    }

    /** The measured person says it in their direct chat. */
    void say(String text) {
        say("D0BENCH", text);
    }

    private void say(String channel, String text) {
        say(PERSON, channel, text);
    }

    /** Says it and waits for the acknowledgement. */
    void say(String person, String channel, String text) {
        var answer = client.command(person, channel, text);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(text + " → " + answer.statusCode() + " " + answer.body());
        }
    }

    Request create(long n) {
        return command("D0BENCH", "create Quote for ACME, seats %d in BENCH%d @me by fri".formatted(n, n % PROJECTS));
    }

    Request createInChannels(long n) {
        return command(
                "C0MANY" + n % 200, "create Quote for ACME, seats %d in BENCH%d @me by fri".formatted(n, n % PROJECTS));
    }

    Request status(long n) {
        var round = (int) (n / ISSUES_TO_CHANGE % STATUSES.size());
        return command("D0BENCH", "status NEWS-%d %s".formatted(n % ISSUES_TO_CHANGE + 1, STATUSES.get(round)));
    }

    Request ask(String line) {
        return command("D0BENCH", line);
    }

    private Request command(String channel, String text) {
        return Bench.signed(url + "/slack/events", client.commandForm(PERSON, channel, text));
    }

    /** From the moment a creation is acknowledged until its card is in the channel that follows, one at a time. */
    Load.Result idle(int times) {
        var taken = new long[times];
        var begun = System.nanoTime();
        for (var i = 0; i < times; i++) {
            var before = slack.ledger().in("C0QUIET").size();
            say("D0BENCH", "create Idle %d in IDLE @me by fri".formatted(i));
            var committed = System.nanoTime();
            while (slack.ledger().in("C0QUIET").size() == before) {
                if (System.nanoTime() - committed > Duration.ofSeconds(20).toNanos()) {
                    throw new IllegalStateException("nothing was posted within 20 s");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            taken[i] = System.nanoTime() - committed;
            // idle again: the channel's pace of one message a second is over
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_100));
        }
        return Load.of(taken, (System.nanoTime() - begun) / 1e9, 0);
    }

    @Override
    public void close() {
        child.close();
    }
}

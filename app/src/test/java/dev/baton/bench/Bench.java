package dev.baton.bench;

import dev.baton.chats.FakeSlack;
import dev.baton.chats.SlackClient;
import dev.baton.chats.Troubles;
import dev.baton.process.Child;
import dev.baton.testdb.Database;
import dev.baton.testdb.MySqlServer;
import dev.floor.Floor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * What Baton costs beside the floor, on one MySQL that keeps its promises (a commit is on disk), in one run. The servers
 * are processes of their own; the load comes from this one, over loopback.
 */
public final class Bench {

    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
    private static final Duration WARM_UP = EACH.multipliedBy(3);
    private static final List<Integer> CONNECTIONS = List.of(8, 64);

    /** What people ask; nearly every issue has a quote, one in a thousand a zebra, twenty a kingfisher. */
    private static final List<String> ASKED =
            List.of("agenda", "find quote", "find 見積", "find quote zebra", "find kingfisher", "find quote mine");

    /** {@code chat}, {@code api} or {@code all}. */
    private static final String PART = System.getProperty("bench.part", "all");

    private static final Map<Integer, Double> FLOOR = new HashMap<>();
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private static double floorGet;

    private Bench() {}

    /** Runs it all and prints the table. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var options = MySqlServer.Options.durable().with("--innodb-buffer-pool-size=1G");
        try (var mysql = MySqlServer.start(options);
                var slack = new FakeSlack(Troubles.none())) {
            title("(a) floor: Spring MVC, one INSERT, one commit; and one SELECT");
            floor(mysql.freshDatabase("floor"));
            if (PART.equals("all") || PART.equals("chat")) {
                work(mysql.freshDatabase("baton"), slack);
                reading(mysql.freshDatabase("many"), slack);
            }
            if (PART.equals("all") || PART.equals("api")) {
                new ApiBench(mysql.freshDatabase("api"), EACH, FLOOR.get(8), floorGet).run();
            }
        }
    }

    private static void work(Database database, FakeSlack slack)
            throws IOException, InterruptedException, SQLException {
        try (var baton = new Baton(database, slack);
                var seed = new Seed(database)) {
            baton.prepare();
            seed.settle();
            // on few cores the compiler takes its time, and half-compiled is not what is to be measured
            Load.run(8, WARM_UP, baton::create);
            Load.run(8, WARM_UP.dividedBy(2), baton::status);
            seed.settle();
            var before = seed.statements();
            for (var i = 0; i < 200; i++) {
                baton.say("create Quote %d in BENCH0 @me by fri".formatted(i));
            }
            title("statements sent to MySQL by one create, the scheduler's polling included: %.1f"
                    .formatted((seed.statements() - before) / 200.0));
            title("(b) signed /baton create … to its acknowledgement, in direct chats, over 20 projects");
            each(baton::create);
            title("(b') the same in 200 channels that then see the card");
            each(baton::createInChannels);
            seed.settle();
            title("(c) signed /baton status …, three channels following");
            each(baton::status);
            seed.settle();
            title("    commit to post on an idle channel");
            System.out.println("    " + baton.idle(50));
        }
    }

    private static void reading(Database database, FakeSlack slack)
            throws IOException, InterruptedException, SQLException {
        try (var baton = new Baton(database, slack);
                var seed = new Seed(database)) {
            baton.originals();
            seed.grow(10);
            for (var line : ASKED) {
                Load.run(8, WARM_UP.dividedBy(3), n -> baton.ask(line));
            }
            var small = asked(baton, seed);
            seed.grow(200);
            var big = asked(baton, seed);
            System.out.println("    p50 of the bigger one to the smaller one's:");
            ASKED.forEach(line -> System.out.println("    %-22s %4.2f"
                    .formatted(line, big.get(line).p50() / small.get(line).p50())));
        }
    }

    private static Map<String, Load.Result> asked(Baton baton, Seed seed) throws SQLException {
        title("(d) signed questions at %,d issues, 8 connections".formatted(seed.issues()));
        var results = new HashMap<String, Load.Result>();
        for (var line : ASKED) {
            var result = Load.run(8, EACH.dividedBy(2), n -> baton.ask(line));
            System.out.println("    %-22s %s".formatted(line, result));
            results.put(line, result);
        }
        return results;
    }

    static void title(String text) {
        System.out.println();
        System.out.println(text);
    }

    private static void each(LongFunction<Request> requests) {
        for (var connections : CONNECTIONS) {
            var result = Load.run(connections, EACH, requests);
            var floor = FLOOR.putIfAbsent(connections, result.perSecond());
            System.out.println("    %2d connections %s%s"
                    .formatted(
                            connections,
                            result,
                            floor == null ? "" : "  %3.0f %% of (a)".formatted(100 * result.perSecond() / floor)));
        }
    }

    private static void floor(Database database) throws IOException, InterruptedException {
        var port = Child.freePort();
        var arguments = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.threads.virtual.enabled=true",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
        try (var child = new Child("bench-floor", arguments)) {
            var url = "http://127.0.0.1:" + port + "/floor";
            child.awaitAnswer(url);
            var request = new Request.Builder()
                    .url(url)
                    .post(RequestBody.create(new byte[0], null))
                    .build();
            each(n -> request);
            var select = new Request.Builder().url(url + "/1").build();
            var result = Load.run(8, EACH, n -> select);
            floorGet = result.perSecond();
            System.out.println("     8 connections %s  SELECT".formatted(result));
        }
    }

    static Request signed(String url, Map<String, String> form) {
        var body = SlackClient.encode(form);
        var timestamp = String.valueOf(System.currentTimeMillis() / 1000);
        return new Request.Builder()
                .url(url)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", SlackClient.signature(timestamp, body))
                .post(RequestBody.create(body, FORM))
                .build();
    }

    static Path jar() {
        return Path.of(System.getProperty("bench.jar", "target/baton.jar"));
    }
}

package dev.baton.bench;

import dev.baton.testdb.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import okhttp3.Request;

/** What programs ask over the API, beside the floor, at ten thousand and at a million issues. */
final class ApiBench {

    private static final int PROJECTS = 10;
    private static final int PEOPLE = 50;
    private static final int ORIGINALS = 1_000;
    private static final int CONNECTIONS = 8;
    private static final int CALLS = 200;
    private static final int THOUSANDS = Integer.getInteger("bench.thousands", 1_000);

    private final Database database;
    private final Duration each;
    private final double floorInsert;
    private final double floorSelect;
    private final List<Long> projects = new ArrayList<>();
    private final List<Long> types = new ArrayList<>();
    private final List<Long> people = new ArrayList<>();

    ApiBench(Database database, Duration each, double floorInsert, double floorSelect) {
        this.database = database;
        this.each = each;
        this.floorInsert = floorInsert;
        this.floorSelect = floorSelect;
    }

    void run() throws IOException, InterruptedException, SQLException {
        try (var server = new ApiServer(database);
                var seed = new Seed(database)) {
            originals(server, seed);
            seed.grow(10);
            operations(server).forEach((name, request) -> Load.run(CONNECTIONS, each.multipliedBy(2), request));
            statements(server, seed);
            var small = measured(server, seed);
            seed.grow(THOUSANDS);
            var big = measured(server, seed);
            System.out.println("    p99 of the list with so many to that at ten thousand: %.2f"
                    .formatted(big.get("list").p99() / small.get("list").p99()));
        }
    }

    private void originals(ApiServer server, Seed seed) throws IOException, SQLException {
        for (var i = 0; i < PEOPLE; i++) {
            people.add(id(server.prepare(
                    "users",
                    Map.of(
                            "userId",
                            "person" + i,
                            "password",
                            "none is kept",
                            "name",
                            "Person " + i,
                            "mailAddress",
                            "person%d@example.com".formatted(i),
                            "roleType",
                            "2"))));
            seed.apiKey(people.get(i), key(i));
        }
        for (var i = 0; i < PROJECTS; i++) {
            projects.add(id(server.prepare(
                    "projects", Map.of("key", "MANY" + i, "name", "Many " + i, "kind", "cross_department"))));
            types.add(id(server.prepare(
                    "projects/MANY%d/issueTypes".formatted(i), Map.of("name", "Quote", "color", "#e30000"))));
        }
        for (var i = 0; i < ORIGINALS; i++) {
            server.prepare(key(i), "issues", issue(i));
        }
    }

    private static long id(String json) {
        return Long.parseLong(json.replaceFirst("^\\{\"id\":(\\d+).*", "$1"));
    }

    private static String key(long n) {
        return "key-of-person-" + n % PEOPLE;
    }

    private Map<String, String> issue(long n) {
        int project = (int) (n % PROJECTS);
        return Map.of(
                "projectId", String.valueOf(projects.get(project)),
                "issueTypeId", String.valueOf(types.get(project)),
                "priorityId", "3",
                "summary", "Quote for customer %d, 見積依頼 seats".formatted(n),
                "description", "They want 300 seats and an answer by the end of the month.",
                "assigneeId", String.valueOf(people.get((int) (n * 7 % PEOPLE))),
                "dueDate", LocalDate.of(2026, 11, 28).plusDays(n % 90).toString());
    }

    private Map<String, LongFunction<Request>> operations(ApiServer server) {
        var operations = new LinkedHashMap<String, LongFunction<Request>>();
        operations.put("get", n -> server.get(key(n), "issues/MANY%d-%d".formatted(n % PROJECTS, n % 97 + 1)));
        operations.put(
                "list",
                n -> server.get(
                        key(n),
                        "issues?assigneeId[]=%d&statusId[]=1&sort=dueDate&order=asc&count=20"
                                .formatted(people.get((int) (n % PEOPLE)))));
        operations.put("create", n -> server.post(key(n), "issues", issue(n)));
        operations.put(
                "comment",
                n -> server.post(
                        key(n),
                        "issues/MANY%d-%d/comments".formatted(n % PROJECTS, n % 97 + 1),
                        Map.of("content", "They called again, quote %d.".formatted(n))));
        return operations;
    }

    private void statements(ApiServer server, Seed seed) throws IOException, SQLException {
        Bench.title("statements sent to MySQL by one call, the scheduler's polling included");
        for (var operation : operations(server).entrySet()) {
            var before = seed.statements();
            server.call(operation.getValue(), CALLS);
            System.out.println(
                    "    %-8s %5.1f".formatted(operation.getKey(), (seed.statements() - before) / (double) CALLS));
        }
    }

    private Map<String, Load.Result> measured(ApiServer server, Seed seed) throws SQLException {
        Bench.title("(f) over the API with a key, %,d issues, 8 connections".formatted(seed.issues()));
        var results = new LinkedHashMap<String, Load.Result>();
        operations(server).forEach((name, request) -> {
            var result = Load.run(CONNECTIONS, each, request);
            var floor = name.equals("get") || name.equals("list") ? floorSelect : floorInsert;
            System.out.println("    %-8s %s  %3.0f %% of the floor's %s"
                    .formatted(
                            name,
                            result,
                            100 * result.perSecond() / floor,
                            floor == floorSelect ? "SELECT" : "INSERT"));
            results.put(name, result);
        });
        return results;
    }
}

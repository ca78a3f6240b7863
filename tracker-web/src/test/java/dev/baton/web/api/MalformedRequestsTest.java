package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.project.ProjectKind;
import dev.baton.user.User;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of requests that no good client makes: each is answered, in the contract's shape, and does no harm. */
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestsTest extends WebTest {

    private static final int REQUESTS = Integer.getInteger("baton.malformed.requests", 10_000);
    private static final long SEED = Long.getLong("baton.malformed.seed", 20261125);
    private static final int CONNECTIONS = 8;

    /** What is of the inside; none of it is in what is sent. */
    private static final Pattern INSIDE =
            Pattern.compile("SELECT |INSERT |UPDATE |org\\.|java\\.|Exception|SQLSTATE|jdbc|\\tat |<html|\"trace\"");

    private static final JsonMapper MAPPER = new JsonMapper();

    @Autowired
    DataSource dataSource;

    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();

    @Test
    void eachIsAnsweredAndNothingBreaks(CapturedOutput output) throws InterruptedException, SQLException {
        var routes = Routes.all();
        var known = parameters();
        var belongings = belongings(open(ProjectKind.PARTNER), true);
        var archived = belongings(open(ProjectKind.PARTNER), true);
        routes.forEach(route -> route.places().forEach(belongings::at)); // so that threads only read them
        archived.at("projectIdOrKey");
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < REQUESTS; i++) {
                long seed = SEED + i;
                var route = routes.get(i % routes.size());
                var things = route.name().equals("PATCH /projects/{projectIdOrKey}") ? archived : belongings;
                threads.submit(() -> tryOne(seed, route, things, known.getOrDefault(route.name(), List.of())));
            }
        }
        assertThat(statuses).contains(200, 201, 204, 400, 401, 403, 404, 405, 406, 413, 415);
        assertThat(wrong).isEmpty();
        assertThat(as(manager).get("/issues/" + belongings.at("issueId")).status())
                .isEqualTo(200);
        assertThat(as(manager)
                        .post("/issues/" + belongings.at("issueId") + "/comments", "content", "Well")
                        .status())
                .isEqualTo(201);
        // what goes on behind, such as waking senders, has some for a moment; a request that kept one would have it for
        // good
        var pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        await().atMost(Duration.ofSeconds(30)).until(() -> pool.getActiveConnections() == 0);
        assertThat(output.getAll().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
    }

    private void tryOne(long seed, Route route, Belongings belongings, List<String> known) {
        var request = new Malformer(seed, route, belongings::at, known).request(key(caller(route)));
        try {
            var fault = fault(new Socketed(port, "").send(request));
            if (fault != null) {
                wrong.add(seed + " " + start(new String(request, StandardCharsets.UTF_8)) + " => " + fault);
            }
        } catch (RuntimeException e) {
            wrong.add(seed + " " + start(new String(request, StandardCharsets.UTF_8)) + " => " + e);
        }
    }

    /** Who gets beyond the first check; for deleting whole projects and people nobody does. */
    private User caller(Route route) {
        boolean ofSpace = route.path().startsWith("/users") || route.path().startsWith("/space");
        return ofSpace && !route.method().equals("DELETE") && !route.path().contains("{newcomer}")
                ? administrator
                : manager;
    }

    /** What is wrong with an answer; null for nothing. */
    private @Nullable String fault(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 ") || end < 0) {
            return "no answer: " + start(answer);
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        statuses.add(status);
        if (status >= 500 && status != 501) { // the standard's answer to a Transfer-Encoding that nobody knows
            return start(answer);
        }
        var body = answer.substring(end + 4);
        return status < 400 || isOfContract(body) ? null : start(answer);
    }

    private static boolean isOfContract(String body) {
        if (body.isEmpty()) {
            return true; // of HEAD
        }
        try {
            var json = MAPPER.readTree(body);
            return body.startsWith("{\"errors\":[{\"message\":\"")
                    && List.copyOf(json.propertyNames()).equals(List.of("errors"))
                    && !json.at("/errors/0/message").asString().isBlank()
                    && !INSIDE.matcher(body).find();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String start(String text) {
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }

    /** By route, the names of its parameters. */
    private Map<String, List<String>> parameters() {
        var found = new HashMap<String, List<String>>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            var names = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(Parameters.class))
                    .flatMap(parameter ->
                            ParameterRecord.of(parameter.getParameterType()).parameters())
                    .map(Parameter::written)
                    .toList();
            Stream.of(info.getPatternValues().toArray(String[]::new))
                    .filter(path -> path.startsWith(ApiController.PATH))
                    .forEach(path -> info.getMethodsCondition()
                            .getMethods()
                            .forEach(verb ->
                                    found.put(verb.name() + " " + path.substring(ApiController.PATH.length()), names)));
        });
        return found;
    }
}

package dev.baton.playground.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

/** Slack with a small company in it, and an app that answers as a test wants. */
final class PlayedSlack implements AutoCloseable {

    static final String TOKEN = "xoxb-token";
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    /** A request that the app got. */
    record Request(Map<String, String> headers, String body) {

        Map<String, String> form() {
            return Arguments.ofForm(body).all();
        }

        JsonNode payload() {
            return Json.read(form().get("payload"));
        }
    }

    /** What the app answers. */
    record Answer(int status, String body) {}

    private final HttpServer app;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MockMvc http;
    private volatile Function<Request, Answer> answers = request -> new Answer(200, "");

    PlayedSlack() throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/slack/events", this::answer);
        app.start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "baton-playground",
                        Map.of(
                                "baton.playground.url",
                                "http://127.0.0.1:" + app.getAddress().getPort(),
                                "baton.slack.signing-secret",
                                SECRET,
                                "baton.slack.bot-token",
                                TOKEN)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.scan("dev.baton.playground.world", "dev.baton.playground.slack");
        context.refresh();
        http = MockMvcBuilders.standaloneSetup(context.getBean(WebApi.class), context.getBean(SlackActs.class))
                .build();
        begin();
    }

    /** Makes the company anew. */
    void begin() {
        world().begin(
                        List.of(
                                person("ito", "U0ITO", "ito@minato.example", false, "en-US"),
                                person("kato", "U0KATO", "kato@minato.example", false, "ja-JP"),
                                person("lee", "U0LEE", "lee@acme.example", true, "en-US")),
                        List.of(
                                room("C0SALES", Room.Kind.CHANNEL, "sales", false, "ito", "kato"),
                                room("C0ACME", Room.Kind.CHANNEL, "acme", true, "ito", "lee"),
                                room("D0ITO", Room.Kind.DIRECT, "Baton", false, "ito"),
                                room("D0KATO", Room.Kind.DIRECT, "Baton", false, "kato")));
    }

    private static Person person(String id, String slackId, String mail, boolean guest, String locale) {
        return new Person(id, "The " + id, mail, "", guest, slackId, null, locale, "Asia/Tokyo");
    }

    private static Room room(String id, Room.Kind kind, String name, boolean outside, String... members) {
        return new Room(id, Chat.SLACK, kind, name, "", List.of(members), outside, null);
    }

    World world() {
        return context.getBean(World.class);
    }

    SlackPeople people() {
        return context.getBean(SlackPeople.class);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** From now on the app answers like this. */
    void app(Function<Request, Answer> newAnswers) {
        answers = newAnswers;
    }

    /** The app's next request, waited for. */
    Request next() throws InterruptedException {
        var request = requests.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("The app heard nothing");
        }
        return request;
    }

    /** Whether the app was asked anything that {@link #next} did not give yet. */
    boolean asked() {
        return !requests.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> header.getValue().getFirst())),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        var given = answers.apply(request);
        var body = given.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(given.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Calls a method of the Web API as the app does. */
    JsonNode call(String method, String... arguments) {
        return called(TOKEN, method, arguments).body();
    }

    /** An answer of Slack. */
    record Called(int status, Map<String, String> headers, JsonNode body) {}

    Called called(String token, String method, String... arguments) {
        var form = new StringBuilder();
        for (int at = 0; at < arguments.length; at += 2) {
            form.append(arguments[at])
                    .append('=')
                    .append(URLEncoder.encode(arguments[at + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return post("/playground/slack/api/" + method, "application/x-www-form-urlencoded", form.toString(), token);
    }

    /** Posts JSON to an address of Slack. */
    Called post(String url, String json) {
        return post(url.substring(url.indexOf("/playground")), "application/json", json, TOKEN);
    }

    private Called post(String path, String type, String body, String token) {
        try {
            var response = http.perform(MockMvcRequestBuilders.post(path)
                            .header("Authorization", "Bearer " + token)
                            .contentType(type)
                            .content(body))
                    .andReturn()
                    .getResponse();
            return new Called(
                    response.getStatus(),
                    response.getHeaderNames().stream()
                            .collect(Collectors.toMap(name -> name, name -> String.valueOf(response.getHeader(name)))),
                    Json.read(response.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        app.stop(0);
    }
}

package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testdb.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Baton as whoever operates it sees it: what it says at the start, what is open, and how a wrong configuration is told. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Locale ours = Locale.getDefault();

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(ours);
    }

    @Test
    void itSaysWhereItListensAndOpensNothingButWhatItMust(CapturedOutput output) throws Exception {
        try (var baton = start()) {
            var url = "http://127.0.0.1:" + baton.getEnvironment().getProperty("local.server.port");
            assertThat(output.getOut())
                    .contains("Baton listens on " + url, "Microsoft Teams: ", "Slack: ", "setup ", "say \"help\"");

            var health = get(url + "/actuator/health/readiness");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"status\":\"UP\"", "oldestWaitingSeconds");
            assertThat(get(url + "/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(get(url + "/actuator/prometheus").body()).contains("baton_deliveries_oldest");
            assertThat(get(url + "/actuator/prometheus", "X-Forwarded-For", "203.0.113.7")
                            .statusCode())
                    .isEqualTo(404);

            assertThat(get(url + "/view/SALES-12", "Accept-Language", "ja").body())
                    .startsWith("SALES-12を見るには");
            assertThat(get(url + "/view/SALES-12", "Accept-Language", "en").body())
                    .startsWith("To see SALES-12");
            assertThat(get(url + "/view/nonsense").statusCode()).isEqualTo(404);
            assertThat(get(url + "/about", "Accept-Language", "fr").body()).startsWith("This is Baton");

            assertThat(baton.getBeanDefinitionNames())
                    .as("nothing of the playground, where a database is named")
                    .noneMatch(bean -> baton.getType(bean).getName().startsWith("dev.baton.playground"));
            assertThat(get(url + "/playground/").statusCode()).isEqualTo(404);
            assertThat(get(url + "/playground/api/state").statusCode()).isEqualTo(404);

            var elsewhere = get(url + "/somewhere");
            assertThat(elsewhere.statusCode()).isEqualTo(404);
            assertThat(elsewhere.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --baton.teams.app-id=5f2f9b0e-6f2a-4b6e-9d55-0a3c1f9f8a11 | baton.teams.app-password
            --baton.slack.bot-token=xoxb-1 | baton.slack.signing-secret
            --baton.slack.signing-secret=s | baton.slack.bot-token
            --baton.base-url=nowhere | baton.base-url
            --baton.admin.api-key=k | baton.admin.mail-address
            """)
    void aHalfMadeConfigurationStopsTheStartWithASentence(String argument, String property, CapturedOutput output) {
        assertThatThrownBy(() -> start(argument).close()).isInstanceOf(Exception.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", property)
                .doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithoutItsPassword(CapturedOutput output) throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var url = "jdbc:mysql://127.0.0.1:%d/baton".formatted(free);
        assertThatThrownBy(() -> start(
                                "--spring.datasource.url=" + url + "?password=s3cret",
                                "--spring.datasource.hikari.connection-timeout=500",
                                "--spring.datasource.hikari.initialization-fail-timeout=1")
                        .close())
                .isInstanceOf(Exception.class);
        assertThat(output.getAll())
                .contains("The database at " + url + " does not answer", "spring.datasource.url")
                .doesNotContain("\tat ", "s3cret");
    }

    private static ConfigurableApplicationContext start(String... more) {
        var database = TestDatabase.H2.fresh();
        boolean elsewhere = Arrays.stream(more).anyMatch(argument -> argument.startsWith("--spring.datasource.url="));
        var usual = elsewhere
                ? Stream.of("--server.port=0")
                : Stream.of(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
        var arguments = Stream.concat(usual, Arrays.stream(more)).toArray(String[]::new);
        return new SpringApplicationBuilder(BatonApplication.class).run(arguments);
    }

    private HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the clients rely on and do not hand on to their users: headers, and the exact shape of an error. */
class WireIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"space", "issues/count", "projects/NOSUCH", "wikis", "users/0/icon"})
    void everyAnswerSaysHowManyRequestsAreLeft(String path) throws Exception {
        var headers = get(path, StartedBaton.ADMINISTRATOR_KEY).headers();
        var limit = headers.firstValueAsLong("X-RateLimit-Limit").orElseThrow();
        assertThat(headers.firstValueAsLong("X-RateLimit-Remaining").orElseThrow())
                .isBetween(0L, limit - 1);
        assertThat(headers.firstValueAsLong("X-RateLimit-Reset").orElseThrow())
                .as("in seconds, within the minute")
                .isCloseTo(Instant.now().getEpochSecond(), within(61L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects/NOSUCH", "no/such/path", "issues?count=101", "issues?dueDateSince=someday"})
    void anErrorHoldsNothingButErrors(String path) throws Exception {
        var answer = get(path, StartedBaton.ADMINISTRATOR_KEY);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertErrorShape(answer);
    }

    @Test
    void soDoesTheRefusalOfAStranger() throws Exception {
        var answer = get("users/myself", "nobody-has-this-key");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertErrorShape(answer);
    }

    private static void assertErrorShape(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.propertyNames()).containsExactly("errors");
        assertThat(body.path("errors")).isNotEmpty();
        body.path("errors")
                .forEach(error -> assertThat(List.of("message", "code", "errorInfo", "moreInfo"))
                        .containsAll(error.propertyNames()));
    }

    private static HttpResponse<String> get(String path, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(StartedBaton.shared().url() + "/api/v2/" + path))
                .header("Backlog-API-Key", key)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}

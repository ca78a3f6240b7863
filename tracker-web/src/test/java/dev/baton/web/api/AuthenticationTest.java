package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

class AuthenticationTest extends FloorTest {

    @Test
    void theKeyMayStandInTheQueryTheFormAndTwoHeaders() {
        var key = key(member);
        assertThat(stranger()
                        .get("/users/myself", "apiKey", key)
                        .json()
                        .get("id")
                        .asLong())
                .isEqualTo(member.id());
        assertThat(stranger()
                        .send("GET", "/users/myself", "Backlog-API-Key", key)
                        .status())
                .isEqualTo(200);
        assertThat(stranger()
                        .send("GET", "/users/myself", "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(200);
        assertThat(stranger()
                        .delete("/probe", "apiKey", key, "text", "x", "number", 1)
                        .status())
                .isEqualTo(200);
        assertThat(stranger()
                        .patch("/probe?apiKey=" + key, "text", "x", "number", 1)
                        .status())
                .isEqualTo(200);
        assertThat(stranger().get("/users/myself?%61piKey=" + key).status()).isEqualTo(200);
    }

    @Test
    void whoIsNotKnownIsToldNothing() {
        for (var answer : new Answer[] {
            stranger().get("/users/myself"),
            stranger().get("/no/such/path"),
            stranger().get("/users/myself", "apiKey", "wrong"),
            stranger().get("/users/myself", "apiKey", ""),
            stranger().get("/users/myself", "apiKey", "x".repeat(5_000)),
            stranger().send("GET", "/users/myself", "Authorization", "Basic eDp5"),
            stranger().send("GET", "/users/myself", "Authorization", "Bearer "),
            stranger().post("/probe", "text", "x"),
        }) {
            assertThat(answer.outcome()).isEqualTo("401/11");
            assertThat(answer.text())
                    .isEqualTo(
                            "{\"errors\":[{\"message\":\"Authentication failure.\",\"code\":11,\"moreInfo\":\"\"}]}");
            assertThat(answer.headers().map()).doesNotContainKeys("www-authenticate", "set-cookie", "location");
        }
    }

    @Test
    void theKeyIsWrittenDownNowhere(CapturedOutput output) throws IOException {
        var key = key(member);
        stranger().get("/users/myself", "apiKey", key);
        stranger().get("/probe/failure/other", "apiKey", key);
        stranger().get("/no/such/path", "apiKey", key);
        stranger().post("/probe?apiKey=" + key, "text", "x", "number", "y");
        stranger().post("/probe", "apiKey", key, "text", "x");
        new Socketed(port, key)
                .send("GET /api/v2/users/myself?x=%zz&APIKEY=" + key
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        new Socketed(port, key)
                .send("GET /api/v2/users/myself?x=\u0001&apiKey=" + key + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        stranger().send("GET", "/users/;/myself?apiKey=" + key);
        as(member).get("/probe/failure/other");
        stranger().send("GET", "/probe/failure/other", "Authorization", "Bearer " + key);
        new Socketed(port, key)
                .send("GET /api/v2/users/<myself>?apiKey=" + key + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(output.getAll()).contains("/api/v2/users/myself", "failed").doesNotContain(key);
        try (var logs = Files.walk(Path.of(TOMCAT, "logs"))) {
            assertThat(logs.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(log)
                            .content()
                            .contains("/api/v2/users/myself")
                            .doesNotContain(key));
        }
    }
}

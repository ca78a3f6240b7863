package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire from real clients, and from worse ones. */
class WireTest extends FloorTest {

    @Test
    void backlog4jsBoundaryAndRawFileNameAreTaken() {
        var body = "--*******\r\nContent-Disposition: form-data; name=\"file\"; filename=\"見積 書.txt\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\nhello\r\n--*******--\r\n";

        assertThat(upload(body)).startsWith("HTTP/1.1 200").contains("\"seen\":\"見積 書.txt 5\"");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var body = "--*******\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
                + "x".repeat(101 << 10) + "\r\n--*******--\r\n";

        assertThat(upload(body)).startsWith("HTTP/1.1 413").contains("\"code\":10");
    }

    @Test
    void tooManyPartsAreRefused() {
        var part = "--*******\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nx\r\n";

        assertThat(upload(part.repeat(50) + "--*******--\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("{\"errors\":[");
    }

    @Test
    void aTruncatedUploadIsRefused() {
        assertThat(upload("--*******\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nx"))
                .startsWith("HTTP/1.1 400")
                .contains("{\"errors\":[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v2/users/myself?apiKey=canary-in-bad-line&x=\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v2/users/<myself> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v2/users/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v2/users/myself HTTP/1.1\r\n\r\n",
                "GET /api/v2/users/myself HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "TRACE /api/v2/users/myself HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "NONSENSE /api/v2/users/myself HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            })
    void whatTomcatRefusesIsInTheContractsShapeToo(String request) {
        var answer = new Socketed(port, key(member)).send(request);

        assertThat(answer).matches("(?s)HTTP/1\\.1 [45].*");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).startsWith("{\"errors\":[{");
        assertThat(answer).doesNotContain("<html", "Exception");
    }

    @Test
    void headersThatAreTooLargeToo() {
        var answer = new Socketed(port, key(member))
                .send("GET /api/v2/users/myself HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                        + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("{\"errors\":[{");
    }

    private String upload(String body) {
        return new Socketed(port, key(member))
                .send("POST /api/v2/probe/file HTTP/1.1\r\nHost: localhost\r\nBacklog-API-Key: " + key(member)
                        + "\r\nContent-Type: multipart/form-data; boundary=*******\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }
}

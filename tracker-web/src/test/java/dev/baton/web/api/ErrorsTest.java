package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest extends FloorTest {

    @ParameterizedTest
    @CsvSource({
        "missing, 404/6",
        "invalid, 400/7",
        "forbidden, 403/5",
        "conflict, 409/7",
        "database, 503/1",
        "error, 500/1",
        "other, 500/1",
    })
    void everyFailureHasItsCode(String kind, String outcome) {
        var answer = as(member).get("/probe/failure/" + kind);

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertContract(answer);
        assertThat(answer.text()).doesNotContain("SELECT", "Exception", "\tat ");
    }

    @Test
    void whatTheFrameworkRefusesLooksTheSame() {
        var api = as(member);
        assertThat(api.get("/no/such/path").outcome()).isEqualTo("404/6");
        assertThat(api.get("/users/x").outcome()).isEqualTo("404/6");
        assertThat(api.get("/users/99999999999999999999").outcome()).isEqualTo("404/6");
        assertThat(api.send("GET", "/users/myself", "Accept", "text/csv").outcome())
                .isEqualTo("406/7");
        assertThat(api.body("POST", "/probe", "application/json", BodyPublishers.ofString("{\"text\":\"x\"}"))
                        .outcome())
                .isEqualTo("415/7");
        assertThat(api.body("POST", "/probe/file", "multipart/form-data", BodyPublishers.ofString("no boundary"))
                        .outcome())
                .isEqualTo("400/7");
        assertThat(api.post("/probe/file", "file", "text").outcome()).isEqualTo("400/7");
        assertThat(api.send("GET", "/users//myself").outcome())
                .as("the firewall's")
                .isEqualTo("400/7");
        assertThat(api.send("GET", "/users;a=b/myself").outcome()).isEqualTo("400/7");
        assertThat(api.send("GET", "/users/%2e%2e/myself").outcome()).isEqualTo("400/7");
        assertThat(api.send("GET", "/projects/%00").outcome()).isIn("400/7", "404/6");
        assertContract(api.get("/no/such/path"));

        var wrongMethod = api.delete("/priorities");
        assertThat(wrongMethod.outcome()).isEqualTo("405/7");
        assertThat(wrongMethod.header("Allow")).isEqualTo("GET, HEAD");
        assertContract(wrongMethod);
    }

    @Test
    void sizesAreLimited() {
        var api = as(member);
        assertThat(api.post("/probe", "text", "x".repeat(11 << 10)).outcome()).isEqualTo("413/10");
        assertThat(api.patch("/probe", "text", "x".repeat(11 << 10)).outcome()).isEqualTo("413/10");
        assertThat(api.body(
                                "POST",
                                "/probe",
                                "application/x-www-form-urlencoded",
                                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[1 << 20])))
                        .outcome())
                .as("without a length")
                .isEqualTo("413/10");
        var many = new ArrayList<Object>();
        for (int i = 0; i < 1_001; i++) {
            many.add("p");
            many.add("");
        }
        assertThat(api.post("/probe", many.toArray()).outcome()).isEqualTo("400/7");
        assertThat(api.body("POST", "/probe", "application/x-www-form-urlencoded", BodyPublishers.ofString("text=%ff"))
                        .outcome())
                .isEqualTo("400/7");
        assertThat(api.body("POST", "/probe", "application/x-www-form-urlencoded", BodyPublishers.ofString("text=%4"))
                        .outcome())
                .isEqualTo("400/7");
    }

    @Test
    void headAndNothing() {
        assertThat(as(member).head("/users/myself").status()).isEqualTo(200);
        assertThat(as(member).head("/users/myself").text()).isEmpty();
        assertThat(as(member).head("/users/0").status()).isEqualTo(404);
        assertThat(as(member).post("/probe/nothing").status()).isEqualTo(204);
    }

    @Test
    void theCallersLanguageIsSpoken() {
        assertThat(as(member).get("/nothing").message()).isEqualTo("There is nothing at this path.");
        assertThat(as(japanese).get("/nothing").message()).isEqualTo("このパスには何もありません。");
        assertThat(as(japanese).get("/probe/failure/invalid").message()).contains("管理者");
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeBack() {
        var first = as(member).get("/users/0/icon");
        assertThat(first.outcome()).isEqualTo("404/6");
        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("2");
        long reset = Long.parseLong(first.header("X-RateLimit-Reset"));
        Answer last = first;
        for (int i = 0; i < 5 && last.status() != 429; i++) {
            last = as(member).get("/users/0/icon");
        }
        assertThat(last.outcome()).isEqualTo("429/13");
        assertContract(last);
        assertThat(last.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(Long.parseLong(last.header("X-RateLimit-Reset"))).isGreaterThanOrEqualTo(reset);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(as(member).get("/users/myself").status()).as("another quota").isEqualTo(200);
        var left = as(member).get("/rateLimit").json();
        assertThat(left.at("/rateLimit/icon/limit").asInt()).isEqualTo(2);
        assertThat(left.at("/rateLimit/update/remaining").asInt()).isEqualTo(150);
        assertThat(left.at("/rateLimit/read/reset").asLong()).isGreaterThanOrEqualTo(reset);
    }

    /** The firewall refuses before it is known who calls. */
    @Test
    void theFirewallSpeaksJsonToo() {
        assertThat(as(member).send("GET", "/users;a=b/myself").text())
                .isEqualTo("{\"errors\":[{\"message\":\"The request is malformed.\",\"code\":7,\"moreInfo\":\"\"}]}");
    }

    /** Clients refuse any other key, and read nothing that does not begin so. */
    private static void assertContract(Answer answer) {
        assertThat(answer.text()).startsWith("{\"errors\":[{\"message\":\"");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.json().propertyNames()).containsExactly("errors");
        assertThat(answer.json().at("/errors/0").propertyNames()).containsExactly("message", "code", "moreInfo");
        assertThat(answer.headers().firstValue("X-RateLimit-Limit"))
                .as("on errors too")
                .isPresent();
    }
}

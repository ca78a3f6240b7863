package dev.baton.playground.world;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallsTest {

    private final Exchanges exchanges = new Exchanges(new Feed());
    private final Troubles troubles = new Troubles();
    private final Calls calls = new Calls(exchanges, troubles);

    @Test
    void whatWasAskedAndAnsweredIsWrittenDownAndStillArrives() throws Exception {
        var answer = call("/playground/slack/api/chat.postMessage", "text=営業", (request, response) -> {
            assertThat(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("text=営業");
            response.getOutputStream().write("{\"ok\":true}".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(answer.getContentAsString()).isEqualTo("{\"ok\":true}");
        var exchange = exchange();
        assertThat(exchange.what()).isEqualTo("chat.postMessage");
        assertThat(exchange.target()).isEqualTo("POST /playground/slack/api/chat.postMessage");
        assertThat(exchange.toBaton()).isFalse();
        assertThat(exchange.request().body()).isEqualTo("text=営業");
        assertThat(exchange.response().body()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void nothingGetsThroughToAChatThatIsDown() throws Exception {
        troubles.set(Chat.TEAMS, Trouble.DOWN);

        var answer = call("/playground/teams/v3/conversations", "{}", (request, response) -> {
            throw new AssertionError("it got through");
        });

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(exchange().status()).isEqualTo(503);
        call("/playground/slack/api/auth.test", "", (request, response) -> {});
        assertThat(exchange().status()).as("the other chat").isEqualTo(200);
    }

    @Test
    void noSecretIsShown() throws Exception {
        call("/playground/teams/identity/token", "client_id=app&client_secret=geheim&scope=x", (request, response) -> {
            response.getWriter().write("{\"token_type\":\"Bearer\",\"access_token\":\"8c0ffee0-1\"}");
        });

        assertThat(exchange().request().body()).isEqualTo("client_id=app&client_secret=…&scope=x");
        assertThat(exchange().response().body()).isEqualTo("{\"token_type\":\"Bearer\",\"access_token\":\"…\"}");
        assertThat(exchange().request().headers()).containsEntry("Authorization", "Bearer xoxb-012…");
        call("/playground/slack/api/auth.test", "token=xoxb-0123456789", (request, response) -> {});
        assertThat(exchange().request().body()).isEqualTo("token=…");
    }

    @Test
    void theLastThreeHundredAreKeptAndCutWhereTheyAreLong() throws Exception {
        for (int i = 0; i < 301; i++) {
            call("/playground/slack/api/auth.test", "x".repeat(64_001), (request, response) -> {});
        }

        assertThat(exchanges.all()).hasSize(300);
        assertThat(exchanges.get(1)).isEmpty();
        assertThat(exchange().request().body()).hasSize(64_001).endsWith("x…");
    }

    private Exchange exchange() {
        return exchanges.get(exchanges.all().getLast().id()).orElseThrow();
    }

    private MockHttpServletResponse call(String path, String body, FilterChain chat) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.addHeader("Authorization", "Bearer xoxb-0123456789");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        calls.doFilter(request, response, chat);
        return response;
    }
}

package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.account.Accounts;
import dev.baton.bot.Bot;
import dev.baton.chat.ConnectionStatus;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.testdb.OnH2;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Nothing configured, the server bound to loopback: what Microsoft's playground speaks with. */
@OnH2
@SpringBootTest(
        classes = {OnlyTeams.class, PatientWorkers.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.main.allow-bean-definition-overriding=true"})
class LocalModeTest {

    private static final FakeTeams TEAMS = new FakeTeams();

    @LocalServerPort
    int port;

    @Autowired
    ConnectionStatus status;

    @MockitoBean
    Bot bot;

    @MockitoBean
    Accounts accounts;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectNode activity = Payload.read("personal-text", TEAMS.serviceUrl());

    @AfterAll
    static void stop() {
        TEAMS.close();
    }

    @BeforeEach
    void nothingWasAsked() {
        TEAMS.forgetRequests();
        when(bot.handle(any())).thenReturn(new Reply.Say(Message.of("hello"), Reply.Audience.ASKER));
    }

    private int send(String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                .POST(BodyPublishers.ofString(activity.toString()));
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    @Test
    void speaksWithAConnectorOnThisMachineWithoutAToken() throws Exception {
        assertThat(send()).isEqualTo(200);

        assertThat(TEAMS.seen()).hasSize(1);
        assertThat(TEAMS.authorizations()).isEmpty();
    }

    @Test
    void refusesWhatWasForwarded() throws Exception {
        for (var header : List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Proto")) {
            assertThat(send(header, "127.0.0.1")).as(header).isEqualTo(403);
        }
        verifyNoInteractions(bot);
    }

    @Test
    void refusesWebPages() throws Exception {
        assertThat(send("Origin", "http://127.0.0.1:" + port)).isEqualTo(403);
        assertThat(send("Content-Type", "text/plain")).isEqualTo(415);
        verifyNoInteractions(bot);
    }

    @Test
    void refusesAPageThatGaveItselfOurAddress() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            var body = activity.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(("POST /api/messages HTTP/1.1\r\nHost: rebound.example\r\nContent-Type: application/json\r\n"
                                    + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            var answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
        verifyNoInteractions(bot);
    }

    @Test
    void callsNoConnectorElsewhere() throws Exception {
        for (var url : List.of(
                "https://smba.trafficmanager.net/emea/", "http://192.0.2.1/", "http://127.0.0.1.evil.example/")) {
            activity.put("serviceUrl", url);
            assertThat(send()).as(url).isEqualTo(403);
        }
        verifyNoInteractions(bot);
    }

    @Test
    void greetsWithWhereItIs() {
        assertThat(status.line(Locale.ENGLISH)).contains("http://127.0.0.1:" + port + "/api/messages");
        assertThat(status.line(Locale.JAPAN)).startsWith("ローカルモード");
    }
}

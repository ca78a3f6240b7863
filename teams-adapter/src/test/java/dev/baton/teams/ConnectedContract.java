package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.account.Accounts;
import dev.baton.bot.Bot;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.testchat.Seen;
import dev.baton.testdb.OnH2;
import dev.baton.user.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The whole adapter with an application: signed requests in, the connector's view of what comes out. */
@OnH2
abstract class ConnectedContract {

    static final FakeTeams TEAMS = new FakeTeams();
    static final Conversation CHANNEL =
            new Conversation("teams", FakeTeams.TENANT, FakeTeams.CHANNEL, Conversation.Kind.CHANNEL);

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    ConnectorKeys keys;

    @MockitoBean
    Bot bot;

    @MockitoBean
    Accounts accounts;

    final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void connected(DynamicPropertyRegistry registry) {
        TEAMS.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void nothingHappenedYet() {
        jdbc.sql("DELETE FROM teams_conversation").update();
        jdbc.sql("DELETE FROM teams_person").update();
        jdbc.sql("DELETE FROM inbound_event").update();
        TEAMS.forgetRequests();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            keys.prefetch();
            return !keys.endorsements(FakeTeams.KEY.getKeyID()).isEmpty();
        });
        when(accounts.likelyLanguage(any())).thenReturn(Language.EN);
        when(bot.suggest(any(), anyString(), anyString(), anyString())).thenReturn(List.of());
        answering(new Reply.Silence());
    }

    void answering(Reply reply) {
        when(bot.handle(any())).thenReturn(reply);
    }

    static Reply say(String text, Audience audience) {
        return new Reply.Say(Message.of(text), audience);
    }

    static Form form() {
        return new Form(
                "create",
                "New issue",
                "Create",
                List.of(new FormField(
                        "summary", "Summary", FormField.Kind.LINE, "typed", List.of(), null, true, false, null)),
                Map.of("key", "SALES-12"),
                null);
    }

    static ObjectNode payload(String name) {
        return Payload.read(name, TEAMS.serviceUrl());
    }

    HttpResponse<String> send(JsonNode activity) {
        return send(activity.toString(), TEAMS.authorization());
    }

    HttpResponse<String> send(String body, String authorization) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .timeout(Duration.ofSeconds(20))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    JsonNode invoke(JsonNode activity) {
        var answer = send(activity);
        assertThat(answer.statusCode()).isEqualTo(200);
        return FakeTeams.tree(answer.body());
    }

    ChatRequest asked() {
        var request = ArgumentCaptor.forClass(ChatRequest.class);
        verify(bot, timeout(5_000)).handle(request.capture());
        return request.getValue();
    }

    /** What came out, once something did. */
    List<Seen> said() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !TEAMS.seen().isEmpty());
        return TEAMS.seen();
    }
}

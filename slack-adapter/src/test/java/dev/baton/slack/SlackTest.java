package dev.baton.slack;

import dev.baton.bot.Bot;
import dev.baton.chat.InboundEvents;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The adapter on a real port, with a Bot that tests instruct, a stand-in for Slack, and a database for duplicates. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = SlackTest.Application.class,
        properties = {
            "logging.level.root=WARN",
            "spring.main.banner-mode=off",
            "server.address=127.0.0.1",
            "spring.threads.virtual.enabled=true",
            "spring.flyway.enabled=false",
            "db-scheduler.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V030__inbound.sql",
            "baton.slack.signing-secret=" + SlackTest.SECRET + ",the next secret",
            "baton.slack.bot-token=xoxb-canary-bot-token",
        })
abstract class SlackTest {

    static final String SECRET = "the secret";
    static final SlackStandIn SLACK = new SlackStandIn();

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration"
            })
    @ComponentScan("dev.baton.slack")
    @Import(InboundEvents.class)
    static class Application {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry registry) {
        registry.add("baton.slack.api-url", SLACK::apiUrl);
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    }

    @MockitoBean
    Bot bot;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void startAfresh() {
        SLACK.reset();
        jdbc.sql("DELETE FROM inbound_event").update();
    }

    static Reply say(String text, Reply.Audience audience) {
        return new Reply.Say(Message.of(text), audience);
    }

    static String now() {
        return String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    }

    HttpResponse<String> send(String body) {
        return send(body, now(), SECRET);
    }

    HttpResponse<String> send(String body, String timestamp, String secret) {
        return post(body, timestamp, Payload.signature(secret, timestamp, body));
    }

    HttpResponse<String> post(String body, String timestamp, String signature) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                            .timeout(Duration.ofSeconds(20))
                            .header(
                                    "Content-Type",
                                    body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                            .header("X-Slack-Request-Timestamp", timestamp)
                            .header("X-Slack-Signature", signature)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A payload with an address for answers in it. */
    static String withResponseUrl(String payload) {
        return payload.replace("RESPONSE_URL", SLACK.responseUrl());
    }
}

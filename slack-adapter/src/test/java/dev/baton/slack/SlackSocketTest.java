package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.bot.Bot;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.InboundEvents;
import dev.baton.chat.Input;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Socket Mode over a WebSocket server on loopback that speaks as Slack's does. */
class SlackSocketTest {

    private final SlackStandIn slack = new SlackStandIn();
    private final SocketStandIn socket = new SocketStandIn();
    private final Bot bot = Mockito.mock(Bot.class);
    private ConfigurableApplicationContext application;

    /** Not marked as a configuration, so that no scan of another test finds it. */
    @Import(SlackConfiguration.class)
    static class Application {
        @Bean
        InboundEvents inbound() {
            var seen = ConcurrentHashMap.<String>newKeySet();
            var events = Mockito.mock(InboundEvents.class);
            when(events.first(any(), any())).thenAnswer(call -> seen.add(call.getArgument(1)));
            return events;
        }
    }

    @BeforeEach
    void connect() throws InterruptedException {
        slack.socketUrl(socket.url());
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("bot", bot))
                .properties(Map.of(
                        "logging.level.root", "WARN",
                        "spring.main.banner-mode", "off",
                        "baton.slack.bot-token", "xoxb-test",
                        "baton.slack.app-token", "xapp-test",
                        "baton.slack.api-url", slack.apiUrl()))
                .run();
        assertThat(socket.connected()).isTrue();
    }

    @AfterEach
    void hangUp() throws Exception {
        application.close();
        socket.stop(1000);
        slack.close();
    }

    private static String envelope(String id, String type, String payload) {
        return "{\"envelope_id\":\"%s\",\"type\":\"%s\",\"accepts_response_payload\":true,\"payload\":%s}"
                .formatted(id, type, payload);
    }

    private String command() {
        return """
                {"token":"t","team_id":"T0BATON","team_domain":"baton","channel_id":"C0SALES","channel_name":"sales",
                "user_id":"U0SATO","user_name":"sato","command":"/baton","text":"今日の &amp; 予定",
                "response_url":"%s","trigger_id":"trigger-1"}""".formatted(slack.responseUrl()).replace("\n", "");
    }

    private JsonNode answer(String envelope) throws InterruptedException {
        return socket.answer(envelope, Duration.ofSeconds(10));
    }

    @Test
    void aCommandIsAnsweredInItsEnvelope() throws InterruptedException {
        when(bot.handle(any())).thenReturn(new Reply.Say(dev.baton.chat.Message.of("何もありません"), Audience.ASKER));

        socket.send(envelope("envelope-1", "slash_commands", command()));

        var answer = answer("envelope-1");
        assertThat(answer.at("/payload/response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.at("/payload/text").asString()).isEqualTo("何もありません");
        var asked = ArgumentCaptor.forClass(ChatRequest.class);
        verify(bot).handle(asked.capture());
        assertThat(asked.getValue().input()).isEqualTo(new Input.Line("今日の & 予定"));
    }

    @Test
    void aFormIsSubmittedAndRefused() throws InterruptedException {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        socket.send(envelope("envelope-2", "interactive", Payload.file("view-submission.json")));

        assertThat(answer("envelope-2").has("payload")).isFalse();
        verify(bot).handle(any());
    }

    @Test
    void anUnknownEventIsThankedForAndAKnownOneHasOneEffect() throws InterruptedException {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        socket.send(envelope("envelope-3", "events_api", Payload.file("event-unknown.json")));
        socket.send(envelope("envelope-4", "events_api", Payload.file("event-mention.json")));
        answer("envelope-3");
        answer("envelope-4");
        socket.send(envelope("envelope-5", "events_api", Payload.file("event-mention.json")));
        answer("envelope-5");

        verify(bot, times(1)).handle(any());
    }

    @Test
    void twentySlowAnswersHoldNobodyUp() throws InterruptedException {
        var stalled = new CountDownLatch(1);
        when(bot.handle(any())).thenAnswer(call -> {
            stalled.await();
            return new Reply.Silence();
        });
        for (int slow = 0; slow < 20; slow++) {
            socket.send(envelope(
                    "slow-" + slow,
                    "events_api",
                    Payload.file("event-message.json").replace("Ev0MESSAGE", "EvSLOW" + slow)));
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> verify(bot, times(20)).handle(any()));
        clearInvocations(bot);

        socket.send(envelope("quick", "events_api", Payload.file("event-unknown.json")));

        answer("quick");
        for (int slow = 0; slow < 20; slow++) {
            answer("slow-" + slow);
        }
        stalled.countDown();
    }

    @Test
    void itComesBackWhenSlackHangsUp() throws InterruptedException {
        when(bot.handle(any())).thenReturn(new Reply.Silence());

        socket.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        assertThat(socket.connected()).isTrue();
        socket.send(envelope("envelope-6", "events_api", Payload.file("event-unknown.json")));

        answer("envelope-6");
    }

    @Test
    void theOperatorSeesHow() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> application
                        .getBean(SlackConnection.class)
                        .line(Locale.ENGLISH)
                        .equals("connected as @baton in Baton Inc, by Socket Mode"));
    }

    @Test
    void noEndpointIsOpenedForHttp() {
        assertThat(application.getBeanNamesForType(SlackEndpoint.class)).isEmpty();
        assertThat(application.containsBean("slackEndpoint")).isFalse();
    }
}

package dev.baton.web.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.baton.project.NewProject;
import dev.baton.project.ProjectKind;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.webhook.NewWebhook;
import dev.baton.webhook.Webhook.Stop;
import dev.baton.webhook.WebhookChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a receiver gets, in which order, and how often when it is out of order itself. */
class SenderTest {

    abstract static class Contract extends SendingContract {

        @Autowired
        Sender sender;

        @Autowired
        Post post;

        @Test
        void aCallIsSignedJson() {
            var activity = happen("{\"text\":\"課題 🍣\"}");
            assertThat(run()).isFalse();
            assertThat(received()).singleElement().satisfies(request -> {
                assertThat(request.getUrl()).isEqualTo("/hook");
                assertThat(request.getHeader("Content-Type")).startsWith("application/json");
                assertThat(request.getBodyAsString()).isEqualTo("{\"text\":\"課題 🍣\"}");
                assertThat(request.getHeader("webhook-id"))
                        .isEqualTo("msg_" + activity.id() + "_" + hook.webhook().id());
                assertThat(request.getHeader("webhook-timestamp"))
                        .isEqualTo(String.valueOf(Instant.parse(START).getEpochSecond()));
                assertThat(request.getHeader("webhook-signature")).isEqualTo(signature(request));
            });
            assertThat(calls.waiting()).doesNotContain(hook.webhook().id());
        }

        @Test
        void callsGoInOrderToThoseWhoWantThem() {
            var foreign = projects.create(manager, new NewProject("F" + key.projectKey(), "F", ProjectKind.OWN));
            var other = webhooks.create(
                    manager,
                    foreign.key(),
                    new NewWebhook("Other", null, RECEIVER.baseUrl() + "/other", true, Set.of()));
            for (int i = 0; i < 20; i++) {
                happen(1 + i % 2, String.valueOf(i));
            }
            run();
            sender.run(other.webhook().id(), () -> false);
            assertThat(bodies()).containsExactly("0", "2", "4", "6", "8", "10", "12", "14", "16", "18");
        }

        @Test
        void whileAReceiverIsOutOfOrderAllWaitAndNothingChanges() {
            answer(aResponse().withStatus(500).withBody("Oh\nno\u0007"));
            happen("first");
            happen("second");
            run();
            run();
            assertThat(bodies()).containsExactly("first");
            answer(aResponse().withStatus(200));
            clock.advance(Duration.ofSeconds(2));
            run();
            assertThat(bodies()).containsExactly("first", "first", "second");
            var ids = received().stream()
                    .map(request -> request.getHeader("webhook-id"))
                    .toList();
            assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
            assertThat(received().get(1).getHeader("webhook-timestamp"))
                    .isNotEqualTo(received().get(0).getHeader("webhook-timestamp"));
            assertThat(received())
                    .allSatisfy(request ->
                            assertThat(request.getHeader("webhook-signature")).isEqualTo(signature(request)));
        }

        @Test
        void aReceiverThatDoesNotAnswerIsAsked() {
            answer(aResponse().withStatus(200).withFixedDelay(3_000));
            happen("slow");
            run();
            answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
            clock.advance(Duration.ofSeconds(2));
            run();
            answer(aResponse().withStatus(200));
            clock.advance(Duration.ofSeconds(4));
            run();
            assertThat(bodies()).containsExactly("slow", "slow", "slow");
        }

        @Test
        void aReceiverIsLeftAloneForAsLongAsItAsks() {
            answer(aResponse().withStatus(429).withHeader("Retry-After", "120"));
            happen("much");
            run();
            clock.advance(Duration.ofSeconds(119));
            run();
            assertThat(received()).hasSize(1);
            answer(aResponse().withStatus(503).withHeader("Retry-After", "Tue, 24 Nov 2026 09:10:00 GMT"));
            clock.advance(Duration.ofSeconds(1));
            run();
            clock.advance(Duration.ofSeconds(479));
            run();
            assertThat(received()).hasSize(2);
            answer(aResponse().withStatus(200));
            clock.advance(Duration.ofSeconds(1));
            run();
            assertThat(received()).hasSize(3);
        }

        @Test
        void aRefusedCallLetsTheOthersPass() {
            RECEIVER.stubFor(any(anyUrl())
                    .withRequestBody(equalTo("bad"))
                    .willReturn(aResponse().withStatus(400)));
            happen("bad");
            happen("good");
            run();
            assertThat(bodies()).containsExactly("bad", "good");
            answer(aResponse().withStatus(200));
            clock.advance(Duration.ofSeconds(2));
            run();
            assertThat(bodies()).containsExactly("bad", "good", "bad");
        }

        @Test
        void aReceiverThatRefusesEverythingIsNotPressed() {
            answer(aResponse().withStatus(404));
            for (int i = 0; i < 20; i++) {
                happen(String.valueOf(i));
            }
            run();
            assertThat(received()).hasSize(4);
        }

        @Test
        void aReceiverThatIsGoneGetsNothingMore() {
            answer(aResponse().withStatus(410));
            happen("first");
            happen("second");
            run();
            happen("third");
            run();
            assertThat(bodies()).containsExactly("first");
            assertThat(webhooks.get(manager, project.key(), hook.webhook().id()).stopped())
                    .isEqualTo(Stop.RECEIVER_GONE);
            assertThat(calls.dead(manager, project.key())).hasSize(2);
            answer(aResponse().withStatus(200));
            webhooks.update(
                    manager, project.key(), hook.webhook().id(), new WebhookChange(null, null, null, null, null));
            calls.repeat(manager, project.key(), null);
            run();
            assertThat(bodies()).containsExactly("first", "first", "second");
        }

        @Test
        void aReceiverThatIsAwayForADayLosesNothingThatCannotBeSentAgain() {
            answer(aResponse().withStatus(502).withBody("Bad gateway"));
            happen("first");
            happen("second");
            for (int i = 0; i < 100; i++) {
                run();
                clock.advance(Duration.ofMinutes(15));
            }
            assertThat(received().size()).isBetween(12, 100);
            assertThat(bodies()).containsOnly("first");
            var dead = calls.dead(manager, project.key());
            assertThat(dead).hasSize(2);
            assertThat(dead.getLast().error()).isEqualTo("HTTP 502: Bad gateway");
            assertThat(dead.getLast().tries()).isGreaterThanOrEqualTo(12);
            RECEIVER.resetRequests();
            answer(aResponse().withStatus(200));
            assertThat(calls.repeat(manager, project.key(), null)).isEqualTo(2);
            run();
            assertThat(bodies()).containsExactly("first", "second");
        }

        @Test
        void whatMayHaveArrivedBeforeACrashIsSentAgainAsTheSame() {
            happen("once");
            var call = calls.next(hook.webhook().id()).orElseThrow();
            assertThat(post.send(call)).isEqualTo(new Answer.Arrived());
            // here the process ends, and another one begins
            run();
            assertThat(received()).hasSize(2);
            assertThat(received().get(0).getHeader("webhook-id"))
                    .isEqualTo(received().get(1).getHeader("webhook-id"));
            assertThat(bodies()).containsExactly("once", "once");
        }

        @Test
        void aSenderEndsWhenItIsToldTo() {
            happen("later");
            assertThat(sender.run(hook.webhook().id(), () -> true)).isTrue();
            assertThat(received()).isEmpty();
        }

        boolean run() {
            return sender.run(hook.webhook().id(), () -> false);
        }

        private String signature(LoggedRequest request) {
            return Signature.of(
                    hook.secret(),
                    request.getHeader("webhook-id"),
                    Long.parseLong(request.getHeader("webhook-timestamp")),
                    request.getBodyAsString());
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

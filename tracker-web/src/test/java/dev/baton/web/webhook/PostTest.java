package dev.baton.web.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.baton.testchat.SettableClock;
import dev.baton.web.webhook.CheckedSockets.NotAllowed;
import dev.baton.webhook.Targets;
import dev.baton.webhook.WebhookCall;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Where a call never gets, whatever names, redirects and receivers say. */
class PostTest {

    private final WireMockServer receiver =
            new WireMockServer(options().dynamicPort().dynamicHttpsPort());
    private final Queue<String> answers = new ArrayDeque<>();

    @BeforeEach
    void open() {
        receiver.start();
        receiver.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
    }

    @AfterEach
    void close() {
        receiver.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "0.0.0.0",
                "64:ff9b::7f00:1"
            })
    void aNameThatLeadsInsideIsNotFollowed(String address) {
        answers.add(address);
        refused(send(false, "http://hooks.example.com:" + receiver.port() + "/"));
        assertThat(answers).isEmpty();
    }

    @Test
    void aNameThatLedOutsideAndNowLeadsInsideIsNotFollowed() throws UnknownHostException {
        answers.addAll(List.of("93.184.216.34", "127.0.0.1"));
        assertThat(new Targets(false).allows(names().lookup("hooks.example.com").getFirst()))
                .isTrue();
        refused(send(false, "http://hooks.example.com:" + receiver.port() + "/"));
    }

    @Test
    void anAddressIsNotConnectedToWithoutAName() {
        refused(send(false, receiver.url("/").replace("localhost", "127.0.0.1")));
        refused(send(false, "http://2130706433:" + receiver.port() + "/", "127.0.0.1"));
        refused(send(true, "http://169.254.169.254/latest/meta-data/"));
    }

    @Test
    void aRedirectIsAnAnswerAndNoWay() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            receiver.stubFor(any(anyUrl())
                    .willReturn(aResponse().withStatus(status).withHeader("Location", receiver.url("/inside"))));
            receiver.resetRequests();
            assertThat(send(true, "http://hooks.example.com:" + receiver.port() + "/", "127.0.0.1"))
                    .isEqualTo(new Answer.Refused("HTTP " + status, null));
            receiver.verify(1, WireMock.anyRequestedFor(anyUrl()));
            receiver.verify(0, WireMock.anyRequestedFor(WireMock.urlEqualTo("/inside")));
        }
    }

    @Test
    void nothingIsRepeatedByTheClientItself() {
        receiver.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "0")));
        send(true, "http://hooks.example.com:" + receiver.port() + "/", "127.0.0.1");
        receiver.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(408)));
        send(true, "http://hooks.example.com:" + receiver.port() + "/", "127.0.0.1");
        receiver.verify(2, WireMock.anyRequestedFor(anyUrl()));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        assertThat(send(true, "https://hooks.example.com:" + receiver.httpsPort() + "/", "127.0.0.1"))
                .isInstanceOfSatisfying(
                        Answer.Away.class, away -> assertThat(away.error()).startsWith("SSL"));
        receiver.verify(0, WireMock.anyRequestedFor(anyUrl()));
    }

    @Test
    void ofALongAnswerOnlyAGlanceIsKept() {
        receiver.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(500).withBody("no\0 \u001b[31m" + "x".repeat(5_000_000))));
        assertThat(send(true, "http://hooks.example.com:" + receiver.port() + "/", "127.0.0.1"))
                .isInstanceOfSatisfying(
                        Answer.Away.class,
                        away -> assertThat(away.error())
                                .startsWith("HTTP 500: no [31mxxx")
                                .hasSizeLessThan(120));
    }

    private void refused(Answer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Away.class,
                        away -> assertThat(away.error()).startsWith(NotAllowed.class.getSimpleName()));
        receiver.verify(0, WireMock.anyRequestedFor(anyUrl()));
    }

    private Answer send(boolean allowPrivate, String url, String... addresses) {
        answers.addAll(List.of(addresses));
        var beans = new StaticListableBeanFactory();
        beans.addBean("names", names());
        var post = new Post(
                new Targets(allowPrivate),
                beans.getBeanProvider(Dns.class),
                Duration.ofSeconds(5),
                new SettableClock("2026-11-24T09:00:00Z"));
        return post.send(new WebhookCall(1, 2, 3, url, "whsec_AAAA", "{}", 0, null, 0));
    }

    private Dns names() {
        return name -> List.of(InetAddress.getByName(answers.remove()));
    }
}

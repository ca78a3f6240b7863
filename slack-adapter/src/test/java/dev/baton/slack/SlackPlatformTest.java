package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.Conversation;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.chat.Post;
import dev.baton.testchat.ChatPlatformContract;
import dev.baton.testchat.Seen;
import dev.baton.testchat.Trouble;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPlatformTest extends ChatPlatformContract {

    private static final SlackStandIn SLACK = new SlackStandIn();
    private static final com.slack.api.Slack SDK =
            new SlackConfiguration().slack(new SlackProperties("secret", "xoxb-canary", "", SLACK.apiUrl()));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SlackPlatform platform = new SlackPlatform(new SlackApi(SDK.methods("xoxb-canary"), meters));

    @AfterAll
    static void hangUp() throws Exception {
        SDK.close();
        SLACK.close();
    }

    @BeforeEach
    void startAfresh() {
        SLACK.reset();
    }

    @Override
    protected ChatPlatform platform() {
        return platform;
    }

    @Override
    protected Conversation channel() {
        return new Conversation("slack", SlackStandIn.TEAM, "C0SALES", Conversation.Kind.CHANNEL);
    }

    @Override
    protected ChatAddress person() {
        return new ChatAddress("slack", SlackStandIn.TEAM, "U0SATO");
    }

    @Override
    protected List<Seen> seen() {
        return SLACK.calls().stream()
                .filter(call -> call.taken() && call.method().startsWith("chat."))
                .map(call -> new Seen(
                        call.form().get("channel"),
                        call.ts(),
                        call.form().get("thread_ts"),
                        "true".equals(call.form().get("reply_broadcast"))
                                || "1".equals(call.form().get("reply_broadcast")),
                        call.method().equals("chat.update"),
                        call.form().toString()))
                .toList();
    }

    @Override
    protected void troubleNext(Trouble trouble) {
        SLACK.nextOfAny(
                List.of("chat.postMessage", "chat.update"),
                switch (trouble) {
                    case Trouble.RateLimited limited ->
                        SlackStandIn.json(Map.of("ok", false, "error", "ratelimited"))
                                .withStatus(429)
                                .withHeader(
                                        "Retry-After",
                                        String.valueOf(limited.retryAfter().toSeconds()));
                    case Trouble.Down down -> new ResponseDefinitionBuilder().withStatus(503);
                    case Trouble.Cut cut -> new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER);
                    case Trouble.Gone gone -> SlackStandIn.json(Map.of("ok", false, "error", "is_archived"));
                    case Trouble.Refusal refusal -> SlackStandIn.json(Map.of("ok", false, "error", "invalid_blocks"));
                });
    }

    @Override
    protected int requests() {
        return (int) SLACK.calls().stream()
                .filter(call -> call.method().startsWith("chat."))
                .count();
    }

    private Post post(String text) {
        return new Post(channel(), null, false, Message.of(text), "delivery-1");
    }

    @Test
    void aPostCarriesItsDeliveryAndAsksSlackToReadNothingIntoIt() {
        platform.post(new Post(channel(), "1764000000.000100", true, Message.of("<!channel> & *all*"), "delivery-7"));

        var sent = SLACK.calls("chat.postMessage").getFirst();
        assertThat(sent.json("metadata").toString())
                .isEqualTo("{\"event_type\":\"baton_delivery\",\"event_payload\":{\"delivery_id\":\"delivery-7\"}}");
        assertThat(sent.form())
                .containsEntry("text", "&lt;!channel&gt; &amp; *all*")
                .containsEntry("parse", "none")
                .containsEntry("reply_broadcast", "1")
                .containsEntry("thread_ts", "1764000000.000100")
                .containsEntry("link_names", "0")
                .containsEntry("mrkdwn", "0")
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0");
    }

    @Test
    void findsAPostAlsoFarBackAndOnlySinceItWasTried() {
        var before = Instant.now();
        platform.post(post("it"));
        for (int more = 0; more < 150; more++) {
            platform.post(new Post(channel(), null, false, Message.of("other"), "other-" + more));
        }

        assertThat(platform.find(post("it"), before)).isPresent();
        assertThat(platform.find(post("it"), before.plusSeconds(3600))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_not_found",
                "is_archived",
                "not_in_channel",
                "token_revoked",
                "account_inactive",
                "invalid_auth",
                "user_disabled"
            })
    void whatIsGoneIsTold(String error) {
        SLACK.refuseNext("chat.postMessage", error);

        assertThatThrownBy(() -> platform.post(post("to nobody")))
                .isInstanceOf(ConversationGone.class)
                .hasMessage("chat.postMessage: " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    void whatIsSlacksOwnTroubleIsForLater(String error) {
        SLACK.refuseNext("chat.postMessage", error);

        assertThatThrownBy(() -> platform.post(post("later"))).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long", "missing_scope", "an_error_of_next_year"})
    void anythingElseIsFinal(String error) {
        SLACK.refuseNext("chat.postMessage", error);

        assertThatThrownBy(() -> platform.post(post("never"))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "{\"ok\":tr"})
    void anAnswerThatIsNoneIsForLater(String body) {
        SLACK.next(
                "chat.postMessage",
                new ResponseDefinitionBuilder().withStatus(200).withBody(body));

        assertThatThrownBy(() -> platform.post(post("garbled"))).isInstanceOf(TryLater.class);
    }

    @Test
    void aRateLimitIsCounted() {
        troubleNext(new Trouble.RateLimited(java.time.Duration.ofSeconds(1)));
        assertThatThrownBy(() -> platform.post(post("too fast"))).isInstanceOf(TryLater.class);

        assertThat(meters.get("baton.platform.rate_limited")
                        .tag("platform", "slack")
                        .counter()
                        .count())
                .isEqualTo(1.0);
    }

    @Test
    void aTokenIsInNoMessage() {
        SLACK.next(
                "chat.postMessage",
                new ResponseDefinitionBuilder().withStatus(500).withBody("xoxb-canary"));

        assertThatThrownBy(() -> platform.post(post("x")))
                .hasMessageNotContaining("xoxb")
                .hasMessage("chat.postMessage: status 500");
    }

    @Test
    void aProfileIsReadWhole() {
        var user = platform.profile(person());

        assertThat(user.name()).isEqualTo("佐藤");
        assertThat(user.mailAddress()).isEqualTo("sato@example.com");
        assertThat(user.locale()).isEqualTo(Locale.JAPAN);
        assertThat(user.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(user.guest()).isFalse();
        assertThat(user.bot()).isFalse();
        assertThat(SLACK.calls("users.info").getFirst().form()).containsEntry("include_locale", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_restricted", "is_ultra_restricted", "is_stranger"})
    void guestsAreTold(String mark) {
        SLACK.person("U0GUEST", "Guest", "guest@example.org", Map.of(mark, true));

        assertThat(platform.profile(new ChatAddress("slack", SlackStandIn.TEAM, "U0GUEST"))
                        .guest())
                .isTrue();
    }

    @Test
    void somebodyOfAnotherWorkspaceIsAGuestAndAProgramIsABot() {
        SLACK.person("U0AWAY", "Away", "away@example.org", Map.of("team_id", "T0OTHER"));
        SLACK.person("U0BOT", "Bot", "", Map.of("is_bot", true, "tz", "Mars/Olympus"));

        assertThat(platform.profile(new ChatAddress("slack", SlackStandIn.TEAM, "U0AWAY"))
                        .guest())
                .isTrue();
        var program = platform.profile(new ChatAddress("slack", SlackStandIn.TEAM, "U0BOT"));
        assertThat(program.bot()).isTrue();
        assertThat(program.mailAddress()).isNull();
        assertThat(program.timeZone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_ext_shared", "is_shared", "is_org_shared", "is_pending_ext_shared"})
    void aSharedChannelIsReadFromOutside(String mark) {
        SLACK.channel("C0SALES", Map.of("id", "C0SALES", "name", "sales", mark, true));

        assertThat(platform.info(channel()).outside()).isTrue();
    }

    @Test
    void aChannelOfOnesOwnIsNot() {
        var info = platform.info(channel());

        assertThat(info.outside()).isFalse();
        assertThat(info.name()).isEqualTo("sales");
    }
}

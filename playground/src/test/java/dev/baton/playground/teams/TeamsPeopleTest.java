package dev.baton.playground.teams;

import static dev.baton.playground.teams.PlayedTeams.DESIGN;
import static dev.baton.playground.teams.PlayedTeams.GENERAL;
import static dev.baton.playground.teams.PlayedTeams.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.baton.playground.NotPossibleException;
import dev.baton.playground.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamsPeopleTest {

    private PlayedTeams teams;

    @BeforeEach
    void begin() throws Exception {
        teams = new PlayedTeams();
    }

    @AfterEach
    void end() {
        teams.close();
    }

    @Test
    void openingTheChatWithTheBotAddsItOnce() {
        teams.people.open("tanaka", "a:tanaka");
        teams.people.open("tanaka", "a:tanaka");
        assertThat(teams.types()).containsExactly("installationUpdate", "conversationUpdate");
        assertThat(teams.last().path("membersAdded").path(0).path("id").asString())
                .isEqualTo("28:" + PlayedTeams.APP);
        assertThat(teams.last().path("membersAdded").path(1).path("id").asString())
                .isEqualTo("29:tanaka");
        assertThat(teams.last().path("conversation"))
                .isEqualTo(JSON.readTree(
                        "{\"conversationType\":\"personal\",\"tenantId\":\"tenant\",\"id\":\"a:tanaka\"}"));
    }

    @Test
    void installingInAChannelIsToldOfItsTeam() {
        teams.people.install(DESIGN);
        teams.people.install(GENERAL);
        assertThat(teams.types()).containsExactly("installationUpdate", "conversationUpdate");
        assertThat(teams.last().path("conversation").path("id").asString()).isEqualTo(GENERAL);
        assertThat(teams.last().path("channelData"))
                .isEqualTo(JSON.readTree("""
                        {"team":{"id":"19:product@thread.tacv2","name":"Product","aadGroupId":"%s"},"tenant":{"id":"tenant"},
                         "settings":{"selectedChannel":{"id":"19:design@thread.tacv2"}},"eventType":"teamMemberAdded"}""".formatted(TeamsActivities.groupId(GENERAL))));
    }

    @Test
    void inAChannelTheBotHearsOnlyWhatMentionsIt() {
        var first = teams.people.say("mori", DESIGN, null, "good morning");
        assertThat(teams.heard).isEmpty();
        var said = teams.people.say("tanaka", DESIGN, first.id(), "<@baton> create ロゴ");
        assertThat(said.thread()).isEqualTo(first.id());
        assertThat(teams.types()).containsExactly("installationUpdate", "conversationUpdate", "message");
        var heard = teams.last();
        assertThat(heard.path("conversation").path("id").asString()).isEqualTo(DESIGN + ";messageid=" + first.id());
        assertThat(heard.path("id").asString()).isEqualTo(said.id()).isEqualTo("1795482123717");
        assertThat(heard.path("text").asString()).isEqualTo("<at>Baton</at> create ロゴ");
        assertThat(heard.path("localTimestamp").asString()).isEqualTo("2026-11-24T10:02:03.7160000+09:00");
        assertThat(heard.path("locale").asString()).isEqualTo("ja-JP");
        assertThat(heard.path("entities").path(1)).isEqualTo(JSON.readTree("""
                                {"locale":"ja-JP","country":"JP","platform":"Windows","timezone":"Asia/Tokyo","type":"clientInfo"}"""));
        assertThat(heard.path("channelData")).isEqualTo(JSON.readTree("""
                                {"teamsChannelId":"19:design@thread.tacv2","teamsTeamId":"19:product@thread.tacv2",
                                 "channel":{"id":"19:design@thread.tacv2"},"team":{"id":"19:product@thread.tacv2"},"tenant":{"id":"tenant"}}"""));
    }

    @Test
    void theIdsOfTheNextCompanyTellItsTimeToo() {
        for (var text : List.of("one", "two", "three")) {
            teams.people.say("mori", DESIGN, null, text);
        }

        teams.stage.begin();

        assertThat(teams.people.say("mori", DESIGN, null, "first").id()).isEqualTo("1795482123716");
    }

    @Test
    void theTokenIsForTheBotAndOfThisTime() throws Exception {
        teams.people.say("mori", "a:mori", null, "help");
        var token = SignedJWT.parse(teams.lastToken().substring("Bearer ".length()));
        assertThat(token.verify(new RSASSAVerifier(RSAKey.parse(teams.identity.publicKey()))))
                .isTrue();
        assertThat(teams.identity.publicKey()).containsEntry("endorsements", List.of("msteams"));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly(PlayedTeams.APP);
        assertThat(claims.getIssuer()).isEqualTo("https://api.botframework.com");
        assertThat(claims.getClaim("serviceurl")).isEqualTo("http://127.0.0.1:1/playground/teams/");
        assertThat(teams.clock.instant())
                .isBetween(
                        claims.getNotBeforeTime().toInstant(),
                        claims.getExpirationTime().toInstant());
    }

    @Test
    void theCardInAnAnswerTakesThePlaceOfTheCard() {
        var on = teams.card(DESIGN, "1", "{\"type\":\"AdaptiveCard\"}");
        teams.willAnswer(
                200,
                execute("application/vnd.microsoft.card.adaptive", "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\"}"));
        press(
                on.id(),
                "{\"type\":\"Action.Execute\",\"title\":\"Start\",\"verb\":\"line\",\"data\":{\"line\":\"start\"},\"style\":\"positive\"}");
        assertThat(teams.last().path("value")).isEqualTo(JSON.readTree("""
                                {"action":{"type":"Action.Execute","title":"Start","verb":"line","data":{"line":"start"}},"trigger":"manual"}"""));
        assertThat(teams.last().path("replyToId").asString()).isEqualTo("1");
        assertThat(teams.last().path("conversation").path("id").asString()).isEqualTo(DESIGN + ";messageid=1");
        assertThat(teams.lastIn(DESIGN).card())
                .isEqualTo(JSON.readTree("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\"}"));
        assertThat(teams.lastIn(DESIGN).edited()).isTrue();
    }

    @Test
    void theTextInAnAnswerIsThePressersAlone() {
        teams.card(DESIGN, "1", "{}");
        teams.willAnswer(200, execute("application/vnd.microsoft.activity.message", "\"Watched.\""));
        teams.willAnswer(200, execute("application/vnd.microsoft.activity.message", "\"You watch it.\""));
        press("1", "{\"type\":\"Action.Execute\",\"verb\":\"line\"}");
        press("1", "{\"type\":\"Action.Execute\",\"verb\":\"line\"}");
        assertThat(teams.world.messages(DESIGN)).hasSize(2);
        var note = teams.lastIn(DESIGN);
        assertThat(List.of(note.author(), note.to(), note.thread(), note.text()))
                .containsExactly(World.BOT, "tanaka", "1", "You watch it.");
    }

    @Test
    void whatIsNoAnswerIsSaidAsTeamsSaysIt() {
        teams.card(DESIGN, "1", "{}");
        for (var answer : List.of(
                "not json",
                "{}",
                "{\"statusCode\":400,\"type\":\"application/vnd.microsoft.error\",\"value\":{}}",
                execute(
                        "application/vnd.microsoft.card.adaptive",
                        "{\"type\":\"AdaptiveCard\",\"version\":\"1.6\"}"))) {
            teams.willAnswer(200, answer);
            press("1", "{\"type\":\"Action.Execute\",\"verb\":\"line\"}");
            assertThat(teams.lastIn(DESIGN).text()).isEqualTo("問題が発生しました。もう一度お試しください。");
        }
        teams.willAnswer(503, "");
        press("1", "{\"type\":\"Action.Execute\",\"verb\":\"line\"}");
        assertThat(teams.lastIn(DESIGN).author()).isEqualTo(World.PLATFORM);
        teams.close();
        press("1", "{\"type\":\"Action.Execute\",\"verb\":\"line\"}");
        assertThat(teams.lastIn(DESIGN).text()).isEqualTo("アプリに到達できません。もう一度お試しください。");
    }

    @Test
    void anOldButtonIsAMessageWithAValue() {
        teams.card(DESIGN, "1", "{\"body\":[{\"type\":\"Input.Text\",\"id\":\"a\",\"value\":\"x\"}]}");
        press("1", "{\"type\":\"Action.Submit\",\"data\":{\"line\":\"help\"}}");
        assertThat(teams.last().path("type").asString()).isEqualTo("message");
        assertThat(teams.last().has("text")).isFalse();
        assertThat(teams.last().path("value")).isEqualTo(JSON.readTree("{\"line\":\"help\",\"a\":\"x\"}"));
    }

    @Test
    void whatCannotBeDoneIsSaidInTheReadersLanguage() {
        assertThatThrownBy(() -> teams.people.say("ito", DESIGN, null, "hi"))
                .isInstanceOfSatisfying(
                        NotPossibleException.class,
                        refused -> assertThat(refused.sentence(Locale.JAPAN)).isEqualTo("「ito」という人は、このチャットにはいません。"));
        assertThatThrownBy(() -> teams.people.open("mori", "a:tanaka")).isInstanceOf(NotPossibleException.class);
        assertThatThrownBy(() -> press("9", "{}")).isInstanceOf(NotPossibleException.class);
        teams.card(DESIGN, "1", "{}");
        assertThatThrownBy(() -> press("1", "{\"type\":\"Action.OpenUrl\"}"))
                .hasMessage("A button of type Action.OpenUrl is for the page alone.");
    }

    private void press(String message, String action) {
        teams.people.press("tanaka", DESIGN, message, JSON.readTree(action), Map.of());
    }

    private static String execute(String type, String value) {
        return "{\"statusCode\":200,\"type\":\"%s\",\"value\":%s}".formatted(type, value);
    }
}

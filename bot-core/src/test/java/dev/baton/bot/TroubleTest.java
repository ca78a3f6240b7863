package dev.baton.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bot.Surroundings.Database;
import dev.baton.chat.Input;
import dev.baton.testdb.OnH2;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever fails, a finished sentence says so and what was typed is kept. */
@OnH2
class TroubleTest extends BotSetting {

    @Autowired
    DataSource database;

    @AfterEach
    void allIsWell() {
        ((Database) database).down(false);
    }

    @Test
    void aDatabaseThatIsDownIsSaidWithWhatWasTyped() {
        anIssue();
        ((Database) database).down(true);
        assertThat(ito.types(keyed("resolve KEY-1"))).isEqualTo(keyed("""
                The database does not answer just now. Nothing was saved. Try again in a minute.
                ~ You typed:
                > resolve KEY-1"""));
        assertThat(tanaka.types(keyed("コメント KEY-1 ありがとう"))).isEqualTo(keyed("""
                ただいまデータベースが応答しません。何も保存されていません。1分ほどおいて、もう一度お試しください。
                ~ 入力された内容：
                > コメント KEY-1 ありがとう"""));
        var sent = new Input.Submission("create", Map.of(), Map.of("summary", "Quote", "description", "300 seats"));
        assertThat(Speaker.printed(ito.does(sent))).isEqualTo("""
                The database does not answer just now. Nothing was saved. Try again in a minute.
                ~ You typed:
                > Quote
                300 seats""");
    }

    @Test
    void whoIsNotKnownYetIsToldInTheirProfilesLanguage() {
        teams.member("29:" + key, "新人", "shinjin" + key + "@example.com", "ja");
        ((Database) database).down(true);
        assertThat(Speaker.direct(bot, teams, "29:" + key).types("")).startsWith("ただいまデータベースが応答しません。");
    }

    @Test
    void whenTheChatIsDownTooEnglishIsSpoken() {
        teams.member("29:" + key, "新人", "shinjin" + key + "@example.com", "ja");
        ((Database) database).down(true);
        teams.down(true);
        assertThat(Speaker.direct(bot, teams, "29:" + key).types("agenda")).startsWith("The database does not answer");
    }

    @Test
    void aChatThatDoesNotTellWhoSomebodyIsIsNamed() {
        slack.member("U" + key, "New", "new" + key + "@example.com", "en");
        slack.down(true);
        assertThat(Speaker.direct(bot, slack, "U" + key).types("agenda")).startsWith("I could not ask Slack just now");
        anIssue();
        assertThat(ito.types(keyed("pass KEY-1 <@UKEY> by fri"))).startsWith("I could not ask Slack just now");
    }

    @Test
    void strangersAreToldWhy() {
        slack.guest("UG" + key, "Guest", "g" + key + "@partner.example");
        slack.known("UN" + key, "Hidden", null, false, false, "ja");
        assertThat(Speaker.direct(bot, slack, "UG" + key).types("agenda"))
                .isEqualTo(
                        "You are a guest in this workspace and have no account in Baton yet. Ask a Baton administrator"
                                + " to add you to a project by your mail address.");
        assertThat(Speaker.direct(bot, slack, "UN" + key).types("agenda")).startsWith("Batonはメールアドレスで利用者を見分けますが、");
    }

    @Test
    void whatWasNotUnderstoodIsShown() {
        assertThat(ito.types("frobnicate")).startsWith("I did not understand this.");
        assertThat(tanaka.types("あいうえお")).doesNotContain("I did not");
    }

    @Test
    void nothingThatIsTypedBreaksIt() {
        for (var line : new String[] {
            "\u0000",
            "\uD800",
            "<@",
            "<@>",
            "<@U" + "1".repeat(5_000) + ">",
            "'{0}' {1}",
            "**",
            "\uE000\uE001",
            "🍣".repeat(2_000),
            "create " + "<@UNONE> ".repeat(100),
            "status KEY-1 {0}'",
            "find \"",
            "follow " + "x".repeat(300)
        }) {
            var answer = ito.in(channel).types(keyed(line));
            assertThat(answer).as(line).isNotBlank().doesNotContain("Something went wrong on my side");
        }
    }

    @Test
    void commandsAreTimedByKindPlatformAndOutcome() {
        anIssue();
        ito.types(keyed("resolve KEY-1"));
        ito.types(keyed("resolve NONE-1"));
        var ok = meters.get("baton.commands").tags("command", "change-status", "platform", "slack", "outcome", "ok");
        var refused = meters.get("baton.commands").tags("command", "change-status", "outcome", "refused");
        assertThat(ok.timer().count()).isPositive();
        assertThat(ok.timer().totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(refused.timer().count()).isPositive();
    }
}

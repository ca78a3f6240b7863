package dev.baton.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.Input;
import dev.baton.chat.Part;
import dev.baton.chat.Reply;
import dev.baton.chat.Span;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.ApiKeys;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is said about API keys, and that a key is said once and stands nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyTalkTest {

    abstract static class Contract extends BotSetting {

        private static final Pattern NUMBER = Pattern.compile("api-key revoke (\\d+)");

        @Autowired
        ApiKeys apiKeys;

        @BeforeEach
        void nobodyHasOne() {
            for (var speaker : new Speaker[] {ito, sato, tanaka}) {
                speaker.types("api-key revoke all");
            }
        }

        @Test
        void aKeyIsMadeListedAndRevoked() {
            assertThat(ito.types("api-key list")).isEqualTo("You have no API key.");
            var made = (Reply.Say) ito.does(new Input.Line("api-key for the import script"));
            var number = number(Speaker.printed(made));
            assertThat(Speaker.printed(made).replace(key(made), "THEKEY")).isEqualTo("""
                    This is your new API key. I show it only this once, so copy it now.
                    `THEKEY`
                    ~ Programs send it in the header Backlog-API-Key to http://127.0.0.1:8080/api/v2/. Whoever has it acts as \
                    you: keep it to yourself, and revoke it when it is no longer needed.
                    [Revoke: api-key revoke %s]""".formatted(number));
            assertThat(made.audience()).isEqualTo(Reply.Audience.ASKER);
            assertThat(made.message().summary()).as("what a notification shows").doesNotContain(key(made));
            assertThat(ito.types("api-key list"))
                    .startsWith("# *Your API keys*\n- API key " + number + ": the import script\n  made on ")
                    .endsWith("[Revoke: api-key revoke " + number + "]")
                    .doesNotContain(key(made));
            assertThat(ito.presses("api-key revoke " + number))
                    .isEqualTo("API key " + number + " is revoked. Programs that use it get in no more.");
            assertThat(ito.types("api-key revoke")).isEqualTo("You have no API key.");
        }

        @Test
        void theSameInJapanese() {
            var made = tanaka.types("APIキー");
            assertThat(made).startsWith("新しいAPIキーです。").contains("Backlog-API-Keyヘッダー");
            assertThat(tanaka.types("APIキー 一覧"))
                    .startsWith("# *あなたのAPIキー*\n- APIキー" + number(made) + "\n  ")
                    .contains("に発行  [失効させる: ");
            assertThat(tanaka.types("APIキー 失効"))
                    .isEqualTo("APIキー" + number(made) + "を失効させました。このキーを使うプログラムは利用できなくなります。");
            assertThat(tanaka.types("APIキー 失効 すべて")).isEqualTo("APIキーはありません。");
        }

        @Test
        void ofSeveralKeysTheOneToEndIsAskedFor() {
            ito.types("api-key");
            ito.types("api-key");
            assertThat(ito.types("api-key revoke")).startsWith("# *You have several API keys. Which one shall end?*");
            assertThat(apiKeys.list(user("ito@example.com"))).hasSize(2);
            assertThat(ito.types("api-key revoke all")).startsWith("Your 2 API keys are revoked.");
            assertThat(apiKeys.list(user("ito@example.com"))).isEmpty();
        }

        @Test
        void inAChannelNoneIsMade() {
            assertThat(ito.in(channel).types("api-key for the import script")).isEqualTo("""
                            API keys are for your eyes only. Ask me for one in our direct chat, where nobody else reads it; none was made here.
                            ~ You typed:
                            > api-key for the import script""");
            assertThat(ito.in(channel).types("api-key list")).startsWith("API keys are for your eyes only.");
            assertThat(ito.in(channel).presses("api-key revoke all")).startsWith("API keys are for your eyes only.");
            assertThat(apiKeys.list(user("ito@example.com"))).isEmpty();
        }

        @Test
        void nobodyEndsTheKeysOfOthers() {
            var number = number(ito.types("api-key"));
            assertThat(sato.types("api-key list")).isEqualTo("You have no API key.");
            assertThat(sato.types("api-key revoke " + number))
                    .startsWith("You have no API key with the number " + number);
            assertThat(sato.types("api-key revoke all")).isEqualTo("You have no API key.");
            assertThat(apiKeys.list(user("ito@example.com"))).hasSize(1);
        }

        @Test
        void theKeyStandsInNoTableAndInNoLog(CapturedOutput log) {
            var made = (Reply.Say) ito.does(new Input.Line("api-key"));
            var secret = key(made);
            for (var table : jdbc.sql("""
                            SELECT table_name FROM information_schema.tables
                            WHERE table_schema = SCHEMA() AND table_type LIKE 'BASE TABLE'""").query(String.class).list()) {
                var rows = jdbc.sql("SELECT * FROM " + table).query().listOfRows();
                assertThat(rows.toString()).as(table).doesNotContain(secret);
            }
            assertThat(log.getAll()).doesNotContain(secret);
        }

        private static String key(Reply.Say made) {
            var paragraph = (Part.Paragraph) made.message().parts().get(1);
            return ((Span.Text) paragraph.spans().getFirst()).text();
        }

        private static String number(String answer) {
            var number = NUMBER.matcher(answer);
            assertThat(number.find()).as(answer).isTrue();
            return number.group(1);
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

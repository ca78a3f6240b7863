package dev.baton.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.world.TeamsStage;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MentionsTest {

    private static final String TEXT = "<@baton> create A & B @<@tanaka> with <@ito> and <@nobody>\n<b>";

    private final TeamsStage stage = TeamsStage.of(Clock.systemUTC(), "http://127.0.0.1:1");
    private final Mentions mentions =
            new Mentions(stage.world(), new BotRegistration("app", "secret", "tenant", "http://127.0.0.1:1"));

    @BeforeEach
    void begin() {
        stage.begin();
    }

    @Test
    void asText() {
        assertThat(mentions.toText(TEXT))
                .isEqualTo("<at>Baton</at> create A &amp; B @<at>田中 凛</at> with Ito Haruka and nobody\n&lt;b&gt;");
    }

    @Test
    void asHtml() {
        assertThat(mentions.toHtml("<@baton> hi"))
                .isEqualTo(
                        "<p><span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">Baton</span>"
                                + " hi</p>");
        assertThat(mentions.toPayload("hi <@tanaka>\n<@baton>"))
                .isEqualTo("<p>hi <at id=\"0\">田中 凛</at></p>\n<p><at id=\"1\">Baton</at></p>");
    }

    @Test
    void asEntitiesOfThoseWhoAreInTeams() {
        assertThat(mentions.entities(TEXT)).isEqualTo(JsonMapper.shared().readTree("""
                                        [{"mentioned":{"id":"28:app","name":"Baton"},"text":"<at>Baton</at>","type":"mention"},
                                         {"mentioned":{"id":"29:tanaka","name":"田中 凛"},"text":"<at>田中 凛</at>","type":"mention"}]"""));
    }

    @Test
    void andBack() {
        assertThat(mentions.fromText("for <at>田中 凛</at> and <at>Somebody</at>", mentions.entities("<@tanaka>")))
                .isEqualTo("for <@tanaka> and Somebody");
    }
}

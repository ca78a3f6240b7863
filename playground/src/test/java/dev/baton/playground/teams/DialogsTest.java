package dev.baton.playground.teams;

import static dev.baton.playground.teams.PlayedTeams.DESIGN;
import static dev.baton.playground.teams.PlayedTeams.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DialogsTest {

    private static final String FORM = """
            {"task":{"type":"continue","value":{"title":"Create","width":"medium","height":"large","card":
              {"contentType":"application/vnd.microsoft.card.adaptive","content":
                {"type":"AdaptiveCard","version":"1.5","body":[
                  {"type":"Input.Text","id":"summary","isRequired":true,"errorMessage":"Say what."},
                  {"type":"Input.Date","id":"due","value":"2026-11-28"}]}}}}}""";

    private static final JsonNode SEND = JSON.readTree("{\"type\":\"Action.Submit\",\"data\":{\"form\":\"create\"}}");

    private PlayedTeams teams;

    @BeforeEach
    void begin() throws Exception {
        teams = new PlayedTeams();
        teams.card(DESIGN, "1", "{}");
    }

    @AfterEach
    void end() {
        teams.close();
    }

    @Test
    void aButtonOpensOneAndItsFormIsSentOnceItIsWhole() {
        fetch(FORM);
        assertThat(teams.last().path("name").asString()).isEqualTo("task/fetch");
        assertThat(teams.last().path("value").path("data").path("line").asString())
                .isEqualTo("create");
        assertThat(teams.dialog().shown().path("title").asString()).isEqualTo("Create");
        assertThat(teams.dialog().shown().path("card").path("type").asString()).isEqualTo("AdaptiveCard");
        var heard = teams.heard.size();

        teams.people.submit("tanaka", teams.dialog().id(), SEND, Map.of("due", ""));
        assertThat(teams.heard).hasSize(heard);
        assertThat(teams.dialog().errors()).containsExactly(Map.entry("summary", "Say what."));

        teams.willAnswer(200, FORM);
        teams.people.submit("tanaka", teams.dialog().id(), SEND, Map.of("summary", "Logo"));
        assertThat(teams.last().path("name").asString()).isEqualTo("task/submit");
        assertThat(teams.last().path("replyToId").asString()).isEqualTo("1");
        assertThat(teams.last().path("value")).isEqualTo(JSON.readTree("""
                                {"context":{"theme":"default"},"data":{"form":"create","summary":"Logo","due":""}}"""));
        assertThat(teams.dialog().errors()).isEmpty();

        teams.people.submit("tanaka", teams.dialog().id(), SEND, Map.of("summary", "Logo"));
        assertThat(teams.world.views()).isEmpty();
    }

    @Test
    void aTextIsADialogToo() {
        fetch("{\"task\":{\"type\":\"message\",\"value\":\"Done.\"}}");
        assertThat(teams.dialog()
                        .shown()
                        .path("card")
                        .path("body")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("Done.");
    }

    @Test
    void whatCannotBeShownIsSaidWhereTheButtonIs() {
        fetch("{\"task\":{\"type\":\"continue\",\"value\":{\"title\":\"Create\",\"card\":{}}}}");
        assertThat(teams.world.views()).isEmpty();
        assertThat(teams.lastIn(DESIGN).text()).isEqualTo("アプリに到達できません。もう一度お試しください。");
    }

    @Test
    void aTroubleWithASentFormIsSaidInTheDialog() {
        fetch(FORM);
        teams.willAnswer(500, "");
        teams.people.submit("tanaka", teams.dialog().id(), SEND, Map.of("summary", "Logo"));
        assertThat(teams.dialog().shown().toString()).contains("問題が発生しました。もう一度お試しください。");
    }

    @Test
    void theMessageActionGivesTheMessageWithTheQuestionAndWithTheForm() {
        var said = teams.people.say("mori", DESIGN, "1", "The logo is <wrong> <@tanaka>");
        teams.willAnswer(200, FORM);
        teams.people.act("tanaka", DESIGN, said.id());
        var payload = teams.last().path("value").path("messagePayload");
        assertThat(teams.last().path("value").path("commandId").asString()).isEqualTo("createIssue");
        assertThat(payload.path("id").asString()).isEqualTo(said.id());
        assertThat(payload.path("replyToId").asString()).isEqualTo("1");
        assertThat(payload.path("createdDateTime").asString()).isEqualTo("2026-11-24T01:02:03.716Z");
        assertThat(payload.path("linkToMessage").asString())
                .startsWith("https://teams.microsoft.com/l/message/%s/%s?tenantId=tenant".formatted(DESIGN, said.id()));
        assertThat(payload.path("body")).isEqualTo(JSON.readTree("""
                                {"contentType":"html","content":"<div><p>The logo is &lt;wrong&gt; <at id=\\"0\\">田中 凛</at></p></div>"}"""));
        assertThat(payload.path("from").path("user").path("displayName").asString())
                .isEqualTo("Mori Aya");

        teams.people.submit("tanaka", teams.dialog().id(), SEND, Map.of("summary", "Logo"));
        assertThat(teams.last().path("name").asString()).isEqualTo("composeExtension/submitAction");
        assertThat(teams.last().path("value").path("messagePayload")).isEqualTo(payload);
        assertThat(teams.last().path("value").path("data").path("summary").asString())
                .isEqualTo("Logo");
        assertThat(teams.world.views()).isEmpty();
    }

    @Test
    void aSecondDialogTakesThePlaceOfTheFirst() {
        fetch(FORM);
        var first = teams.dialog().id();
        teams.willAnswer(200, FORM);
        teams.people.act("tanaka", DESIGN, null);
        assertThat(teams.last().path("value").path("commandContext").asString()).isEqualTo("compose");
        assertThat(teams.last().path("conversation").path("id").asString()).isEqualTo(DESIGN);
        assertThat(teams.world.views()).hasSize(1);
        assertThat(teams.dialog().id()).isNotEqualTo(first);
        teams.people.close("tanaka", teams.dialog().id());
        assertThat(teams.world.views()).isEmpty();
    }

    private void fetch(String answer) {
        teams.willAnswer(200, answer);
        var button =
                "{\"type\":\"Action.Submit\",\"data\":{\"line\":\"create\",\"msteams\":{\"type\":\"task/fetch\"}}}";
        teams.people.press("tanaka", DESIGN, "1", JSON.readTree(button), Map.of());
    }
}

package dev.baton.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardInputsTest {

    private static final JsonNode CARD = json("""
            {"body":[
              {"type":"Input.Text","id":"summary","isRequired":true,"errorMessage":"Say what."},
              {"type":"Input.Date","id":"due","value":"2026-11-28"},
              {"type":"ColumnSet","columns":[{"items":[{"type":"Input.ChoiceSet","id":"kinds","value":"created,due",
                "isMultiSelect":true,"choices":[]}]}]},
              {"type":"Container","isVisible":false,"items":[
                {"type":"Input.Toggle","id":"watch","title":"Watch"},
                {"type":"Input.Toggle","id":"agree","title":"Agree","valueOn":"yes","valueOff":"no","isRequired":true},
                {"type":"Input.Text","id":"description"}]},
              {"type":"ActionSet","actions":[{"type":"Action.ShowCard","card":{"body":[
                {"type":"Input.Text","id":"elsewhere"}]}}]}]}""");

    private static final JsonNode SEND = json("{\"type\":\"Action.Submit\",\"data\":{\"form\":\"create\"}}");

    @Test
    void whatIsNotTypedIsAsItStandsInTheCardWhereverItStands() {
        var filled = collect(SEND, Map.of("summary", "Log-in fails", "agree", "yes", "unknown", "x"));
        assertThat(filled.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "summary", "Log-in fails",
                        "due", "2026-11-28",
                        "kinds", "created,due",
                        "watch", "false",
                        "agree", "yes",
                        "description", ""));
        assertThat(filled.errors()).isEmpty();
    }

    @Test
    void whatWasEmptiedIsEmpty() {
        assertThat(collect(SEND, Map.of("due", "", "kinds", "")).values())
                .containsEntry("due", "")
                .containsEntry("kinds", "");
    }

    @Test
    void saysWhatIsMissingInTheWordsOfTheCardElseOfTeams() {
        assertThat(collect(SEND, Map.of("summary", "  ")).errors())
                .containsExactlyInAnyOrderEntriesOf(Map.of("summary", "Say what.", "agree", "This field is required."));
    }

    @Test
    void aButtonThatWantsNoInputsGetsNoneAndNeedsNone() {
        var filled = collect(json("{\"type\":\"Action.Execute\",\"associatedInputs\":\"none\"}"), Map.of());
        assertThat(filled).isEqualTo(CardInputs.Filled.NONE);
    }

    @Test
    void theInputsStandBesideWhatTheButtonCarries() {
        assertThat(new CardInputs.Filled(Map.of("a", "1"), Map.of()).with(SEND.path("data")))
                .isEqualTo(json("{\"form\":\"create\",\"a\":\"1\"}"));
        assertThat(CardInputs.Filled.NONE.with(json("{}").path("data"))).isEqualTo(json("{}"));
    }

    @Test
    void whatWasTypedIsKeptInTheCard() {
        var kept = CardInputs.keep(CARD, Map.of("description", "since Monday"));
        assertThat(collect(kept, SEND, Map.of()).values()).containsEntry("description", "since Monday");
        assertThat(collect(SEND, Map.of()).values()).containsEntry("description", "");
    }

    private static CardInputs.Filled collect(JsonNode action, Map<String, String> typed) {
        return collect(CARD, action, typed);
    }

    private static CardInputs.Filled collect(JsonNode card, JsonNode action, Map<String, String> typed) {
        return CardInputs.collect(card, action, typed, Locale.ENGLISH);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}

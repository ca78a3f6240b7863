package dev.baton.playground.teams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CardRulesTest {

    @Test
    void takesACardWithAllThatBotsDraw() {
        assertThatCode(() -> check("""
                        {"type":"AdaptiveCard","version":"1.5","msteams":{"width":"Full"},"body":[
                          {"type":"RichTextBlock","inlines":["plain",{"type":"TextRun","text":"SALES-12",
                            "selectAction":{"type":"Action.OpenUrl","url":"https://baton.example/view/SALES-12"}}]},
                          {"type":"ColumnSet","columns":[{"type":"Column","width":"1","items":[
                            {"type":"TextBlock","text":"Status"}]},{"width":"3","items":[]}]},
                          {"type":"Container","id":"more","isVisible":false,"items":[
                            {"type":"Input.ChoiceSet","id":"a","choices":[{"title":"One","value":"1"}]}]},
                          {"type":"Table","columns":[{"width":1}],"rows":[{"type":"TableRow","cells":[
                            {"type":"TableCell","items":[]}]}]},
                          {"type":"FactSet","facts":[{"title":"Due","value":"Friday"}]},
                          {"type":"ActionSet","actions":[
                            {"type":"Action.Execute","title":"Start","verb":"line","data":{"line":"start SALES-12"},
                              "fallback":{"type":"Action.Submit","title":"Start"}},
                            {"type":"Action.ToggleVisibility","title":"More","targetElements":["more"]}]}]}""")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"type":"MessageCard","version":"1.5"} | card: its type must be AdaptiveCard
                    {"type":"AdaptiveCard","version":"1.6"} | card: its version must be at most 1.5, and is "1.6"
                    {"type":"AdaptiveCard"} | card: its version must be at most 1.5, and is \s
                    {"body":{}} | card.body: it must be a list
                    {"body":["text"]} | card.body[0]: there is no element of type ""
                    {"body":[{"type":"Carousel"}]} | card.body[0]: there is no element of type "Carousel"
                    {"body":[{"type":"TextBlock"}]} | card.body[0]: it must have text
                    {"body":[{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":""}]}]} | card.body[0].inlines[0]: it must have text
                    {"body":[{"type":"ColumnSet","columns":[{"items":[{"type":"Badge"}]}]}]} | card.body[0].columns[0].items[0]: there is no element of type "Badge"
                    {"body":[{"type":"Input.Text"}]} | card.body[0]: it must have id
                    {"body":[{"type":"Input.Text","id":"a"},{"type":"Container","items":[{"type":"Input.Date","id":"a"}]}]} | card.body[1].items[0]: a second input has the id "a"
                    {"body":[{"type":"Input.ChoiceSet","id":"a","choices":[{"title":"One"}]}]} | card.body[0].choices[0]: it must have value
                    {"actions":[{"type":"Action.Http"}]} | card.actions[0]: there is no action of type "Action.Http"
                    {"actions":[{"type":"Action.Execute"}]} | card.actions[0]: it must have verb
                    {"actions":[{"type":"Action.Execute","verb":"v","fallback":{"type":"Action.Post"}}]} | card.actions[0].fallback: there is no action of type "Action.Post"
                    {"actions":[{"type":"Action.OpenUrl"}]} | card.actions[0]: it must have url
                    {"body":[{"type":"ActionSet","actions":[{},{},{},{},{},{},{}]}]} | card.body[0].actions: there are more than 6
                    {"actions":[{"type":"Action.ShowCard","card":{"body":[{"type":"Nothing"}]}}]} | card.actions[0].card.body[0]: there is no element of type "Nothing"
                    """)
    void saysWhatIsWrongAndWhere(String card, String sentence) {
        var whole = card.startsWith("{\"type\"")
                ? card
                : card.replaceFirst("\\{", "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",");
        assertThatThrownBy(() -> check(whole))
                .isInstanceOf(CardRules.Broken.class)
                .hasMessageStartingWith(sentence.strip());
    }

    private static void check(String card) {
        CardRules.check(JsonMapper.shared().readTree(card));
    }
}

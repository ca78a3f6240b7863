package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BlockRulesTest {

    /** Short JSON: apostrophes for quotation marks, {@code ~75} for a text of 75 letters. */
    static JsonNode json(String text) {
        var whole = new StringBuilder();
        var letters = Pattern.compile("~(\\d+)").matcher(text.replace('\'', '"'));
        while (letters.find()) {
            letters.appendReplacement(whole, "x".repeat(Integer.parseInt(letters.group(1))));
        }
        return Json.read(letters.appendTail(whole).toString());
    }

    private static String button(String more) {
        return "{'type':'button','text':{'type':'plain_text','text':'Go'}" + more + "}";
    }

    private static String many(int count, String json) {
        return String.join(",", Collections.nCopies(count, json));
    }

    private static String input(String element) {
        return "{'type':'input','label':{'type':'plain_text','text':'What'},'element':" + element + "}";
    }

    private static String option(String text, String value) {
        return "{'text':{'type':'plain_text','text':'%s'},'value':'%s'}".formatted(text, value);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{'type':'hologram'}", "unsupported type: hologram", ""),
                Arguments.of("{'text':'x'}", "missing required field: type", ""),
                Arguments.of("{'type':'divider','colour':'red'}", "invalid additional property: colour", ""),
                Arguments.of("{'type':'divider','block_id':'~256'}", "must be less than 256 characters", "/block_id"),
                Arguments.of("{'type':'header'}", "missing required field: text", ""),
                Arguments.of(
                        "{'type':'header','text':{'type':'plain_text','text':'~151'}}",
                        "must be less than 151 characters",
                        "/text/text"),
                Arguments.of(
                        "{'type':'header','text':{'type':'mrkdwn','text':'x'}}",
                        "must be a valid enum value",
                        "/text/type"),
                Arguments.of("{'type':'section'}", "missing required field: text", ""),
                Arguments.of("{'type':'section','text':'x'}", "must provide an object", "/text"),
                Arguments.of(
                        "{'type':'section','text':{'type':'plain_text','text':''}}",
                        "must be more than 0 characters",
                        "/text/text"),
                Arguments.of(
                        "{'type':'section','text':{'type':'plain_text','text':'~3001'}}",
                        "must be less than 3001 characters",
                        "/text/text"),
                Arguments.of(
                        "{'type':'section','fields':[" + many(11, "{'type':'plain_text','text':'x'}") + "]}",
                        "no more than 10 items allowed",
                        "/fields"),
                Arguments.of(
                        "{'type':'section','fields':[{'type':'plain_text','text':'~2001'}]}",
                        "must be less than 2001 characters",
                        "/fields/0/text"),
                Arguments.of(
                        "{'type':'section','text':{'type':'plain_text','text':'x'},'accessory':{'type':'plain_text_input'}}",
                        "unsupported type: plain_text_input",
                        "/accessory"),
                Arguments.of("{'type':'context','elements':[]}", "no less than 1 items required", "/elements"),
                Arguments.of(
                        "{'type':'context','elements':[" + many(11, "{'type':'plain_text','text':'x'}") + "]}",
                        "no more than 10 items allowed",
                        "/elements"),
                Arguments.of(
                        "{'type':'actions','elements':[" + many(26, button("")) + "]}",
                        "no more than 25 items allowed",
                        "/elements"),
                Arguments.of(
                        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'~76'}}]}",
                        "must be less than 76 characters",
                        "/elements/0/text/text"),
                Arguments.of(
                        "{'type':'actions','elements':[" + button(",'value':'~2001'") + "]}",
                        "must be less than 2001 characters",
                        "/elements/0/value"),
                Arguments.of(
                        "{'type':'actions','elements':[" + button(",'style':'loud'") + "]}",
                        "must be a valid enum value",
                        "/elements/0/style"),
                Arguments.of(
                        "{'type':'actions','elements':[" + button(",'action_id':'~256'") + "]}",
                        "must be less than 256 characters",
                        "/elements/0/action_id"),
                Arguments.of(
                        "{'type':'actions','elements':[" + many(2, button(",'action_id':'a'")) + "]}",
                        "`action_id` \"a\" already exists for another element",
                        "/elements/1/action_id"),
                Arguments.of("{'type':'image','image_url':'x'}", "missing required field: alt_text", ""),
                Arguments.of("{'type':'image','alt_text':'x'}", "missing required field: image_url", ""),
                Arguments.of(
                        input("{'type':'plain_text_input','max_length':3001}"),
                        "must be less than or equal to 3000",
                        "/element/max_length"),
                Arguments.of(
                        input("{'type':'plain_text_input','max_length':5,'initial_value':'~6'}"),
                        "must be less than 6 characters",
                        "/element/initial_value"),
                Arguments.of(
                        input("{'type':'datepicker','initial_date':'2026-13-01'}"),
                        "must be a valid date",
                        "/element/initial_date"),
                Arguments.of(input(button("")), "unsupported type: button", "/element"),
                Arguments.of(
                        input("{'type':'static_select','options':[" + many(101, option("x", "x")) + "]}"),
                        "no more than 100 items allowed",
                        "/element/options"),
                Arguments.of(
                        input("{'type':'static_select','options':[" + option("~76", "x") + "]}"),
                        "must be less than 76 characters",
                        "/element/options/0/text/text"),
                Arguments.of(
                        input("{'type':'static_select','options':[" + option("x", "~151") + "]}"),
                        "must be less than 151 characters",
                        "/element/options/0/value"),
                Arguments.of(
                        input("{'type':'static_select','options':[" + option("x", "x") + "],'initial_option':"
                                + option("y", "y") + "}"),
                        "option not found among the options",
                        "/element/initial_option"),
                Arguments.of(
                        input("{'type':'checkboxes','options':[" + many(11, option("x", "x")) + "]}"),
                        "no more than 10 items allowed",
                        "/element/options"),
                Arguments.of(
                        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]}",
                        "must be more than 0 characters",
                        "/elements/0/elements/0/text"),
                Arguments.of(
                        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'link'}]}]}",
                        "missing required field: url",
                        "/elements/0/elements/0"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrong(String block, String problem, String where) {
        assertThat(BlockRules.problems(json("[" + block + "]")))
                .contains(problem + " [json-pointer:/blocks/0" + where + "]");
    }

    @ParameterizedTest
    @MethodSource("right")
    void takesWhatSlackTakes(String block) {
        assertThat(BlockRules.problems(json("[" + block + "]"))).isEmpty();
    }

    static Stream<String> right() {
        return Stream.of(
                "{'type':'divider'}",
                "{'type':'header','text':{'type':'plain_text','text':'~150','emoji':true}}",
                "{'type':'section','text':{'type':'mrkdwn','text':'~3000','verbatim':true},'accessory':"
                        + button(",'value':'~2000'") + "}",
                "{'type':'section','fields':[" + many(10, "{'type':'plain_text','text':'~2000','emoji':false}") + "]}",
                "{'type':'actions','elements':[" + many(25, button("")) + "]}",
                "{'type':'context','elements':[{'type':'image','image_url':'https://example.com/a.png','alt_text':'a'}]}",
                input("{'type':'external_select','action_id':'value','min_query_length':0,'initial_option':"
                        + option("~75", "~150") + "}"),
                input("{'type':'static_select','options':[" + option("x", "x") + "],'initial_option':"
                        + option("x", "x") + "}"),
                "{'type':'rich_text','elements':[{'type':'rich_text_quote','elements':[{'type':'text','text':' ',"
                        + "'style':{'bold':true,'italic':false}}]}]}");
    }

    @Test
    void counts() {
        assertThat(BlockRules.problems(json("[" + many(50, "{'type':'divider'}") + "]")))
                .isEmpty();
        assertThat(BlockRules.problems(json("[" + many(51, "{'type':'divider'}") + "]")))
                .containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
        assertThat(BlockRules.problems(json("[" + many(2, "{'type':'divider','block_id':'a'}") + "]")))
                .containsExactly("`block_id` \"a\" already exists for another block [json-pointer:/blocks/1/block_id]");
    }

    @Test
    void looksAtModals() {
        var title = "'title':{'type':'plain_text','text':'~%d'}";
        assertThat(ViewRules.modalProblems(json("{'type':'modal'," + title.formatted(24)
                        + ",'private_metadata':'~3000','callback_id':'~255','blocks':["
                        + many(100, "{'type':'divider'}") + "]}")))
                .isEmpty();
        assertThat(ViewRules.modalProblems(json("{'type':'modal'," + title.formatted(25)
                        + ",'private_metadata':'~3001','callback_id':'~256','blocks':["
                        + many(101, "{'type':'divider'}") + "]}")))
                .containsExactlyInAnyOrder(
                        "must be less than 25 characters [json-pointer:/view/title/text]",
                        "must be less than 3001 characters [json-pointer:/view/private_metadata]",
                        "must be less than 256 characters [json-pointer:/view/callback_id]",
                        "no more than 100 items allowed [json-pointer:/view/blocks]");
        assertThat(ViewRules.modalProblems(json("{'type':'modal'," + title.formatted(5) + ",'blocks':["
                        + input("{'type':'plain_text_input'}") + "]}")))
                .containsExactly("missing required field: submit [json-pointer:/view]");
        assertThat(ViewRules.homeProblems(json("{'type':'home'," + title.formatted(5) + ",'blocks':[]}")))
                .containsExactly("invalid additional property: title [json-pointer:/view]");
    }
}

package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.util.json.GsonFactory;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.FormField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModalTest {

    private static final ModalOrigin ORIGIN = new ModalOrigin(
            new Conversation("slack", "T0BATON", "C0SALES", Conversation.Kind.CHANNEL),
            "1764000000.000050",
            null,
            false);

    private static JsonNode view(Form form) {
        return JsonMapper.shared().readTree(GsonFactory.createSnakeCase().toJson(Modal.of(form, ORIGIN)));
    }

    private static Form form(FormField... fields) {
        return new Form("create", "課題を作成", "作成", List.of(fields), Map.of("k", "v"), null);
    }

    private static FormField field(String id, String label, Kind kind, String value, List<Choice> choices) {
        return new FormField(id, label, kind, value, choices, null, false, false, null);
    }

    private static FormField folded(String id, String label, Kind kind, @Nullable String hint) {
        return new FormField(id, label, kind, "", List.of(), hint, false, true, null);
    }

    @Test
    void everyKindOfFieldHasItsInput() {
        var kinds = List.of(new Choice("created", "作成"), new Choice("status", "状態"));
        var form = form(
                new FormField("summary", "件名", Kind.LINE, "見積書", List.of(), "一行で", true, false, null),
                field(
                        "project",
                        "プロジェクト",
                        Kind.CHOICE,
                        "SALES",
                        List.of(new Choice("", "なし"), new Choice("SALES", "営業"))),
                field("assignee", "担当者", Kind.PERSON, "7", List.of(new Choice("7", "伊藤"))),
                field("dueDate", "期限日", Kind.DATE, "2026-11-27", List.of()),
                field("kinds", "知らせ", Kind.CHOICES, "created,status", kinds),
                folded("description", "詳細", Kind.TEXT, null));

        assertThat(view(form)).isEqualTo(JsonMapper.shared().readTree(Payload.file("form-view.json")));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndAboveAll() {
        var shown = view(new Form(
                "create",
                "Create an issue",
                "Create",
                List.of(new FormField(
                        "summary", "Summary", Kind.LINE, "x", List.of(), null, true, false, "Too short.")),
                Map.of(),
                "You may not do this."));

        assertThat(shown.at("/blocks/0/text/text").asString()).isEqualTo("⚠️ You may not do this.");
        assertThat(shown.at("/blocks/1/text/text").asString()).isEqualTo("⚠️ Too short.");
        assertThat(shown.at("/blocks/2/block_id").asString()).isEqualTo("summary");
        assertThat(shown.at("/close/text").asString()).isEqualTo("Cancel");
    }

    @Test
    void aPersonWhoIsNotAmongTheFirstFewStaysChosen() {
        var shown = view(form(field("assignee", "担当者", Kind.PERSON, "99", List.of(new Choice("7", "伊藤")))));

        assertThat(shown.at("/blocks/0/element/initial_option/value").asString())
                .isEqualTo("99");
        assertThat(shown.at("/blocks/0/element/min_query_length").asInt()).isZero();
    }

    @Test
    void moreChoicesThanSlackTakesAreSuggestedWhileTyping() {
        var hundred = IntStream.range(0, 101)
                .mapToObj(number -> new Choice("P" + number, "Project " + number))
                .toList();

        var shown = view(form(field("project", "プロジェクト", Kind.CHOICE, "P100", hundred)));

        assertThat(shown.at("/blocks/0/element/type").asString()).isEqualTo("external_select");
        assertThat(shown.at("/blocks/0/element/initial_option/text/text").asString())
                .isEqualTo("Project 100");
    }

    @Test
    void aDateThatIsNoneIsLeftOut() {
        assertThat(view(form(field("dueDate", "期限日", Kind.DATE, "someday", List.of())))
                        .at("/blocks/0/element")
                        .has("initial_date"))
                .isFalse();
    }

    static List<String> nasty() {
        return BlockKitTest.nasty();
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void whatPeopleWriteFitsAndIsNoMarkup(String text) {
        var choices = List.of(new Choice("a", text), new Choice("b".repeat(151), text));
        var fields = new ArrayList<FormField>();
        for (var kind : Kind.values()) {
            fields.add(new FormField(kind.name(), text, kind, text, choices, text, true, false, text));
        }
        var shown = view(new Form("create", text, text, fields, Map.of(), text));

        assertThat(shown.findValuesAsString("type"))
                .isNotEmpty()
                .doesNotContain("mrkdwn")
                .allMatch(type -> !type.isEmpty());
        assertThat(shown.at("/title/text").asString()).isNotBlank().hasSizeLessThanOrEqualTo(24);
        for (var block : shown.at("/blocks")) {
            assertThat(block.path("element").path("initial_value").asString("")).hasSizeLessThanOrEqualTo(3000);
            for (var option : block.path("element").path("options")) {
                assertThat(option.at("/text/text").asString()).isNotBlank().hasSizeLessThanOrEqualTo(75);
                assertThat(option.at("/value").asString()).hasSizeLessThanOrEqualTo(150);
            }
        }
    }

    @Test
    void whatReturnsIsWhatWasSent() {
        var metadata = ORIGIN.toMetadata(form());

        var returned = ModalOrigin.parse(metadata);

        assertThat(returned).isEqualTo(new ModalOrigin.Returned("create", Map.of("k", "v"), ORIGIN));
    }

    @Test
    void aFormAskedForInTheHomeReturnsAsSuch() {
        var direct = new Conversation("slack", "T0BATON", "D0SATO", Conversation.Kind.DIRECT);
        var home = new ModalOrigin(direct, null, null, true);

        assertThat(ModalOrigin.parse(home.toMetadata(form())).origin()).isEqualTo(home);
    }

    @Test
    void theAddressForAnswersGoesFirstWhenThereIsNoRoom() {
        var origin = new ModalOrigin(ORIGIN.conversation(), null, "https://hooks.slack.com/" + "x".repeat(200), false);
        var form = new Form("create", "t", "s", List.of(), Map.of("text", "x".repeat(2750)), null);

        assertThat(origin.toMetadata(form)).hasSizeLessThanOrEqualTo(3000).doesNotContain("hooks.slack.com");
        assertThatThrownBy(() -> origin.toMetadata(
                        new Form("create", "t", "s", List.of(), Map.of("text", "x".repeat(3000)), null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "x",
                "{\"f\":\"create\"}",
                "{\"f\":1,\"x\":[],\"w\":{}}",
                "{\"f\":\"create\",\"w\":\"T\",\"c\":\"C\",\"k\":\"MOON\"}",
                "{\"f\":\"create\",\"w\":\"T\",\"c\":\"C\",\"k\":\"CHANNEL\",\"x\":{\"a\":null}}"
            })
    void whatIsNotOursIsNothing(String metadata) {
        assertThat(ModalOrigin.parse(metadata)).isNull();
    }

    @Test
    void aFormIsFramedInItsOwnLanguage() {
        assertThat(form().language()).isEqualTo(Locale.JAPANESE);
        assertThat(new Form("c", "Create", "Go", List.of(), Map.of(), null).language())
                .isEqualTo(Locale.ENGLISH);
    }
}

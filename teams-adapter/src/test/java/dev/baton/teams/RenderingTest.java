package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.chat.Button;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import dev.baton.teams.CardRenderer.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cards and forms, against the JSON beside the tests. */
class RenderingTest {

    private static final URI LINK = URI.create("https://baton.example/view/SALES-12");

    static final Message CARD = new Message(
            "SALES-12 Log-in fails: Sato has it until Fri 28 Nov",
            List.of(
                    new Part.Paragraph(
                            List.of(
                                    Span.bold("Sato"),
                                    Span.text(" has it until "),
                                    Span.bold("Fri 28 Nov"),
                                    Span.text(" (in 2 days), passed by Ito")),
                            Part.Tone.LEAD),
                    new Part.Paragraph(
                            List.of(new Span.Link("SALES-12", LINK), Span.text(" Log-in fails\nsince Monday")),
                            Part.Tone.NORMAL),
                    new Part.Facts(List.of(new Part.Fact("Status", "In Progress"), new Part.Fact("Priority", "High"))),
                    new Part.Quote("It says \"403\"."),
                    new Part.Divider(),
                    new Part.Row(
                            List.of(new Span.Link("SALES-13", LINK), Span.text(" Child")),
                            List.of(Span.text("Ito, no date")),
                            new Button("Show", "SALES-13", Button.Style.NORMAL, false)),
                    new Part.Buttons(List.of(
                            new Button("Resolve", "resolve SALES-12", Button.Style.PRIMARY, false),
                            new Button("Pass…", "pass SALES-12", Button.Style.NORMAL, true),
                            new Button("Delete", "delete SALES-12", Button.Style.DANGER, false))),
                    new Part.Paragraph(
                            List.of(Span.text("Type "), Span.code("help"), Span.text(" to see more.")),
                            Part.Tone.QUIET)));

    static final Form FORM = new Form(
            "create",
            "課題を作成",
            "作成",
            List.of(
                    new FormField(
                            "summary",
                            "件名",
                            FormField.Kind.LINE,
                            "ログインできない",
                            List.of(),
                            "何が起きていますか",
                            true,
                            false,
                            null),
                    new FormField(
                            "project",
                            "プロジェクト",
                            FormField.Kind.CHOICE,
                            "SALES",
                            List.of(new Choice("SALES", "営業 (SALES)"), new Choice("DEV", "開発 (DEV)")),
                            null,
                            true,
                            false,
                            "このプロジェクトには課題を作成できません。"),
                    new FormField(
                            "assignee",
                            "担当者",
                            FormField.Kind.PERSON,
                            "2",
                            List.of(new Choice("2", "佐藤")),
                            null,
                            false,
                            false,
                            null),
                    new FormField("due", "期限", FormField.Kind.DATE, "2026-11-28", List.of(), null, false, false, null),
                    new FormField(
                            "kinds",
                            "通知",
                            FormField.Kind.CHOICES,
                            "created,status",
                            List.of(new Choice("created", "作成"), new Choice("status", "状態"), new Choice("due", "期限")),
                            null,
                            false,
                            true,
                            null),
                    new FormField("description", "詳細", FormField.Kind.TEXT, "", List.of(), "手順など", false, true, null)),
            Map.of("key", "SALES-12"),
            "もう一度お確かめください。");

    private static FormRenderer forms() {
        return new FormRenderer((form, field) -> List.of(new Choice("2", "佐藤"), new Choice("3", "伊藤")));
    }

    private static void matches(String name, ObjectNode card) throws IOException {
        try (var golden = RenderingTest.class.getResourceAsStream(name + ".json")) {
            var expected = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(pretty(card)).isEqualTo(expected.strip());
        }
    }

    static String pretty(JsonNode json) throws IOException {
        return Incoming.JSON
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(json)
                .replace("\r\n", "\n");
    }

    @Test
    void aMessageInAConversation() throws IOException {
        matches("card", CardRenderer.render(CARD, Place.CONVERSATION));
    }

    @Test
    void aMessageInThePlayground() throws IOException {
        var card = CardRenderer.render(CARD, Place.PLAYGROUND);

        assertThat(card.toString()).doesNotContain("task/fetch");
        matches("card-playground", card);
    }

    @Test
    void aMessageInADialog() {
        var card = CardRenderer.render(CARD, Place.DIALOG);

        assertThat(card.findValuesAsText("type")).contains("Action.Submit").doesNotContain("Action.Execute");
        assertThat(card.toString()).doesNotContain("task/fetch");
    }

    @Test
    void aFormInADialog() throws IOException {
        matches("form", forms().render(FORM, Place.DIALOG, null));
    }

    @Test
    void aFormInThePlaceOfACard() throws IOException {
        matches("form-in-place", forms().render(FORM, Place.PLAYGROUND, "SALES-12"));
    }

    @Test
    void noPropertyIsCalledKeyForThePlaygroundBreaksOnIt() {
        assertThat(forms().render(FORM, Place.PLAYGROUND, null).findValues("key"))
                .isEmpty();
    }

    @Test
    void aFormReadsBackAsWhatItAsked() {
        var card = forms().render(FORM, Place.DIALOG, null);
        var data =
                (ObjectNode) card.path("body").get(card.path("body").size() - 1).at("/actions/0/data");
        data.put("field_summary", "x").put("field_due", "2026-11-28").put("field_kinds", "created,due");

        assertThat(CardActions.read(data, null))
                .isEqualTo(new dev.baton.chat.Input.Submission(
                        "create",
                        Map.of("key", "SALES-12"),
                        Map.of("summary", "x", "due", "2026-11-28", "kinds", "created,due")));
    }

    @Test
    void moreThanSixButtonsStandInSeveralRows() {
        var buttons = IntStream.range(0, 14)
                .mapToObj(i -> new Button("B" + i, "b" + i, Button.Style.NORMAL, false))
                .toList();
        var card = CardRenderer.render(new Message("many", List.of(new Part.Buttons(buttons))), Place.CONVERSATION);

        assertThat(card.path("body"))
                .hasSize(3)
                .allSatisfy(set -> assertThat(set.path("actions").size()).isLessThanOrEqualTo(6));
    }

    @Test
    void aLongTextIsCutAndTheRestStays() {
        var card = CardRenderer.render(
                new Message(
                        "long",
                        List.of(
                                new Part.Quote("あ".repeat(20_000)),
                                new Part.Buttons(List.of(new Button("Go", "go", Button.Style.NORMAL, false))))),
                Place.CONVERSATION);

        assertThat(size(card)).isLessThan(CardRenderer.LARGEST_CARD);
        assertThat(card.toString()).contains("あ…").contains("\"go\"");
    }

    @Test
    void aButtonWithALongLabelHasARowForItself() {
        var buttons = Stream.of("Start", "pass SALES-12 @sato fri for a look", "Watch")
                .map(label -> new Button(label, label, Button.Style.NORMAL, false))
                .toList();
        var card = CardRenderer.render(new Message("some", List.of(new Part.Buttons(buttons))), Place.CONVERSATION);
        assertThat(card.path("body"))
                .extracting(set -> set.path("actions").size() + " "
                        + set.path("actions").path(0).path("title").asText())
                .containsExactly("1 Start", "1 pass SALES-12 @sato fri for a look", "1 Watch");
    }

    @Test
    void aLongListIsCutWithALinkToTheRestAndItsButtons() {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Paragraph(List.of(new Span.Link("SALES-1", LINK)), Part.Tone.LEAD));
        for (var i = 0; i < 400; i++) {
            parts.add(new Part.Row(
                    List.of(Span.text("寿司🍣 row " + i)),
                    List.of(Span.text("below")),
                    new Button("Show", "SALES-" + i, Button.Style.NORMAL, false)));
        }
        parts.add(new Part.Buttons(List.of(new Button("Next page", "find page:2", Button.Style.NORMAL, false))));

        var card = CardRenderer.render(new Message("list", parts), Place.CONVERSATION);

        assertThat(size(card)).isBetween(20_000, CardRenderer.LARGEST_CARD);
        var body = card.path("body");
        assertThat(body.get(body.size() - 1).toString()).contains("find page:2");
        assertThat(body.get(body.size() - 2).toString()).contains("… → ").contains(LINK.toString());
    }

    @Test
    void aFormStaysWithinTheLimitAndKeepsWhatWasChosen() {
        var many = IntStream.range(0, 2_000)
                .mapToObj(i -> new Choice("p" + i, "株式会社サンプル営業部 " + i))
                .toList();
        var form = new Form(
                "create",
                "t",
                "s",
                List.of(
                        new FormField("project", "p", FormField.Kind.CHOICE, "p1999", many, null, true, false, null),
                        new FormField(
                                "text",
                                "d",
                                FormField.Kind.TEXT,
                                "\u3042".repeat(50_000),
                                List.of(),
                                null,
                                false,
                                false,
                                null)),
                Map.of(),
                null);

        var card = forms().render(form, Place.DIALOG, null);

        assertThat(size(card)).isLessThan(CardRenderer.LARGEST_CARD);
        assertThat(card.at("/body/0/choices").findValuesAsText("value")).contains("p0", "p1999");
    }

    @Test
    void theListOfPeopleIsFilledUpTo200() {
        var people = IntStream.range(0, 300)
                .mapToObj(i -> new Choice("u" + i, "User " + i))
                .toList();
        var form = new Form(
                "pass",
                "t",
                "s",
                List.of(new FormField(
                        "to", "To", FormField.Kind.PERSON, "", List.of(people.get(7)), null, true, false, null)),
                Map.of(),
                null);

        var choices = new FormRenderer((f, field) -> people)
                .render(form, Place.DIALOG, null)
                .at("/body/0/choices");

        assertThat(choices).hasSize(200);
        assertThat(choices.get(0).path("value").asText()).isEqualTo("u7");
    }

    private static int size(JsonNode card) {
        return card.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}

package dev.baton.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.PlainText;
import dev.baton.teams.CardRenderer.Place;
import dev.baton.wording.Aside;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws forms as Adaptive Cards. */
final class FormRenderer {

    private static final int MOST_CHOICES = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LABEL = 150;
    private static final int LONGEST_CHOICE = 75;
    private static final int LONGEST_VALUE = 12_000;
    private static final String MORE = "more";

    /** What a field of kind {@code PERSON} offers beside the form's own few. */
    private final BiFunction<Form, FormField, List<Choice>> suggestions;

    FormRenderer(BiFunction<Form, FormField, List<Choice>> suggestions) {
        this.suggestions = suggestions;
    }

    /** @param backLine the command that shows what stood here before; null when there is nothing to go back to */
    ObjectNode render(Form form, Place place, @Nullable String backLine) {
        for (var room = new Room(MOST_CHOICES, LONGEST_VALUE); ; room = room.half()) {
            var card = card(form, place, backLine, room);
            if (room.choices() <= 10 || fits(card)) {
                return card;
            }
        }
    }

    /** How many choices a field offers, and how many characters of what was typed come back. */
    private record Room(int choices, int value) {
        Room half() {
            return new Room(choices / 2, value / 2);
        }
    }

    private ObjectNode card(Form form, Place place, @Nullable String backLine, Room room) {
        var card = CardRenderer.empty();
        var body = (ArrayNode) card.get("body");
        if (place != Place.DIALOG) {
            // a dialog has a title bar
            body.addAll(Words.lines(form.title(), new Words.Look("medium", false, true, "default"), LONGEST_TEXT));
        }
        if (form.problem() != null) {
            body.addAll(problem(form.problem()));
        }
        var folded = new ArrayList<ObjectNode>();
        for (var field : form.fields()) {
            var elements = field(form, field, room);
            if (field.folded() && field.problem() == null) {
                folded.addAll(elements);
            } else {
                body.addAll(elements);
            }
        }
        if (!folded.isEmpty()) {
            var toggle = CardRenderer.element("ActionSet");
            toggle.putArray("actions")
                    .add(CardRenderer.element("Action.ToggleVisibility")
                            .put("title", Aside.MORE.in(form.language()))
                            .set(
                                    "targetElements",
                                    Incoming.JSON.createArrayNode().add(MORE)));
            body.add(toggle);
            var box = CardRenderer.element("Container").put("id", MORE).put("isVisible", false);
            box.putArray("items").addAll(folded);
            body.add(box);
        }
        var actions = CardRenderer.element("ActionSet");
        var buttons = actions.putArray("actions").add(CardActions.send(form, place));
        if (backLine != null) {
            buttons.add(CardActions.back(Aside.CANCEL.in(form.language()), backLine));
        }
        body.add(actions);
        return card;
    }

    private List<ObjectNode> field(Form form, FormField field, Room room) {
        var elements = new ArrayList<ObjectNode>();
        var input = input(form, field, room);
        input.put("id", CardActions.FIELD + field.id()).put("label", shown(field.label()));
        if (field.required()) {
            input.put("isRequired", true).put("errorMessage", Aside.REQUIRED.in(form.language()));
        }
        elements.add(input);
        if (field.problem() != null) {
            elements.addAll(problem(field.problem()));
        } else if (field.hint() != null && !input.has("placeholder")) {
            elements.addAll(small(Words.lines(field.hint(), Words.Look.QUIET, LONGEST_TEXT)));
        }
        return elements;
    }

    private ObjectNode input(Form form, FormField field, Room room) {
        var input = switch (field.kind()) {
            case LINE -> CardRenderer.element("Input.Text");
            case TEXT -> CardRenderer.element("Input.Text").put("isMultiline", true);
            case DATE -> CardRenderer.element("Input.Date");
            case CHOICE ->
                choice(field.choices(), field.value(), room.choices()).put("style", "compact");
            case CHOICES ->
                choice(field.choices(), field.value(), room.choices()).put("isMultiSelect", true);
            case PERSON ->
                choice(people(form, field), field.value(), room.choices()).put("style", "filtered");
        };
        if (!field.value().isEmpty()) {
            var typed = field.kind() == FormField.Kind.LINE || field.kind() == FormField.Kind.TEXT;
            input.put("value", typed ? PlainText.cut(PlainText.visible(field.value()), room.value()) : field.value());
        }
        if (field.hint() != null && field.kind() != FormField.Kind.CHOICES && field.kind() != FormField.Kind.DATE) {
            input.put("placeholder", shown(field.hint()));
        }
        return input;
    }

    private List<Choice> people(Form form, FormField field) {
        var offered = new LinkedHashMap<String, Choice>();
        field.choices().forEach(choice -> offered.putIfAbsent(choice.value(), choice));
        suggestions.apply(form, field).forEach(choice -> offered.putIfAbsent(choice.value(), choice));
        return List.copyOf(offered.values());
    }

    /** What is chosen is always among what is offered, however long the list. */
    private static ObjectNode choice(List<Choice> offered, String value, int most) {
        var chosen = Set.of(value.split(",", -1));
        var input = CardRenderer.element("Input.ChoiceSet");
        var choices = input.putArray("choices");
        var kept = offered.stream().limit(most).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        offered.stream().filter(choice -> chosen.contains(choice.value())).forEach(kept::add);
        for (var choice : kept) {
            choices.addObject()
                    .put("title", PlainText.cut(Words.inert(choice.label()), LONGEST_CHOICE))
                    .put("value", choice.value());
        }
        return input;
    }

    private static String shown(String text) {
        return PlainText.cut(Words.inert(text), LONGEST_LABEL);
    }

    private static List<ObjectNode> problem(String sentence) {
        return small(Words.lines("⚠ " + sentence, Words.Look.PROBLEM, LONGEST_TEXT));
    }

    private static List<ObjectNode> small(List<ObjectNode> lines) {
        lines.forEach(line -> line.put("spacing", "small"));
        return lines;
    }

    private static boolean fits(ObjectNode card) {
        return card.toString().getBytes(StandardCharsets.UTF_8).length <= CardRenderer.LARGEST_CARD;
    }
}

package dev.baton.playground.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inputs of a card as a client sends them: what was typed, and of the rest what stands in the card, wherever in it and
 * whether it is seen or not
 * (<a href="https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation">input validation</a>).
 */
final class CardInputs {

    private static final String VALUE = "value";

    private CardInputs() {}

    /**
     * What is in the inputs when the button is pressed.
     *
     * @param values by the input's id, all of them texts
     * @param errors a sentence by the id of each input that forbids to send; empty for none
     */
    record Filled(Map<String, String> values, Map<String, String> errors) {

        static final Filled NONE = new Filled(Map.of(), Map.of());

        /** What the button carries together with them. */
        JsonNode with(JsonNode data) {
            if (!data.isObject() && !data.isMissingNode() && !data.isNull()) {
                return data;
            }
            var whole = data.isObject()
                    ? (ObjectNode) data.deepCopy()
                    : JsonMapper.shared().createObjectNode();
            values.forEach(whole::put);
            return whole;
        }
    }

    /**
     * Reads the inputs for a button.
     *
     * @param typed what was typed, by the input's id; an input that is not in it is as it stands in the card
     */
    static Filled collect(JsonNode card, JsonNode action, Map<String, String> typed, Locale reader) {
        if (action.path("associatedInputs").asString("").equalsIgnoreCase("none")) {
            return Filled.NONE;
        }
        var values = new LinkedHashMap<String, String>();
        var errors = new LinkedHashMap<String, String>();
        for (var input : inputs(card)) {
            var id = input.path("id").asString("");
            var value = Objects.requireNonNullElseGet(typed.get(id), () -> standing(input));
            values.put(id, value);
            if (input.path("isRequired").asBoolean(false) && isEmpty(input, value)) {
                var sentence = input.path("errorMessage").asString("");
                errors.put(id, sentence.isEmpty() ? Words.REQUIRED.in(reader) : sentence);
            }
        }
        return new Filled(values, errors);
    }

    /** The card with what was typed, so that it is not lost when the card is shown again. */
    static JsonNode keep(JsonNode card, Map<String, String> typed) {
        var kept = card.deepCopy();
        for (var input : inputs(kept)) {
            var value = typed.get(input.path("id").asString(""));
            if (value != null) {
                ((ObjectNode) input).put(VALUE, value);
            }
        }
        return kept;
    }

    private static String standing(JsonNode input) {
        var value = input.path(VALUE).asString("");
        return value.isEmpty() && isToggle(input) ? input.path("valueOff").asString("false") : value;
    }

    private static boolean isEmpty(JsonNode input, String value) {
        return isToggle(input) ? !value.equals(input.path("valueOn").asString("true")) : value.isBlank();
    }

    private static boolean isToggle(JsonNode input) {
        return input.path("type").asString("").equals("Input.Toggle");
    }

    /** Everywhere but in cards that a button would show, whose inputs are their own buttons'. */
    private static List<JsonNode> inputs(JsonNode element) {
        var found = new ArrayList<JsonNode>();
        if (element.path("type").asString("").startsWith("Input.")
                && !element.path("id").asString("").isEmpty()) {
            found.add(element);
        }
        if (element.isObject()) {
            element.properties().forEach(property -> {
                if (!property.getKey().equals("actions") && !property.getKey().equals("fallback")) {
                    found.addAll(inputs(property.getValue()));
                }
            });
        } else if (element.isArray()) {
            element.forEach(child -> found.addAll(inputs(child)));
        }
        return found;
    }
}

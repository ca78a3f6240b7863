package dev.baton.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.chat.Button;
import dev.baton.chat.Form;
import dev.baton.chat.Input;
import dev.baton.chat.PlainText;
import dev.baton.chat.PostRef;
import dev.baton.teams.CardRenderer.Place;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the buttons of our cards carry, written and read in one place. All that comes back passed through a client and is
 * untrusted. No property is called {@code key}: Microsoft's playground breaks on it.
 */
final class CardActions {

    /** Before a field's id, so that no field is taken for one of the names below. */
    static final String FIELD = "field_";

    private static final String LINE = "line";
    private static final String FORM = "form";
    private static final String CONTEXT = "context";
    private static final String IN_PLACE = "inPlace";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private CardActions() {}

    /** A button that carries its line. */
    static ObjectNode press(Button button, Place place) {
        var data = Incoming.JSON.createObjectNode().put(LINE, button.line());
        ObjectNode action;
        if (place == Place.CONVERSATION && button.opensForm()) {
            data.putObject("msteams").put("type", "task/fetch");
            action = submit(button.label(), data);
        } else if (place == Place.DIALOG) {
            action = submit(button.label(), data);
        } else {
            action = execute(button.label(), LINE, data);
        }
        switch (button.style()) {
            case PRIMARY -> action.put("style", "positive");
            case DANGER -> action.put("style", "destructive");
            case NORMAL -> {
                // what a button looks like anyway
            }
        }
        return action;
    }

    /** The button that sends a form. */
    static ObjectNode send(Form form, Place place) {
        var data = Incoming.JSON.createObjectNode().put(FORM, form.id());
        // as one text, because a property of it may have any name
        data.put(CONTEXT, Incoming.JSON.valueToTree(form.context()).toString());
        var action = place == Place.DIALOG
                ? submit(form.submit(), data)
                : execute(form.submit(), FORM, data.put(IN_PLACE, true));
        return action.put("style", "positive");
    }

    /** The button that puts back what stood where the form stands. */
    static ObjectNode back(String label, String line) {
        var data = Incoming.JSON.createObjectNode().put(LINE, line).put(IN_PLACE, true);
        return execute(label, LINE, data).put("associatedInputs", "none");
    }

    /** Whether the card the button stands on is a form in the place of something else, to be replaced by the answer. */
    static boolean inPlace(JsonNode data) {
        return data.path(IN_PLACE).asBoolean(false);
    }

    /** What pressing meant; null when it is nothing that our cards carry. */
    static @Nullable Input read(JsonNode data, @Nullable PostRef on) {
        var line = data.path(LINE).textValue();
        if (line != null) {
            return new Input.Press(line, on);
        }
        var form = data.path(FORM).textValue();
        if (form == null) {
            return null;
        }
        var values = new HashMap<String, String>();
        data.properties().forEach(property -> {
            if (property.getKey().startsWith(FIELD) && property.getValue().isValueNode()) {
                values.put(
                        property.getKey().substring(FIELD.length()),
                        property.getValue().asText(""));
            }
        });
        return new Input.Submission(form, context(data.path(CONTEXT).asText("")), values);
    }

    private static Map<String, String> context(String json) {
        try {
            var context = json.isEmpty() ? null : Incoming.JSON.readValue(json, TEXTS);
            return context == null ? Map.of() : context;
        } catch (JsonProcessingException forged) {
            return Map.of();
        }
    }

    private static ObjectNode execute(String title, String verb, ObjectNode data) {
        var action = CardRenderer.element("Action.Execute")
                .put("title", PlainText.visible(title))
                .put("verb", verb);
        action.set("data", data);
        // for clients that know no Action.Execute
        action.set("fallback", submit(title, data.deepCopy()));
        return action;
    }

    private static ObjectNode submit(String title, ObjectNode data) {
        var action = CardRenderer.element("Action.Submit").put("title", PlainText.visible(title));
        action.set("data", data);
        return action;
    }
}

package dev.baton.playground.slack;

import dev.baton.playground.world.View;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a form when it is sent: what was entered, and elsewhere what it came with
 * (<a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload/">state.values</a>).
 */
final class FormState {

    /** What holds the value of an element's type in the state, and what it came with in the element. */
    private record Slot(String value, String initial) {}

    private static final Slot TEXT = new Slot("value", "initial_value");
    private static final Slot OPTION = new Slot("selected_option", "initial_option");
    private static final Slot OPTIONS = new Slot("selected_options", "initial_options");

    private static final Map<String, Slot> SLOTS = Map.ofEntries(
            Map.entry("datepicker", new Slot("selected_date", "initial_date")),
            Map.entry("timepicker", new Slot("selected_time", "initial_time")),
            Map.entry("datetimepicker", new Slot("selected_date_time", "initial_date_time")),
            Map.entry("rich_text_input", new Slot("rich_text_value", "initial_value")),
            Map.entry("checkboxes", OPTIONS),
            Map.entry("radio_buttons", OPTION),
            Map.entry("static_select", OPTION),
            Map.entry("external_select", OPTION),
            Map.entry("users_select", new Slot("selected_user", "initial_user")),
            Map.entry("conversations_select", new Slot("selected_conversation", "initial_conversation")),
            Map.entry("channels_select", new Slot("selected_channel", "initial_channel")),
            Map.entry("multi_static_select", OPTIONS),
            Map.entry("multi_external_select", OPTIONS),
            Map.entry("multi_users_select", new Slot("selected_users", "initial_users")),
            Map.entry("multi_conversations_select", new Slot("selected_conversations", "initial_conversations")),
            Map.entry("multi_channels_select", new Slot("selected_channels", "initial_channels")));

    private FormState() {}

    /** The view as it is sent, with its state. */
    static ObjectNode sent(View view, JsonNode entered) {
        var sent = (ObjectNode) view.shown().deepCopy();
        sent.set("state", of(view.shown().path("blocks"), entered));
        return sent;
    }

    /**
     * The state of all elements that hold a value.
     *
     * @param entered by block id and action id, in the shape of the answer
     */
    static ObjectNode of(JsonNode blocks, JsonNode entered) {
        var state = Json.object();
        var values = state.putObject("values");
        for (var held : Elements.holding(blocks)) {
            var given = entered.path(held.blockId()).path(held.actionId());
            var slot = SLOTS.getOrDefault(held.type(), TEXT);
            var value = Json.object().put("type", held.type());
            value.set(
                    slot.value(),
                    given.has(slot.value())
                            ? settled(held.element(), given.path(slot.value()))
                            : initial(held.element(), slot));
            if (values.path(held.blockId()) instanceof ObjectNode block) {
                block.set(held.actionId(), value);
            } else {
                values.putObject(held.blockId()).set(held.actionId(), value);
            }
        }
        return state;
    }

    /** Whether a value of the state says nothing. */
    static boolean isEmpty(JsonNode value) {
        for (var property : value.properties()) {
            var held = property.getValue();
            if (!property.getKey().equals("type") && !held.isNull() && !(held.isArray() && held.isEmpty())) {
                return held.isString() && held.asString("").isEmpty();
            }
        }
        return true;
    }

    private static JsonNode initial(JsonNode element, Slot slot) {
        if (element.has(slot.initial())) {
            return element.path(slot.initial());
        }
        return slot.value().endsWith("s") ? Json.array() : NullNode.getInstance();
    }

    /** Options are sent as they stand in the form; an empty text is sent as none. */
    private static JsonNode settled(JsonNode element, JsonNode given) {
        if (given.isArray()) {
            var options = Json.array();
            for (var one : given) {
                options.add(settled(element, one));
            }
            return options;
        }
        if (given.has("value")) {
            var text = given.path("text");
            return option(
                    element, Json.text(given, "value"), text.isObject() ? Json.text(text, "text") : text.asString(""));
        }
        return given.isString() && given.asString("").isEmpty() ? NullNode.getInstance() : given;
    }

    /** The option of that value; a new one of that text when the element has none like it. */
    static JsonNode option(JsonNode element, String value, String text) {
        for (var name : List.of("options", "initial_options")) {
            for (var option : element.path(name)) {
                if (Json.text(option, "value").equals(value)) {
                    return option;
                }
            }
        }
        for (var group : element.path("option_groups")) {
            for (var option : group.path("options")) {
                if (Json.text(option, "value").equals(value)) {
                    return option;
                }
            }
        }
        var made = Json.object();
        made.set("text", Json.plainText(text));
        return made.put("value", value);
    }
}

package dev.baton.playground.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and reads JSON, in which here nothing has a class of its own: what is not known of it is handed on as it came. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** What the text says; a missing node when it is no JSON. */
    static JsonNode read(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** The text of a property; empty when there is none. */
    static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }

    /** Whether a property says yes. */
    static boolean isTrue(JsonNode of, String name) {
        return of.path(name).asBoolean(false);
    }

    /** A plain text object. */
    static ObjectNode plainText(String text) {
        return object().put("type", "plain_text").put("text", text).put("emoji", true);
    }
}

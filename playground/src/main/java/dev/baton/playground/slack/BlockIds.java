package dev.baton.playground.slack;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack gives every block an id that came without one, and every interactive element an action id. */
final class BlockIds {

    private static final int LENGTH = 5;

    private BlockIds() {}

    /** The blocks with an id each. */
    static JsonNode given(JsonNode blocks) {
        var given = blocks.deepCopy();
        for (var block : given) {
            if (block instanceof ObjectNode object) {
                if (Json.text(object, "block_id").isEmpty()) {
                    object.put("block_id", any());
                }
                for (var element : object.path("elements")) {
                    act(element);
                }
                act(object.path("accessory"));
                act(object.path("element"));
            }
        }
        return given;
    }

    private static void act(JsonNode element) {
        if (element instanceof ObjectNode object
                && Elements.isInteractive(Json.text(object, "type"))
                && Json.text(object, "action_id").isEmpty()) {
            object.put("action_id", any());
        }
    }

    /** The same id for the same thing. */
    static String of(String thing) {
        return UUID.nameUUIDFromBytes(thing.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, LENGTH);
    }

    private static String any() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH);
    }
}

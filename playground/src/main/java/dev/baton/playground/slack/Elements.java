package dev.baton.playground.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Finds what can be pressed, chosen or filled in among blocks. */
final class Elements {

    /** What is pressed and holds nothing afterwards. */
    private static final Set<String> MOMENTARY = Set.of("button", "overflow", "workflow_button");

    private Elements() {}

    /**
     * An element and where it is.
     *
     * @param block the block around it
     */
    record Placed(JsonNode block, JsonNode element) {

        String blockId() {
            return Json.text(block, "block_id");
        }

        String actionId() {
            return Json.text(element, "action_id");
        }

        String type() {
            return Json.text(element, "type");
        }
    }

    static boolean isInteractive(String type) {
        return MOMENTARY.contains(type) || ElementRules.IN_INPUT.contains(type);
    }

    /** Everything that holds a value. */
    static List<Placed> holding(JsonNode blocks) {
        return all(blocks, element -> ElementRules.IN_INPUT.contains(Json.text(element, "type")));
    }

    /** The element of these ids. */
    static Optional<Placed> find(JsonNode blocks, String blockId, String actionId) {
        return all(blocks, element -> isInteractive(Json.text(element, "type"))).stream()
                .filter(placed ->
                        placed.blockId().equals(blockId) && placed.actionId().equals(actionId))
                .findFirst();
    }

    private static List<Placed> all(JsonNode blocks, Predicate<JsonNode> wanted) {
        var found = new ArrayList<Placed>();
        for (var block : blocks) {
            for (var element : block.path("elements")) {
                add(found, block, element, wanted);
            }
            add(found, block, block.path("accessory"), wanted);
            add(found, block, block.path("element"), wanted);
        }
        return found;
    }

    private static void add(List<Placed> found, JsonNode block, JsonNode element, Predicate<JsonNode> wanted) {
        if (element.isObject() && wanted.test(element)) {
            found.add(new Placed(block, element));
        }
    }
}

package dev.baton.playground.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Which blocks Slack takes, a rule for each type
 * (<a href="https://docs.slack.dev/reference/block-kit/blocks/">blocks</a>).
 */
final class BlockRules {

    private static final int IN_MESSAGE = 50;
    private static final int ID = 255;

    private BlockRules() {}

    /**
     * Looks at the blocks of a message.
     *
     * @throws RefusedException when Slack would not take them
     */
    static void check(JsonNode blocks) {
        var problems = problems(blocks);
        if (!problems.isEmpty()) {
            throw new RefusedException("invalid_blocks", problems);
        }
    }

    /** What is wrong with the blocks of a message, in Slack's words. */
    static List<String> problems(JsonNode blocks) {
        var root = new Inspected(blocks, "/blocks", new ArrayList<>());
        all(root, 0, IN_MESSAGE);
        return root.problems();
    }

    /** Looks at a list of blocks. */
    static void all(Inspected blocks, int least, int most) {
        var ids = new HashSet<String>();
        blocks.elements(least, most, block -> {
            block.text("block_id", ID).unique("block_id", ids, "another block");
            one(block);
        });
    }

    private static void one(Inspected block) {
        switch (block.type()) {
            case "actions" ->
                block.only("block_id", "elements")
                        .needs("elements")
                        .list("elements", 1, 25, acting(ElementRules.IN_ACTIONS));
            case "context" ->
                block.only("block_id", "elements").needs("elements").list("elements", 1, 10, BlockRules::beside);
            case "divider" -> block.only("block_id");
            case "header" ->
                block.only("block_id", "text", "level")
                        .needs("text")
                        .object("text", text -> TextRules.plain(text, 150));
            case "image" ->
                block.only("block_id", "image_url", "slack_file", "alt_text", "title")
                        .needs("alt_text")
                        .needsOneOf("image_url", "slack_file")
                        .text("image_url", 1, 3000)
                        .text("alt_text", 2000)
                        .object("title", title -> TextRules.plain(title, 2000));
            case "input" ->
                block.only("block_id", "label", "element", "hint", "optional", "dispatch_action")
                        .needs("label", "element")
                        .flag("optional", "dispatch_action")
                        .object("label", label -> TextRules.plain(label, 2000))
                        .object("hint", hint -> TextRules.plain(hint, 2000))
                        .object("element", acting(ElementRules.IN_INPUT));
            case "markdown" -> block.only("block_id", "text").needs("text").text("text", 1, 12_000);
            case "rich_text" ->
                block.only("block_id", "elements").needs("elements").list("elements", 1, 1000, RichTextRules::part);
            case "section" ->
                block.only("block_id", "text", "fields", "accessory", "expand")
                        .needsOneOf("text", "fields")
                        .flag("expand")
                        .object("text", text -> TextRules.any(text, 3000))
                        .list("fields", 1, 10, field -> TextRules.any(field, 2000))
                        .object("accessory", acting(ElementRules.IN_SECTION));
            case "" -> block.needs("type");
            default -> block.problem("unsupported type: " + block.type());
        }
    }

    /** Within a block no two elements have the same action id. */
    private static Consumer<Inspected> acting(Set<String> allowed) {
        var ids = new HashSet<String>();
        return element -> {
            if (allowed.contains(element.type())) {
                element.unique("action_id", ids, "another element");
                ElementRules.one(element);
            } else {
                element.problem("unsupported type: " + element.type());
            }
        };
    }

    /** What stands in small print: text and pictures. */
    private static void beside(Inspected element) {
        if (element.type().equals("image")) {
            ElementRules.one(element);
        } else {
            TextRules.any(element, 3000);
        }
    }
}

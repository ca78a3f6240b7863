package dev.baton.playground.slack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Which views Slack takes (<a href="https://docs.slack.dev/reference/views/modal-views/">modal views</a>,
 * <a href="https://docs.slack.dev/reference/views/home-tab-views/">home tab views</a>).
 */
final class ViewRules {

    private static final int BLOCKS = 100;
    private static final int FRAME = 24;

    private ViewRules() {}

    /** @throws RefusedException when Slack would not open this */
    static void checkModal(JsonNode view) {
        check(modalProblems(view));
    }

    /** @throws RefusedException when Slack would not publish this */
    static void checkHome(JsonNode view) {
        check(homeProblems(view));
    }

    private static void check(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException("invalid_arguments", problems);
        }
    }

    /** What is wrong with a modal, in Slack's words. */
    static List<String> modalProblems(JsonNode view) {
        var modal = new Inspected(view, "/view", new ArrayList<>());
        modal.only(
                        "title",
                        "blocks",
                        "close",
                        "submit",
                        "private_metadata",
                        "callback_id",
                        "external_id",
                        "clear_on_close",
                        "notify_on_close",
                        "submit_disabled")
                .needs("type", "title", "blocks")
                .word("type", "modal")
                .flag("clear_on_close", "notify_on_close", "submit_disabled");
        for (var framed : List.of("title", "close", "submit")) {
            modal.object(framed, text -> TextRules.plain(text, FRAME));
        }
        ids(modal);
        if (!modal.has("submit") && hasInput(view)) {
            modal.problem("missing required field: submit");
        }
        return modal.problems();
    }

    /** What is wrong with a home, in Slack's words. */
    static List<String> homeProblems(JsonNode view) {
        var home = new Inspected(view, "/view", new ArrayList<>());
        home.only("blocks", "private_metadata", "callback_id", "external_id")
                .needs("type", "blocks")
                .word("type", "home");
        ids(home);
        return home.problems();
    }

    private static void ids(Inspected view) {
        view.text("private_metadata", 3000).text("callback_id", 255).text("external_id", 255);
        if (view.has("blocks")) {
            BlockRules.all(view.at("blocks"), 0, BLOCKS);
        }
    }

    private static boolean hasInput(JsonNode view) {
        for (var block : view.path("blocks")) {
            if (Json.text(block, "type").equals("input")) {
                return true;
            }
        }
        return false;
    }
}

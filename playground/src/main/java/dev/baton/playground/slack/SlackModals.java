package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.View;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Modals that are filled in, sent and closed
 * (<a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload/">view interactions</a>).
 */
@Component
@OnlyInPlayground
final class SlackModals {

    private final SignedSender sender;
    private final Triggers triggers;
    private final SlackViews views;

    SlackModals(SignedSender sender, Triggers triggers, SlackViews views) {
        this.sender = sender;
        this.triggers = triggers;
        this.views = views;
    }

    /** Sends a modal; Slack itself looks first whether what must be filled in is. */
    void submit(Person person, View view, JsonNode entered) {
        var sent = FormState.sent(view, entered);
        var problems =
                problems(person, view.shown().path("blocks"), sent.path("state").path("values"));
        views.complain(view, problems);
        if (!problems.isEmpty()) {
            return;
        }
        var payload =
                Workspace.payload("view_submission", person).put("trigger_id", triggers.issue(person.id(), view.id()));
        payload.set("view", sent);
        payload.putArray("response_urls");
        var acknowledgement = sender.payload("view_submission", payload);
        try {
            if (!acknowledgement.given()) {
                throw new RefusedException(acknowledgement.error());
            }
            follow(person, view, acknowledgement.body());
        } catch (RefusedException trouble) {
            views.complain(view, Map.of("", Words.SUBMISSION_FAILED.in(person.language())));
        }
    }

    private void follow(Person person, View view, JsonNode answer) {
        switch (Json.text(answer, "response_action")) {
            case "errors" -> views.complain(view, errors(view, answer.path("errors")));
            case "update" -> {
                ViewRules.checkModal(answer.path("view"));
                views.update(view.id(), null, answer.path("view"));
            }
            case "push" -> {
                ViewRules.checkModal(answer.path("view"));
                views.push(person.id(), answer.path("view"));
            }
            case "clear" -> views.clear(person.id());
            default -> views.close(view.id());
        }
    }

    /** Slack shows errors at input blocks only; with others among them it shows none, but that the app failed. */
    private static Map<String, String> errors(View view, JsonNode given) {
        var errors = new LinkedHashMap<String, String>();
        given.properties()
                .forEach(error -> errors.put(error.getKey(), error.getValue().asString("")));
        var inputs = new HashSet<String>();
        for (var block : view.shown().path("blocks")) {
            if (Json.text(block, "type").equals("input")) {
                inputs.add(Json.text(block, "block_id"));
            }
        }
        if (errors.isEmpty() || !inputs.containsAll(errors.keySet())) {
            throw new RefusedException("invalid_errors");
        }
        return errors;
    }

    /** A sentence by the id of each block that is not filled in as the form wants it. */
    private static Map<String, String> problems(Person person, JsonNode blocks, JsonNode values) {
        var problems = new LinkedHashMap<String, String>();
        for (var held : Elements.holding(blocks)) {
            var value = values.path(held.blockId()).path(held.actionId());
            var required = Json.text(held.block(), "type").equals("input") && !Json.isTrue(held.block(), "optional");
            var text = Json.text(value, "value");
            var least = held.element().path("min_length").asInt(0);
            var most = held.element().path("max_length").asInt(3000);
            if (FormState.isEmpty(value)) {
                if (required) {
                    problems.put(held.blockId(), Words.REQUIRED.in(person.language()));
                }
            } else if (text.length() < least) {
                problems.put(held.blockId(), Words.TOO_SHORT.in(person.language(), least));
            } else if (text.length() > most) {
                problems.put(held.blockId(), Words.TOO_LONG.in(person.language(), most));
            }
        }
        return problems;
    }

    /** Closes a modal; the app hears of it when it wanted to. */
    void close(Person person, View view) {
        if (view.kind() != View.Kind.MODAL) {
            return;
        }
        views.close(view.id());
        if (Json.isTrue(view.shown(), "notify_on_close")) {
            var payload = Workspace.payload("view_closed", person).put("is_cleared", false);
            payload.set("view", FormState.sent(view, Json.object()));
            sender.payload("view_closed", payload);
        }
    }

    /**
     * Asks the app for a menu's options
     * (<a href="https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload/">block_suggestion</a>).
     */
    JsonNode suggest(Person person, View view, String blockId, String actionId, String typed) {
        var payload = Workspace.payload("block_suggestion", person);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.put("action_id", actionId).put("block_id", blockId).put("value", typed);
        payload.set("view", FormState.sent(view, Json.object()));
        var acknowledgement = sender.payload("block_suggestion", payload);
        var answer = acknowledgement.body();
        var usable = acknowledgement.given() && answer.isObject() && ElementRules.areOptions(answer);
        var none = Json.object();
        none.putArray("options");
        return usable ? answer : none;
    }
}

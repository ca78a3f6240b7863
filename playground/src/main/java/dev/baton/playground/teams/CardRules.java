package dev.baton.playground.teams;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * What Teams demands of an Adaptive Card from a bot
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference">cards
 * reference</a>, <a href="https://adaptivecards.io/explorer/">schema</a>): a client that gets another one shows nothing or
 * something else, which nobody would notice here.
 */
final class CardRules {

    private static final Logger log = LoggerFactory.getLogger(CardRules.class);

    static final String TYPE = "application/vnd.microsoft.card.adaptive";

    private static final Pattern VERSION = Pattern.compile("1\\.[0-5]");
    private static final int MOST_ACTIONS = 6;

    /** The properties without which an element of each known type is nothing. */
    private static final Map<String, List<String>> ELEMENTS = Map.ofEntries(
            Map.entry("TextBlock", List.of("text")),
            Map.entry("RichTextBlock", List.of("inlines")),
            Map.entry("TextRun", List.of("text")),
            Map.entry("Image", List.of("url")),
            Map.entry("ImageSet", List.of("images")),
            Map.entry("Media", List.of("sources")),
            Map.entry("Container", List.of("items")),
            Map.entry("ColumnSet", List.of()),
            Map.entry("Column", List.of()),
            Map.entry("FactSet", List.of("facts")),
            Map.entry("Table", List.of("columns")),
            Map.entry("TableRow", List.of()),
            Map.entry("TableCell", List.of("items")),
            Map.entry("ActionSet", List.of("actions")),
            Map.entry("Input.Text", List.of("id")),
            Map.entry("Input.Number", List.of("id")),
            Map.entry("Input.Date", List.of("id")),
            Map.entry("Input.Time", List.of("id")),
            Map.entry("Input.Toggle", List.of("id", "title")),
            Map.entry("Input.ChoiceSet", List.of("id", "choices")));

    private static final Map<String, List<String>> ACTIONS = Map.of(
            "Action.Execute", List.of("verb"),
            "Action.Submit", List.of(),
            "Action.OpenUrl", List.of("url"),
            "Action.ShowCard", List.of("card"),
            "Action.ToggleVisibility", List.of("targetElements"));

    /** In which elements stand, by the type that they have when they do not say so themselves. */
    private static final Map<String, String> LISTS = Map.of(
            "body", "", "items", "", "columns", "Column", "rows", "TableRow", "cells", "TableCell", "images", "Image");

    private final Set<String> inputs = new HashSet<>();

    private CardRules() {}

    /** A card that is not to be. The message says what and where. */
    static final class Broken extends RuntimeException {
        Broken(String where, String what) {
            super(where + ": " + what);
        }
    }

    /** @throws Broken when Teams would not show the card as it is meant */
    static void check(JsonNode card) {
        if (!card.path("type").asString("").equals("AdaptiveCard")) {
            throw new Broken("card", "its type must be AdaptiveCard");
        }
        if (!VERSION.matcher(card.path("version").asString("")).matches()) {
            throw new Broken("card", "its version must be at most 1.5, and is " + card.path("version"));
        }
        new CardRules().children(card, "card");
    }

    /** Whether Teams shows a card that came as an answer; of one that it does not, the log alone tells why. */
    static boolean allow(JsonNode card) {
        try {
            check(card);
            return true;
        } catch (Broken broken) {
            log.warn("Teams does not show a card of the bot: {}", broken.getMessage());
            return false;
        }
    }

    private void children(JsonNode parent, String where) {
        LISTS.forEach((list, type) -> {
            var table =
                    list.equals("columns") && parent.path("type").asString("").equals("Table");
            if (parent.has(list) && !table) { // a table's columns are only widths
                each(parent, list, where, (child, at) -> element(child, type, at));
            }
        });
        each(parent, "inlines", where, (inline, at) -> {
            if (!inline.isString()) {
                element(inline, "TextRun", at);
            }
        });
        each(parent, "facts", where, (fact, at) -> demand(fact, List.of("title", "value"), at));
        each(parent, "choices", where, (choice, at) -> demand(choice, List.of("title", "value"), at));
        if (parent.path("actions").size() > MOST_ACTIONS) {
            throw new Broken(where + ".actions", "there are more than %d".formatted(MOST_ACTIONS));
        }
        each(parent, "actions", where, this::action);
        for (var single : List.of("selectAction", "inlineAction")) {
            if (parent.has(single)) {
                action(parent.get(single), where + "." + single);
            }
        }
    }

    private void element(JsonNode element, String otherwise, String where) {
        var type = element.path("type").asString(otherwise);
        var demanded = ELEMENTS.get(type);
        if (demanded == null) {
            throw new Broken(where, "there is no element of type \"%s\"".formatted(type));
        }
        demand(element, demanded, where);
        if (type.startsWith("Input.") && !inputs.add(element.path("id").asString(""))) {
            throw new Broken(
                    where,
                    "a second input has the id \"%s\""
                            .formatted(element.path("id").asString("")));
        }
        children(element, where);
    }

    private void action(JsonNode action, String where) {
        var type = action.path("type").asString("");
        var demanded = ACTIONS.get(type);
        if (demanded == null) {
            throw new Broken(where, "there is no action of type \"%s\"".formatted(type));
        }
        demand(action, demanded, where);
        if (action.path("fallback").isObject()) {
            action(action.get("fallback"), where + ".fallback");
        }
        if (type.equals("Action.ShowCard")) {
            children(action.get("card"), where + ".card");
        }
    }

    private static void demand(JsonNode thing, List<String> properties, String where) {
        if (!thing.isObject()) {
            throw new Broken(where, "it must be an object");
        }
        for (var property : properties) {
            var value = thing.path(property);
            if (value.isMissingNode()
                    || value.isNull()
                    || value.isString() && value.asString().isEmpty()) {
                throw new Broken(where, "it must have %s".formatted(property));
            }
        }
    }

    private interface Check {
        void of(JsonNode child, String where);
    }

    private static void each(JsonNode parent, String list, String where, Check check) {
        var children = parent.path(list);
        if (!children.isMissingNode() && !children.isArray()) {
            throw new Broken(where + "." + list, "it must be a list");
        }
        for (var index = 0; index < children.size(); index++) {
            check.of(children.get(index), "%s.%s[%d]".formatted(where, list, index));
        }
    }
}

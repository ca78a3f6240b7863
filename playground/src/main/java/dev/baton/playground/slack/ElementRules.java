package dev.baton.playground.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Which buttons, menus and fields Slack takes, a rule for each type
 * (<a href="https://docs.slack.dev/reference/block-kit/block-elements/">block elements</a>).
 */
final class ElementRules {

    private static final Set<String> MENUS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> CHOOSERS =
            Set.of("checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker");

    static final Set<String> IN_ACTIONS =
            together(MENUS, CHOOSERS, Set.of("button", "overflow", "workflow_button", "rich_text_input"));
    static final Set<String> IN_SECTION =
            together(MENUS, CHOOSERS, Set.of("button", "overflow", "workflow_button", "image"));
    static final Set<String> IN_INPUT = together(
            MENUS,
            CHOOSERS,
            Set.of(
                    "plain_text_input",
                    "rich_text_input",
                    "email_text_input",
                    "url_text_input",
                    "number_input",
                    "file_input"));

    private static final int TYPED = 3000;

    private ElementRules() {}

    private static Set<String> together(Set<String> menus, Set<String> choosers, Set<String> others) {
        return Stream.of(menus, choosers, others).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an app's answer holds options that a menu can show. */
    static boolean areOptions(JsonNode answer) {
        var root = new Inspected(answer, "", new ArrayList<>());
        root.needsOneOf("options", "option_groups")
                .list("options", 0, 100, option -> TextRules.option(option, false))
                .list("option_groups", 0, 100, TextRules::group);
        return root.problems().isEmpty();
    }

    /** Looks at an element of a type that may stand where it stands. */
    static void one(Inspected element) {
        element.text("action_id", 1, 255)
                .flag("focus_on_load")
                .object("placeholder", text -> TextRules.plain(text, 150))
                .object("confirm", TextRules::confirmation);
        switch (element.type()) {
            case "button" ->
                element.only("action_id", "text", "value", "url", "style", "confirm", "accessibility_label")
                        .needs("text")
                        .object("text", text -> TextRules.plain(text, 75))
                        .text("value", 2000)
                        .text("url", 3000)
                        .text("accessibility_label", 75)
                        .word("style", "primary", "danger");
            case "image" ->
                element.only("image_url", "slack_file", "alt_text")
                        .needs("alt_text")
                        .needsOneOf("image_url", "slack_file")
                        .text("image_url", 1, 3000)
                        .text("alt_text", 2000);
            case "overflow" ->
                element.only("action_id", "options", "confirm")
                        .needs("options")
                        .list("options", 1, 5, option -> TextRules.option(option, false));
            case "checkboxes" ->
                element.only("action_id", "options", "initial_options", "confirm", "focus_on_load")
                        .needs("options")
                        .list("options", 1, 10, option -> TextRules.option(option, true))
                        .list("initial_options", 1, 10, option -> among(element, option));
            case "radio_buttons" ->
                element.only("action_id", "options", "initial_option", "confirm", "focus_on_load")
                        .needs("options")
                        .list("options", 1, 10, option -> TextRules.option(option, true))
                        .object("initial_option", option -> among(element, option));
            case "plain_text_input" ->
                typed(element, "multiline", "min_length", "max_length")
                        .flag("multiline")
                        .number("min_length", 0, TYPED)
                        .number("max_length", 1, TYPED)
                        .text(
                                "initial_value",
                                Math.min(
                                        TYPED, element.node().path("max_length").asInt(TYPED)));
            case "email_text_input", "url_text_input" -> typed(element).text("initial_value", TYPED);
            case "number_input" ->
                typed(element, "is_decimal_allowed", "min_value", "max_value").needs("is_decimal_allowed");
            case "rich_text_input", "file_input", "workflow_button" -> {
                // Slack's rules for these are not played
            }
            case "datepicker" ->
                chosen(element, "initial_date")
                        .shaped("initial_date", "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", "date");
            case "timepicker" ->
                chosen(element, "initial_time", "timezone").shaped("initial_time", "([01]\\d|2[0-3]):[0-5]\\d", "time");
            case "datetimepicker" ->
                chosen(element, "initial_date_time").shaped("initial_date_time", "\\d{10}", "timestamp");
            default -> menu(element);
        }
    }

    private static Inspected typed(Inspected element, String... more) {
        return element.only(
                joined(more, "action_id", "initial_value", "placeholder", "focus_on_load", "dispatch_action_config"));
    }

    private static Inspected chosen(Inspected element, String... more) {
        return element.only(joined(more, "action_id", "placeholder", "confirm", "focus_on_load"));
    }

    private static void menu(Inspected element) {
        switch (element.type()) {
            case "static_select" -> {
                chosen(element, "options", "option_groups", "initial_option")
                        .needsOneOf("options", "option_groups")
                        .object("initial_option", option -> among(element, option));
                TextRules.choices(element);
            }
            case "multi_static_select" -> {
                several(element, "options", "option_groups", "initial_options")
                        .needsOneOf("options", "option_groups")
                        .list("initial_options", 1, 100, option -> among(element, option));
                TextRules.choices(element);
            }
            case "external_select" ->
                chosen(element, "initial_option", "min_query_length")
                        .number("min_query_length", 0, 255)
                        .object("initial_option", option -> TextRules.option(option, false));
            case "multi_external_select" ->
                several(element, "initial_options", "min_query_length")
                        .number("min_query_length", 0, 255)
                        .list("initial_options", 1, 100, option -> TextRules.option(option, false));
            case "users_select" -> chosen(element, "initial_user");
            case "channels_select" -> chosen(element, "initial_channel", "response_url_enabled");
            case "conversations_select" ->
                chosen(
                        element,
                        "initial_conversation",
                        "default_to_current_conversation",
                        "response_url_enabled",
                        "filter");
            case "multi_users_select" -> several(element, "initial_users");
            case "multi_channels_select" -> several(element, "initial_channels");
            default -> several(element, "initial_conversations", "default_to_current_conversation", "filter");
        }
    }

    private static Inspected several(Inspected element, String... more) {
        return chosen(element, joined(more, "max_selected_items")).number("max_selected_items", 1, 100);
    }

    /** What is chosen already must be one of the options, to the letter. */
    private static void among(Inspected element, Inspected chosen) {
        var offered = new ArrayList<JsonNode>();
        element.node().path("options").forEach(offered::add);
        element.node()
                .path("option_groups")
                .forEach(group -> group.path("options").forEach(offered::add));
        if (!offered.contains(chosen.node())) {
            chosen.problem("option not found among the options");
        }
    }

    private static String[] joined(String[] some, String... more) {
        var all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}

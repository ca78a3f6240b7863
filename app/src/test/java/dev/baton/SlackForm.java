package dev.baton;

import dev.baton.chats.FakeSlack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills in a modal that Baton opened, as Slack would send it. */
final class SlackForm {

    private SlackForm() {}

    /**
     * The submission of {@code view} with these values by block id; what is not named keeps what stands in it.
     *
     * @param trigger a fresh trigger id
     */
    static Map<String, Object> submission(
            Map<String, Object> view, String user, String trigger, Map<String, String> values) {
        var tree = BothChats.JSON.valueToTree(view);
        var state = new HashMap<String, Object>();
        for (var block : (JsonNode) tree.path("blocks")) {
            if (block.path("type").asString("").equals("input")) {
                var element = block.path("element");
                var id = block.path("block_id").asString();
                state.put(id, Map.of(element.path("action_id").asString(), value(element, values.get(id))));
            }
        }
        var sent = new HashMap<String, Object>(view);
        sent.put("state", Map.of("values", state));
        sent.put("team_id", FakeSlack.TEAM);
        sent.put("app_id", "A0BATON");
        sent.put("hash", "156772938.1827394");
        return Map.of(
                "type",
                "view_submission",
                "team",
                Map.of("id", FakeSlack.TEAM, "domain", "baton"),
                "user",
                Map.of("id", user, "name", user, "team_id", FakeSlack.TEAM),
                "api_app_id",
                "A0BATON",
                "token",
                "unused",
                "trigger_id",
                trigger,
                "response_urls",
                List.of(),
                "view",
                sent);
    }

    private static Map<String, Object> value(JsonNode element, @Nullable String given) {
        var type = element.path("type").asString();
        var state = new HashMap<String, Object>(Map.of("type", type));
        switch (type) {
            case "plain_text_input" ->
                state.put(
                        "value",
                        given != null ? given : element.path("initial_value").asString(null));
            case "datepicker" ->
                state.put(
                        "selected_date",
                        given != null ? given : element.path("initial_date").asString(null));
            case "static_select", "external_select" ->
                state.put(
                        "selected_option",
                        given != null
                                ? Map.of("text", Map.of("type", "plain_text", "text", given), "value", given)
                                : BothChats.JSON.convertValue(element.get("initial_option"), Object.class));
            default -> throw new AssertionError("A form with an element nobody fills in: " + element);
        }
        return state;
    }
}

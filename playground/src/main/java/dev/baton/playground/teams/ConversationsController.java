package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The Bot Connector, as far as messages go
 * (<a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">API
 * reference</a>).
 */
@RestController
@OnlyInPlayground
@RequestMapping("/playground/teams/v3/conversations")
final class ConversationsController {

    private final Conversations conversations;
    private final Posts posts;

    ConversationsController(Conversations conversations, Posts posts) {
        this.conversations = conversations;
        this.posts = posts;
    }

    /** Begins a thread in a channel, or a personal chat. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(@RequestBody JsonNode parameters) {
        var activity = parameters.path("activity");
        var channel = parameters.path("channelData").path("channel").path("id").asString("");
        var answer = new LinkedHashMap<String, Object>();
        if (!channel.isEmpty()) {
            if (!activity.isObject()) {
                throw ConnectorError.syntax("A thread needs an activity that begins it.");
            }
            var room = conversations.room(channel);
            var id = posts.post(new Place(room, null), activity);
            answer.put("id", new Place(room, id).conversationId());
            answer.put("activityId", id);
            return answer;
        }
        var members = parameters.path("members");
        if (members.size() != 1 || parameters.path("isGroup").asBoolean(false)) {
            throw ConnectorError.argument("A bot begins personal chats only: members must be one.");
        }
        var direct = conversations.direct(members.path(0).path("id").asString(""));
        answer.put("id", direct.id());
        if (activity.isObject()) {
            answer.put("activityId", posts.post(new Place(direct, null), activity));
        }
        return answer;
    }

    @PostMapping("/{id}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> post(
            @PathVariable String id,
            @MatrixVariable(name = "messageid", pathVar = "id", required = false) @Nullable String thread,
            @RequestBody JsonNode activity) {
        return Map.of("id", posts.post(conversations.place(id, thread), activity));
    }

    /** An answer to a message, which in Teams stands where any other does. */
    @PostMapping("/{id}/activities/{activityId}")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> reply(
            @PathVariable String id,
            @MatrixVariable(name = "messageid", pathVar = "id", required = false) @Nullable String thread,
            @PathVariable String activityId,
            @RequestBody JsonNode activity) {
        return Map.of("id", posts.post(conversations.place(id, thread == null ? activityId : thread), activity));
    }

    @PutMapping("/{id}/activities/{activityId}")
    Map<String, Object> change(
            @PathVariable String id,
            @MatrixVariable(name = "messageid", pathVar = "id", required = false) @Nullable String thread,
            @PathVariable String activityId,
            @RequestBody JsonNode activity) {
        posts.change(conversations.place(id, thread), activityId, activity);
        return Map.of("id", activityId);
    }

    @DeleteMapping("/{id}/activities/{activityId}")
    void remove(
            @PathVariable String id,
            @MatrixVariable(name = "messageid", pathVar = "id", required = false) @Nullable String thread,
            @PathVariable String activityId) {
        posts.remove(conversations.place(id, thread), activityId);
    }
}

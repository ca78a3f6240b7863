package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack tells the app by events (<a href="https://docs.slack.dev/apis/events-api/">Events API</a>). */
@Component
@OnlyInPlayground
final class SlackEvents {

    private final EventQueue queue;
    private final SlackMessages messages;
    private final Clock clock;
    private final Timestamps timestamps;

    SlackEvents(EventQueue queue, SlackMessages messages, Clock clock, Timestamps timestamps) {
        this.timestamps = timestamps;
        this.queue = queue;
        this.messages = messages;
        this.clock = clock;
    }

    /** Somebody mentioned the bot (<a href="https://docs.slack.dev/reference/events/app_mention/">app_mention</a>). */
    void mentioned(Room room, Message message) {
        var event = messages.shown(message);
        event.remove("subtype");
        tell(room, about(event.put("type", "app_mention"), room, message.id()));
    }

    /** Somebody wrote to the bot (<a href="https://docs.slack.dev/reference/events/message.im/">message.im</a>). */
    void written(Room room, Message message) {
        tell(room, about(messages.shown(message).put("channel_type", "im"), room, message.id()));
    }

    /**
     * The bot was added to a channel
     * (<a href="https://docs.slack.dev/reference/events/member_joined_channel/">member_joined_channel</a>).
     */
    void joined(Room room, Person inviter) {
        tell(
                room,
                about(
                        Json.object()
                                .put("type", "member_joined_channel")
                                .put("user", Workspace.BOT_USER)
                                .put("channel_type", "C")
                                .put("team", Workspace.TEAM)
                                .put("inviter", inviter.slackId()),
                        room,
                        timestamps.next()));
    }

    /**
     * Somebody looks at the app's pages (<a href="https://docs.slack.dev/reference/events/app_home_opened/">app_home_opened</a>).
     *
     * @param home what the home shows them; null when it was never published
     */
    void opened(Room direct, Person person, String tab, @Nullable JsonNode home) {
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", person.slackId())
                .put("tab", tab);
        if (home != null) {
            event.set("view", home);
        }
        tell(direct, about(event, direct, timestamps.next()));
    }

    private static ObjectNode about(ObjectNode event, Room room, String ts) {
        return event.put("channel", room.id()).put("event_ts", ts);
    }

    private void tell(Room room, ObjectNode event) {
        var outer = Json.object()
                .put("token", Workspace.VERIFICATION)
                .put("team_id", Workspace.TEAM)
                .put("context_team_id", Workspace.TEAM)
                .putNull("context_enterprise_id")
                .put("api_app_id", Workspace.APP);
        outer.set("event", event);
        outer.put("type", "event_callback")
                .put("event_id", eventId())
                .put("event_time", clock.instant().getEpochSecond());
        outer.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        outer.put("is_ext_shared_channel", room.outside())
                .put("event_context", "4-" + BlockIds.of(Json.text(outer, "event_id")));
        queue.tell(Json.text(event, "type"), outer);
    }

    private static String eventId() {
        return "Ev0"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }
}

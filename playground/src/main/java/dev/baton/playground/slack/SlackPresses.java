package dev.baton.playground.slack;

import dev.baton.playground.NotPossibleException;
import dev.baton.playground.Obstacle;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.slack.Elements.Placed;
import dev.baton.playground.slack.ResponseUrls.Occasion;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.View;
import dev.baton.playground.world.Whereabouts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Buttons that are pressed and shortcuts that are chosen
 * (<a href="https://docs.slack.dev/reference/interaction-payloads/block_actions-payload/">block_actions</a>,
 * <a href="https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload/">shortcuts</a>).
 */
@Component
@OnlyInPlayground
final class SlackPresses {

    /** As they stand in the app's manifest. */
    private static final String MESSAGE_SHORTCUT = "create_issue";

    private static final String GLOBAL_SHORTCUT = "create_issue_anywhere";

    private final SignedSender sender;
    private final Triggers triggers;
    private final ResponseUrls urls;
    private final SlackMessages messages;
    private final SlackViews views;
    private final Whereabouts whereabouts;
    private final Timestamps timestamps;

    SlackPresses(
            SignedSender sender,
            Triggers triggers,
            ResponseUrls urls,
            SlackMessages messages,
            SlackViews views,
            Whereabouts whereabouts,
            Timestamps timestamps) {
        this.timestamps = timestamps;
        this.sender = sender;
        this.triggers = triggers;
        this.urls = urls;
        this.messages = messages;
        this.views = views;
        this.whereabouts = whereabouts;
    }

    /**
     * A button on a message, or a menu in which {@code option} was chosen.
     *
     * @throws NotPossibleException when it is not there
     */
    void onMessage(
            Person person, Room room, Message message, String blockId, String actionId, @Nullable String option) {
        var blocks = Objects.requireNonNullElse(message.blocks(), MissingNode.getInstance());
        var pressed = Elements.find(blocks, blockId, actionId)
                .orElseThrow(() -> new NotPossibleException(Obstacle.NO_BUTTON));
        var payload = Workspace.payload("block_actions", person);
        var container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.id())
                .put("channel_id", room.id())
                .put("is_ephemeral", message.to() != null);
        if (message.thread() != null) {
            container.put("thread_ts", message.thread());
        }
        payload.put("trigger_id", triggers.issue(person.id(), null));
        payload.set("channel", Workspace.channel(room));
        if (message.to() == null) {
            payload.set("message", messages.shown(message));
        }
        payload.set("state", FormState.of(blocks, Json.object()));
        payload.put("response_url", urls.issue(new Occasion(person.id(), room.id(), message.id())));
        payload.putArray("actions").add(action(pressed, option));
        tellFailure(Words.PRESS_FAILED, person, message, room, sender.payload("block_actions", payload));
    }

    /**
     * A button in the bot's home or in a modal; there is no message and no channel.
     *
     * @throws NotPossibleException when it is not there
     */
    void onView(Person person, View view, String blockId, String actionId, @Nullable String option) {
        var pressed = Elements.find(view.shown().path("blocks"), blockId, actionId)
                .orElseThrow(() -> new NotPossibleException(Obstacle.NO_BUTTON));
        var payload = Workspace.payload("block_actions", person);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.put("trigger_id", triggers.issue(person.id(), view.id()));
        payload.set("view", FormState.sent(view, Json.object()));
        payload.putArray("actions").add(action(pressed, option));
        var acknowledgement = sender.payload("block_actions", payload);
        if (!acknowledgement.given()) {
            views.complain(view, Map.of("", Words.PRESS_FAILED.in(person.language(), acknowledgement.error())));
        }
    }

    private ObjectNode action(Placed pressed, @Nullable String option) {
        var action = Json.object()
                .put("type", pressed.type())
                .put("action_id", pressed.actionId())
                .put("block_id", pressed.blockId());
        for (var name : List.of("text", "value", "style", "url")) {
            if (pressed.element().has(name)) {
                action.set(name, pressed.element().path(name));
            }
        }
        if (option != null) {
            action.set("selected_option", FormState.option(pressed.element(), option, option));
        }
        return action.put("action_ts", timestamps.next());
    }

    /** "Create issue" in a message's menu. */
    void messageShortcut(Person person, Room room, Message message) {
        var payload = shortcut("message_action", person, MESSAGE_SHORTCUT);
        payload.set("channel", Workspace.channel(room));
        payload.put("message_ts", message.id());
        payload.set("message", messages.shown(message));
        payload.put("response_url", urls.issue(new Occasion(person.id(), room.id(), message.id())));
        tellFailure(Words.SHORTCUT_FAILED, person, message, room, sender.payload("message_action", payload));
    }

    /** "Create issue" in the menu of shortcuts. */
    void globalShortcut(Person person) {
        var acknowledgement = sender.payload("shortcut", shortcut("shortcut", person, GLOBAL_SHORTCUT));
        if (!acknowledgement.given()) {
            messages.tell(
                    person,
                    whereabouts.direct(Chat.SLACK, person).id(),
                    null,
                    Words.SHORTCUT_FAILED.in(person.language(), acknowledgement.error()));
        }
    }

    private ObjectNode shortcut(String type, Person person, String callback) {
        return Workspace.payload(type, person)
                .put("action_ts", timestamps.next())
                .put("callback_id", callback)
                .put("trigger_id", triggers.issue(person.id(), null));
    }

    private void tellFailure(Words words, Person person, Message on, Room room, Acknowledgement acknowledgement) {
        if (!acknowledgement.given()) {
            messages.tell(person, room.id(), on.thread(), words.in(person.language(), acknowledgement.error()));
        }
    }
}

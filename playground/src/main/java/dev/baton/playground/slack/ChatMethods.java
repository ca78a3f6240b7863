package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.slack.SlackMessages.Place;
import dev.baton.playground.slack.SlackMessages.Said;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Pace;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods {@code chat.*} (<a href="https://docs.slack.dev/reference/methods/?family=chat">chat methods</a>). */
@Component
@OnlyInPlayground
final class ChatMethods implements Methods {

    /** Longer texts are refused (<a href="https://docs.slack.dev/changelog/2018-truncating-really-long-messages">truncating</a>). */
    private static final int LONGEST = 40_000;

    private final World world;
    private final SlackDirectory directory;
    private final SlackMessages messages;
    private final Pace pace;

    ChatMethods(World world, SlackDirectory directory, SlackMessages messages, Pace pace) {
        this.world = world;
        this.directory = directory;
        this.messages = messages;
        this.pace = pace;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.postEphemeral", this::whisper,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.getPermalink", this::permalink);
    }

    private ObjectNode post(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var said = said(call);
        var thread = thread(room, call);
        var tooEarly = pace.take(room);
        if (tooEarly > 0) {
            throw RefusedException.tooMany(tooEarly);
        }
        var alsoInChannel = thread != null && call.isTrue("reply_broadcast");
        var message = messages.say(new Place(room.id(), thread, alsoInChannel, null), said);
        return answer(room, message).set("message", messages.withMetadata(message));
    }

    private ObjectNode whisper(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var user = directory.user(call.required("user")).orElseThrow(() -> new RefusedException("user_not_found"));
        if (!room.members().contains(user.id())) {
            throw new RefusedException("user_not_in_channel");
        }
        var message = messages.say(new Place(room.id(), thread(room, call), false, user.id()), said(call));
        return Json.object().put("message_ts", message.id());
    }

    private ObjectNode update(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var old = own(room, call.required("ts"), "cant_update_message");
        var blocks = blocks(call);
        var text = call.get("text");
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new RefusedException("no_text");
        }
        // blocks stay where none are given, and go where there is an empty list of them
        var kept = blocks.isPresent() ? blocks.get() : old.blocks();
        var message = messages.replace(
                old,
                new Said(
                        within(text.orElse(old.text())), kept == null || kept.isEmpty() ? null : kept, metadata(call)));
        return answer(room, message).put("text", text.orElse("")).set("message", messages.withMetadata(message));
    }

    private ObjectNode delete(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var old = own(room, call.required("ts"), "cant_delete_message");
        world.remove(room.id(), old.id());
        return answer(room, old);
    }

    private ObjectNode permalink(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var message = standing(room, call.required("message_ts"));
        return Json.object().put("channel", room.id()).put("permalink", Workspace.permalink(message));
    }

    private static ObjectNode answer(Room room, Message message) {
        return Json.object().put("channel", room.id()).put("ts", message.id());
    }

    private Message own(Room room, String ts, String error) {
        var message = standing(room, ts);
        if (!Workspace.isBots(message)) {
            throw new RefusedException(error);
        }
        return message;
    }

    /** What only one person sees is no message of the room. */
    private Message standing(Room room, String ts) {
        return world.message(room.id(), ts)
                .filter(message -> message.to() == null)
                .orElseThrow(() -> new RefusedException("message_not_found"));
    }

    private Said said(Arguments call) {
        var blocks = blocks(call).filter(some -> !some.isEmpty());
        var text = call.get("text").orElse("");
        if (text.isBlank() && blocks.isEmpty()) {
            throw new RefusedException("no_text");
        }
        return new Said(within(text), blocks.orElse(null), metadata(call));
    }

    private static String within(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException("msg_too_long");
        }
        return text;
    }

    private static Optional<JsonNode> blocks(Arguments call) {
        var blocks = call.json("blocks", "invalid_blocks_format");
        blocks.ifPresent(some -> {
            if (!some.isArray()) {
                throw new RefusedException("invalid_blocks_format");
            }
            BlockRules.check(some);
        });
        return blocks;
    }

    private static @Nullable JsonNode metadata(Arguments call) {
        var metadata = call.json("metadata", "invalid_metadata_format");
        metadata.ifPresent(given -> {
            if (Json.text(given, "event_type").isEmpty()
                    || !given.path("event_payload").isObject()) {
                throw new RefusedException("invalid_metadata_schema");
            }
        });
        return metadata.orElse(null);
    }

    /** The first message of the thread; null for none. */
    private @Nullable String thread(Room room, Arguments call) {
        var thread = call.get("thread_ts");
        if (thread.isEmpty()) {
            return null;
        }
        var message = world.message(room.id(), thread.get())
                .filter(standing -> standing.to() == null)
                .orElseThrow(() -> new RefusedException("thread_not_found"));
        return message.root();
    }
}

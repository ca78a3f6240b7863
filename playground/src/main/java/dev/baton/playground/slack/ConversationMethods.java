package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The methods {@code conversations.*}
 * (<a href="https://docs.slack.dev/reference/methods/?family=conversations">conversations methods</a>,
 * <a href="https://docs.slack.dev/reference/objects/conversation-object/">conversation</a>).
 */
@Component
@OnlyInPlayground
final class ConversationMethods implements Methods {

    private final World world;
    private final SlackDirectory directory;
    private final SlackMessages messages;

    ConversationMethods(World world, SlackDirectory directory, SlackMessages messages) {
        this.world = world;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "conversations.open", this::open,
                "conversations.info", this::info,
                "conversations.history", this::history,
                "conversations.replies", this::replies,
                "conversations.members", this::members);
    }

    private ObjectNode open(Arguments call) {
        var users = call.required("users").split(",");
        if (users.length > 1) {
            throw new RefusedException("method_not_supported_for_channel_type");
        }
        if (users[0].equals(Workspace.BOT_USER)) {
            throw new RefusedException("cannot_dm_bot");
        }
        var room = directory
                .user(users[0])
                .flatMap(person -> world.direct(Chat.SLACK, person.id()))
                .orElseThrow(() -> new RefusedException("user_not_found"));
        var whole = call.isTrue("return_im");
        return Json.object()
                .set("channel", whole ? conversation(room) : Json.object().put("id", room.id()));
    }

    private ObjectNode info(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var conversation = conversation(room);
        if (call.isTrue("include_num_members")) {
            conversation.put("num_members", room.members().size() + 1);
        }
        return Json.object().set("channel", conversation);
    }

    private ObjectNode conversation(Room room) {
        var channel = room.kind() == Room.Kind.CHANNEL;
        var conversation = Json.object()
                .put("id", room.id())
                .put("is_channel", channel)
                .put("is_group", false)
                .put("is_im", !channel)
                .put("is_mpim", false)
                .put("is_private", !channel)
                .put("is_archived", false)
                .put("context_team_id", Workspace.TEAM);
        if (!channel) {
            return conversation.put("user", directory.authorId(room.members().getFirst()));
        }
        conversation
                .put("name", room.name())
                .put("name_normalized", room.name())
                .put("is_general", false)
                .put("is_member", true)
                .put("is_shared", room.outside())
                .put("is_ext_shared", room.outside())
                .put("is_org_shared", false)
                .put("is_pending_ext_shared", false);
        conversation.putObject("topic").put("value", room.topic());
        conversation.putObject("purpose").put("value", "");
        return conversation;
    }

    /** What stands in the room itself, newest first. */
    private ObjectNode history(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var standing = new ArrayList<>(world.messages(room.id()).stream()
                .filter(message -> message.to() == null && (message.thread() == null || message.alsoInChannel()))
                .toList());
        Collections.reverse(standing);
        return Page.of(call, standing).answer(shown(call));
    }

    /** A thread, oldest first; its first message stands at the head of it. */
    private ObjectNode replies(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var ts = call.required("ts");
        var first = world.message(room.id(), ts)
                .filter(message -> message.to() == null)
                .orElseThrow(() -> new RefusedException("thread_not_found"));
        var thread = first.thread() == null
                ? world.thread(room.id(), ts).stream()
                        .filter(message -> message.to() == null)
                        .toList()
                : List.of(first);
        return Page.ofThread(call, thread).answer(shown(call));
    }

    private Function<Message, ObjectNode> shown(Arguments call) {
        return call.isTrue("include_all_metadata") ? messages::withMetadata : messages::shown;
    }

    private ObjectNode members(Arguments call) {
        var room = directory.conversation(call.required("channel"));
        var answer = Json.object();
        var members = answer.putArray("members");
        room.members().forEach(member -> members.add(directory.authorId(member)));
        members.add(Workspace.BOT_USER);
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }
}

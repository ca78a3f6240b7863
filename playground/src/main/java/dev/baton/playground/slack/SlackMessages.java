package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.World;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what the app and Slack itself say into the rooms, and writes messages as the app gets to see them. */
@Component
@OnlyInPlayground
final class SlackMessages {

    private final World world;
    private final SlackDirectory directory;
    private final SlackMarkup markup;
    private final Timestamps timestamps;

    SlackMessages(World world, SlackDirectory directory, SlackMarkup markup, Timestamps timestamps) {
        this.timestamps = timestamps;
        this.world = world;
        this.directory = directory;
        this.markup = markup;
    }

    /**
     * What an app wants to say, which is in order already.
     *
     * @param text   as the app wrote it
     * @param blocks null for none
     */
    record Said(
            String text,
            @Nullable JsonNode blocks,
            @Nullable JsonNode metadata) {}

    /**
     * Where it is to stand.
     *
     * @param to who alone sees it; null for everybody
     */
    record Place(
            String room,
            @Nullable String thread,
            boolean alsoInChannel,
            @Nullable String to) {}

    /** The bot says something. */
    Message say(Place place, Said said) {
        var ts = timestamps.next();
        return world.say(new Message(
                ts,
                place.room(),
                place.thread(),
                World.BOT,
                Timestamps.at(ts),
                markup.read(said.text()),
                said.blocks() == null ? null : BlockIds.given(said.blocks()),
                null,
                place.alsoInChannel(),
                place.to(),
                false,
                said.metadata()));
    }

    /** Slack tells one person something. */
    void tell(Person person, String room, @Nullable String thread, String text) {
        var ts = timestamps.next();
        world.say(new Message(
                ts,
                room,
                thread,
                World.PLATFORM,
                Timestamps.at(ts),
                text,
                null,
                null,
                false,
                person.id(),
                false,
                null));
    }

    /** The bot's message reads differently now. What only one person sees shows no sign of that. */
    Message replace(Message old, Said said) {
        var text = markup.read(said.text());
        var blocks = said.blocks() == null ? null : BlockIds.given(said.blocks());
        var changed = new Message(
                old.id(),
                old.room(),
                old.thread(),
                old.author(),
                old.at(),
                text,
                blocks,
                null,
                old.alsoInChannel(),
                old.to(),
                old.to() == null,
                said.metadata() == null ? old.metadata() : said.metadata());
        return world.change(old.room(), old.id(), standing -> changed)
                .orElseThrow(() -> new RefusedException("message_not_found"));
    }

    /** The message as events, payloads and answers show it. */
    ObjectNode shown(Message message) {
        var shown = Json.object().put("type", "message");
        if (message.alsoInChannel()) {
            shown.put("subtype", "thread_broadcast");
        }
        shown.put("user", directory.authorId(message.author()))
                .put("text", markup.written(message.text()))
                .put("ts", message.id())
                .put("team", Workspace.TEAM);
        if (Workspace.isBots(message)) {
            shown.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP);
        } else if (!message.author().equals(World.PLATFORM)) {
            shown.put("client_msg_id", clientId(message));
        }
        var blocks = blocks(message);
        if (blocks != null) {
            shown.set("blocks", blocks);
        }
        if (message.edited()) {
            shown.putObject("edited")
                    .put("user", directory.authorId(message.author()))
                    .put("ts", message.id());
        }
        addThread(shown, message);
        return shown;
    }

    /** As {@link #shown}, with what the app gave to keep with it. */
    ObjectNode withMetadata(Message message) {
        var shown = shown(message);
        if (message.metadata() != null) {
            shown.set("metadata", message.metadata());
        }
        return shown;
    }

    /** What stands in it; null where it is text alone. */
    private @Nullable JsonNode blocks(Message message) {
        if (message.blocks() != null
                || Workspace.isBots(message)
                || message.author().equals(World.PLATFORM)) {
            return message.blocks();
        }
        return markup.typed(message.text(), BlockIds.of(message.id()));
    }

    private void addThread(ObjectNode shown, Message message) {
        var thread = message.thread();
        if (thread != null) {
            shown.put("thread_ts", thread);
            world.message(message.room(), thread)
                    .ifPresent(first -> shown.put("parent_user_id", directory.authorId(first.author())));
            return;
        }
        var answers = world.thread(message.room(), message.id()).stream()
                .filter(answer -> answer.thread() != null && answer.to() == null)
                .toList();
        if (!answers.isEmpty()) {
            shown.put("thread_ts", message.id())
                    .put("reply_count", answers.size())
                    .put("latest_reply", answers.getLast().id());
            var users = shown.putArray("reply_users");
            answers.stream()
                    .map(answer -> directory.authorId(answer.author()))
                    .distinct()
                    .forEach(users::add);
            shown.put("reply_users_count", users.size());
        }
    }

    private static String clientId(Message message) {
        return UUID.nameUUIDFromBytes((message.room() + message.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

package dev.baton.playground.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message that stands in a room.
 *
 * @param id            the platform's: Slack's {@code ts}, Teams' activity id; unique within the room
 * @param room          {@link Room#id()}
 * @param thread        the id of the message whose thread it is in; null for the room itself
 * @param author        {@link Person#id()}, or {@link World#BOT}
 * @param text          as typed; people in it as {@code <@person-id>}. Of the bot's messages, their fallback text
 * @param blocks        Block Kit, in Slack; null for none
 * @param card          the Adaptive Card, in Teams; null for none
 * @param alsoInChannel whether an answer in a thread is shown in the channel too
 * @param to            the one who sees it; null when all in the room do
 * @param edited        whether it was changed since
 * @param metadata      what the bot gave Slack to keep with it; null for none
 */
public record Message(
        String id,
        String room,
        @Nullable String thread,
        String author,
        Instant at,
        String text,
        @Nullable JsonNode blocks,
        @Nullable JsonNode card,
        boolean alsoInChannel,
        @Nullable String to,
        boolean edited,
        @Nullable JsonNode metadata) {

    /** What somebody typed. */
    public static Message typed(
            String id, String room, @Nullable String thread, String author, Instant at, String text) {
        return new Message(id, room, thread, author, at, text, null, null, false, null, false, null);
    }

    /** The id of the message that begins the thread it is in; its own where it is in none, or begins one. */
    public String root() {
        return thread == null ? id : thread;
    }

    /** The same message, changed by its author. */
    public Message edited(String newText, @Nullable JsonNode newBlocks, @Nullable JsonNode newCard) {
        return new Message(
                id, room, thread, author, at, newText, newBlocks, newCard, alsoInChannel, to, true, metadata);
    }
}

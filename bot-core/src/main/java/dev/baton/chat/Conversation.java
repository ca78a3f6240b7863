package dev.baton.chat;

/**
 * A place in a chat where messages go: a channel, a group chat or a direct chat with the bot. Threads are not
 * conversations; a message names its thread beside it.
 *
 * @param platform  the {@link ChatPlatform#name()}
 * @param workspace Slack's team id, Teams' tenant id
 * @param id        the platform's id, without any part that names a thread
 * @param kind      what sort of place it is
 */
public record Conversation(String platform, String workspace, String id, Kind kind) {

    /** What sort of place a conversation is. */
    public enum Kind {
        CHANNEL,
        GROUP,
        /** One person and the bot. */
        DIRECT
    }

    /** Identifies the conversation in the whole cluster, on one line: platform, workspace, id. */
    public String key() {
        return platform + ":" + workspace + ":" + id;
    }
}

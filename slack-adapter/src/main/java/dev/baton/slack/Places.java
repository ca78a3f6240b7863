package dev.baton.slack;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.Conversation;
import dev.baton.chat.Conversation.Kind;
import dev.baton.chat.PlatformException;
import org.jspecify.annotations.Nullable;

/** Tells what sort of conversation Slack means by a channel's id. */
final class Places {

    private final SlackPlatform platform;

    Places(SlackPlatform platform) {
        this.platform = platform;
    }

    /** The conversation of this id. Asks Slack when it may be a direct chat, which need not be the bot's. */
    Conversation of(ChatAddress user, String channel, @Nullable String name) {
        if (channel.startsWith("D")) {
            return direct(user).id().equals(channel) ? direct(user) : conversation(user, channel, Kind.GROUP);
        }
        var group = name != null && name.startsWith("mpdm-");
        return conversation(user, channel, group ? Kind.GROUP : Kind.CHANNEL);
    }

    /** The bot's direct chat with somebody. */
    Conversation direct(ChatAddress user) {
        try {
            return platform.direct(user);
        } catch (PlatformException notNow) {
            // Slack takes a person's id in the place of their direct chat's.
            return conversation(user, user.userId(), Kind.DIRECT);
        }
    }

    /** A direct chat that Slack says is the bot's. */
    static Conversation direct(ChatAddress user, String channel) {
        return conversation(user, channel, Kind.DIRECT);
    }

    /** The thread a message is in; null for the message that it hangs on, which Slack counts among its own answers. */
    static @Nullable String thread(@Nullable String thread, @Nullable String message) {
        return thread == null || thread.equals(message) ? null : thread;
    }

    private static Conversation conversation(ChatAddress user, String id, Kind kind) {
        return new Conversation(SlackPlatform.NAME, user.workspace(), id, kind);
    }
}

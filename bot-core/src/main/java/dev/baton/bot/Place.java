package dev.baton.bot;

import dev.baton.chat.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * Where something was asked.
 *
 * @param threadId null outside of threads
 */
record Place(Conversation conversation, @Nullable String threadId) {

    boolean direct() {
        return conversation.kind() == Conversation.Kind.DIRECT;
    }
}

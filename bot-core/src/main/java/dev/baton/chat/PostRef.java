package dev.baton.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message that stands in a chat.
 *
 * @param messageId the platform's id: Slack's {@code ts}, Teams' activity id
 * @param threadId  the message its thread hangs on; null when it stands in the conversation itself
 */
public record PostRef(
        Conversation conversation,
        String messageId,
        @Nullable String threadId) {

    /** What to name as thread to answer below this message. */
    public String thread() {
        return threadId == null ? messageId : threadId;
    }
}

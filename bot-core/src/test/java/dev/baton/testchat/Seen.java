package dev.baton.testchat;

import org.jspecify.annotations.Nullable;

/**
 * A message that a stand-in for a platform took.
 *
 * @param conversation  the platform's id of the conversation
 * @param messageId     the platform's id of the message
 * @param threadId      the message it answers; null outside of threads
 * @param alsoInChannel whether the platform was asked to show a reply in the channel too; false where it has no such wish
 * @param edit          whether an earlier message was changed
 * @param body          the whole payload as it came
 */
public record Seen(
        String conversation,
        String messageId,
        @Nullable String threadId,
        boolean alsoInChannel,
        boolean edit,
        String body) {}

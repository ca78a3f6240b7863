package dev.baton.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message to be posted.
 *
 * @param threadId   the message to answer below; null to stand in the conversation itself
 * @param alsoInChannel whether a reply is shown in the channel too (Slack sends it there as well; Teams lifts the
 *                      thread with every reply, so nothing more is done)
 * @param deliveryId travels with the message where the platform can carry it, so that {@link ChatPlatform#find} can tell
 *                   after a crash whether it arrived
 */
public record Post(
        Conversation conversation,
        @Nullable String threadId,
        boolean alsoInChannel,
        Message message,
        String deliveryId) {}

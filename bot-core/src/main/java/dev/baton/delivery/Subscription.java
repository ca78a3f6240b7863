package dev.baton.delivery;

import dev.baton.chat.Conversation;
import dev.baton.user.Language;
import dev.baton.user.User;
import java.time.Instant;
import java.time.ZoneId;

/**
 * That a conversation hears of a project.
 *
 * @param follower on whose authority the conversation reads: who made it follow
 * @param language in which its news are worded
 * @param timeZone in whose days its dates are told
 * @param created  when it began to follow
 */
public record Subscription(
        Conversation conversation,
        String projectKey,
        String projectName,
        Terms terms,
        User follower,
        Language language,
        ZoneId timeZone,
        Instant created) {}

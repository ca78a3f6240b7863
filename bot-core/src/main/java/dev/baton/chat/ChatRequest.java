package dev.baton.chat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did in a chat, checked to come from the platform.
 *
 * @param user         who, by the signed payload
 * @param profile      asks the platform about them; a network call, used only when they are not known yet. May throw
 *                     {@link PlatformException}
 * @param conversation where
 * @param threadId     the thread it happened in; null outside of threads
 * @param input        what they did
 */
public record ChatRequest(
        ChatAddress user,
        Supplier<ChatUser> profile,
        Conversation conversation,
        @Nullable String threadId,
        Input input) {}

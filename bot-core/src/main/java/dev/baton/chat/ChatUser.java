package dev.baton.chat;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of a chat user.
 *
 * @param name        as shown in the chat
 * @param mailAddress the address the platform vouches for; null when it does not tell
 * @param guest       whether they are a guest of the workspace, or belong to another one
 * @param bot         whether it is a program
 * @param locale      from the profile; null when unknown
 * @param timeZone    from the profile; null when unknown
 */
public record ChatUser(
        ChatAddress address,
        String name,
        @Nullable String mailAddress,
        boolean guest,
        boolean bot,
        @Nullable Locale locale,
        @Nullable ZoneId timeZone) {}

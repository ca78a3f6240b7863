package dev.baton.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.ChatUser;
import dev.baton.chat.Conversation;
import dev.baton.chat.Input;
import dev.baton.chat.PostRef;
import dev.baton.wording.Aside;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An activity together with what it asks for.
 *
 * @param request what the bot is asked
 * @param data    what the pressed button carried; missing when it was none
 */
record Turn(Incoming activity, ChatRequest request, JsonNode data) {

    static Turn of(Incoming activity, Supplier<ChatUser> profile, Input input, JsonNode data) {
        return new Turn(
                activity,
                new ChatRequest(activity.user(), profile, activity.conversation(), activity.threadId(), input),
                data);
    }

    /** The message that a pressed button stands on; null when it is not told. */
    static @Nullable PostRef pressedOn(Incoming activity) {
        var message = activity.replyTo();
        return message == null ? null : at(activity.conversation(), message, activity.threadId());
    }

    /** A message, in the thread it stands in unless it is the thread's first. */
    static PostRef at(Conversation conversation, String messageId, @Nullable String threadId) {
        return new PostRef(conversation, messageId, messageId.equals(threadId) ? null : threadId);
    }

    /** What the adapter says by itself, in the sender's language as far as it is known. */
    String aside(Aside aside) {
        return aside.in(locale());
    }

    Locale locale() {
        var locale = activity.locale();
        return locale == null ? Locale.ENGLISH : locale;
    }

    boolean isDirect() {
        return request.conversation().kind() == Conversation.Kind.DIRECT;
    }
}

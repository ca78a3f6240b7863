package dev.baton.slack;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.Conversation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody did something, and so where they are answered.
 *
 * @param place       the conversation; may ask Slack, so not to be used while a request waits
 * @param thread      null outside of threads
 * @param responseUrl where Slack takes up to five answers within half an hour; null when it gave no such address
 * @param home        whether it was in their home or a modal, and the place is the direct chat that belongs to them
 */
record Where(
        ChatAddress user,
        Supplier<Conversation> place,
        @Nullable String thread,
        @Nullable String responseUrl,
        boolean home) {

    /** In a conversation. */
    Where(ChatAddress user, Supplier<Conversation> place, @Nullable String thread, @Nullable String responseUrl) {
        this(user, place, thread, responseUrl, false);
    }

    /** In somebody's home. */
    static Where inHome(ChatAddress user, Supplier<Conversation> direct) {
        return new Where(user, direct, null, null, true);
    }

    /** Where a form was asked for that somebody sent. */
    static Where of(ChatAddress user, ModalOrigin origin) {
        return new Where(user, origin::conversation, origin.thread(), origin.responseUrl(), origin.home());
    }

    Conversation conversation() {
        return place.get();
    }

    boolean direct() {
        return conversation().kind() == Conversation.Kind.DIRECT;
    }

    ModalOrigin origin() {
        return new ModalOrigin(conversation(), thread, responseUrl, home);
    }
}

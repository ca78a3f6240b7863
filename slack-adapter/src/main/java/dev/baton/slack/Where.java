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
 */
record Where(
        ChatAddress user,
        Supplier<Conversation> place,
        @Nullable String thread,
        @Nullable String responseUrl) {

    Conversation conversation() {
        return place.get();
    }

    boolean direct() {
        return conversation().kind() == Conversation.Kind.DIRECT;
    }

    ModalOrigin origin() {
        return new ModalOrigin(conversation(), thread, responseUrl);
    }
}

package dev.baton.delivery;

import dev.baton.activity.Activity;
import dev.baton.chat.Conversation;
import dev.baton.user.User;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Messages on their way to the chats. */
@Service
public class Deliveries {

    /**
     * Shows the activity's issue in a conversation whether or not it follows the project: where a creation was asked
     * for. Called in the transaction of the change; one row for an activity and a conversation, however often it is
     * asked.
     *
     * @param threadId the thread to show it in; null for the conversation itself
     * @param actor    on whose authority the conversation reads it
     */
    public void show(Activity activity, Conversation conversation, @Nullable String threadId, User actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * What could not be delivered, newest first, at most 100.
     *
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor is an administrator
     */
    public List<DeadDelivery> dead(User actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sends again what could not be delivered: one, or all when {@code id} is null. Returns how many are on their way.
     *
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor is an administrator
     * @throws dev.baton.error.TrackerException.NotFound  when there is no such dead delivery
     */
    public int redeliver(User actor, @Nullable Long id) {
        throw new UnsupportedOperationException();
    }

    /** For how long the oldest message on its way has been waiting; zero when none is. */
    public Duration oldestWaiting() {
        throw new UnsupportedOperationException();
    }
}

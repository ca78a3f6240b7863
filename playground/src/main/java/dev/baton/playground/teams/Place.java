package dev.baton.playground.teams;

import dev.baton.playground.world.Message;
import dev.baton.playground.world.Room;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said or done.
 *
 * @param thread the id of the message that begins the thread; null outside of channels, and where there is no thread yet
 */
record Place(Room room, @Nullable String thread) {

    private static final String THREAD = ";messageid=";

    /** Where a message stands: in a channel each is in a thread, be it as its first. */
    static Place of(Room room, Message message) {
        if (room.kind() == Room.Kind.DIRECT) {
            return new Place(room, null);
        }
        return new Place(room, message.root());
    }

    /** The id as it stands in {@code conversation.id}. */
    String conversationId() {
        return thread == null ? room.id() : room.id() + THREAD + thread;
    }

    boolean isChannel() {
        return room.kind() == Room.Kind.CHANNEL;
    }

    /** The thread in {@link Message#thread()}: the first message of a thread stands in none. */
    @Nullable
    String threadOf(String messageId) {
        return messageId.equals(thread) ? null : thread;
    }
}

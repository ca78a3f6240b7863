package dev.baton.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that Baton knows of Slack or of Teams: the one door out. Adapters implement it; every method talks to a network,
 * so none may be called inside a transaction, and every method may throw {@link PlatformException}.
 */
public interface ChatPlatform {

    /** {@code slack} or {@code teams}; stable, for it is stored. */
    String name();

    /** Posts a message, or a reply when the post names a thread. Not repeated by itself when it fails. */
    PostRef post(Post post);

    /** Changes a message to look like this. Doing it twice is the same as once. */
    void edit(PostRef post, Message message);

    /**
     * Looks for a message that an earlier {@link #post} with this delivery id may have left, since {@code since}.
     * Empty when it surely did not arrive, and also when the platform cannot tell ({@link #canFind()}).
     */
    Optional<PostRef> find(Post post, Instant since);

    /** Whether {@link #find} can tell. */
    boolean canFind();

    /** The direct chat with a person, opened when there is none yet. */
    Conversation direct(ChatAddress user);

    /** What the platform says of a person. */
    ChatUser profile(ChatAddress user);

    /** What the platform says of a conversation. */
    ConversationInfo info(Conversation conversation);

    /** How fast one conversation may be written to: all of these at once. */
    List<Limit> pace();

    /** Whether an {@link #edit} counts towards {@link #pace} like a post. */
    default boolean editsCount() {
        return true;
    }

    /** At most {@code count} messages within any {@code window}. */
    record Limit(int count, Duration window) {}
}

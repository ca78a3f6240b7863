package dev.baton.playground.world;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of either chat. Its id is the platform's, and no two rooms share one.
 *
 * @param name    without {@code #}; a direct chat with the bot is called after the bot
 * @param topic   one line about it; empty for none
 * @param members {@link Person#id()} of all that are in it
 * @param outside whether people of another company are in it
 * @param teamId  the Teams team the channel is of; null elsewhere
 */
public record Room(
        String id,
        Chat chat,
        Kind kind,
        String name,
        String topic,
        List<String> members,
        boolean outside,
        @Nullable String teamId) {

    /** What sort of conversation. */
    public enum Kind {
        CHANNEL,
        /** Somebody's direct chat with the bot. */
        DIRECT;

        /** As it stands in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

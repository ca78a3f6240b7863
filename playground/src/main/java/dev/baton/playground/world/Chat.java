package dev.baton.playground.world;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of the two chats. */
public enum Chat {
    SLACK,
    TEAMS;

    /** As it stands in addresses and in JSON: {@code slack}, {@code teams}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.baton.playground.world;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is wrong with a chat, as far as Baton's calls to it go. */
public enum Trouble {
    NONE,
    /** Every answer takes four seconds. */
    SLOW,
    /** Each conversation takes one message in ten seconds; more are refused with {@code Retry-After}. */
    LIMITED,
    /** Every call is answered 503. */
    DOWN;

    /** As it stands in JSON. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.baton.web.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a call. */
sealed interface Answer {

    /** The receiver has it. */
    record Arrived() implements Answer {}

    /** The receiver wants no more, ever. */
    record Gone() implements Answer {}

    /** It did not arrive. */
    sealed interface Failed extends Answer {

        /** For administrators. */
        String error();

        /** How long the receiver wants to be left alone; null when it did not say. */
        @Nullable
        Duration retryAfter();
    }

    /** The receiver is there but does not take this call; perhaps it takes others. */
    record Refused(String error, @Nullable Duration retryAfter) implements Failed {}

    /** The receiver cannot be reached, is out of order, or has too much to do. */
    record Away(String error, @Nullable Duration retryAfter) implements Failed {}
}

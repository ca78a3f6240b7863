package dev.baton.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When to try again, and when no more: of whatever is delivered, to chats or elsewhere. */
public final class Backoff {

    /** A message is given up after this long and this many tries, not earlier. */
    public static final Duration HORIZON = Duration.ofHours(24);

    static final int TRIES = 12;

    /** A place that does not answer is looked at again at least this often, so that it recovers quickly when it is back. */
    private static final Duration LONGEST_FOR_PLACE = Duration.ofMinutes(5);

    /** A message that fails while others pass waits longer: the fault is probably its own. */
    private static final Duration LONGEST_FOR_MESSAGE = Duration.ofHours(1);

    private Backoff() {}

    /** For how long a place is left alone after so many failures in a row, from 1. */
    public static Duration ofPlace(int failures) {
        return jittered(failures, LONGEST_FOR_PLACE);
    }

    /** For how long a message waits after so many tries, from 1. */
    public static Duration ofMessage(int tries) {
        return jittered(tries, LONGEST_FOR_MESSAGE);
    }

    /** Whether a message that was tried so often since then is to be given up. */
    public static boolean exhausted(int tries, @Nullable Instant firstTried, Instant now) {
        return tries >= TRIES && firstTried != null && !now.isBefore(firstTried.plus(HORIZON));
    }

    /** 1 s, doubled with each, 20 % more or less, lest all places come back at one moment. */
    private static Duration jittered(int count, Duration longest) {
        long millis = Math.min(longest.toMillis(), 1000L << Math.min(count - 1, 20));
        return Duration.ofMillis(millis * ThreadLocalRandom.current().nextLong(80, 121) / 100);
    }
}

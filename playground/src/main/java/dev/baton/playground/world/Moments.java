package dev.baton.playground.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moments at which something is said, no two alike in a company: both chats make their messages' ids of them. */
public final class Moments {

    private final InstantSource time;
    private final Duration apart;
    private Instant last = Instant.EPOCH;

    /** @param apart how fine the ids tell the time */
    public Moments(InstantSource time, Duration apart, Feed feed) {
        this.time = time;
        this.apart = apart;
        feed.onReset(this::forget);
    }

    /** Now, or as soon after the last one as can be told. */
    public synchronized Instant next() {
        var now = time.instant();
        var soonest = last.plus(apart);
        last = now.isAfter(soonest) ? now : soonest;
        return last;
    }

    /** The next company's past begins earlier than the former one ended. */
    private synchronized void forget() {
        last = Instant.EPOCH;
    }
}

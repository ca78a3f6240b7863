package dev.baton.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong guesses, each user's and, ten times as many, everybody's. */
final class Attempts {

    private static final long EVERYBODY = -1;

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<Long, Deque<Instant>> failures = new HashMap<>();

    Attempts(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    synchronized boolean permitted(long userId) {
        var since = clock.instant().minus(window);
        failures.values().removeIf(times -> {
            while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
                times.removeFirst();
            }
            return times.isEmpty();
        });
        return count(userId) < most && count(EVERYBODY) < most * 10;
    }

    synchronized void failed(long userId) {
        var now = clock.instant();
        failures.computeIfAbsent(userId, id -> new ArrayDeque<>()).addLast(now);
        failures.computeIfAbsent(EVERYBODY, id -> new ArrayDeque<>()).addLast(now);
    }

    private int count(long userId) {
        var times = failures.get(userId);
        return times == null ? 0 : times.size();
    }
}

package dev.baton.chats;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses what comes faster than a platform allows, for each place by itself. */
final class RateLimit {

    /** At most {@code count} within any {@code window}. */
    record Rule(int count, Duration window) {}

    private final List<Rule> rules;
    private final Map<String, Deque<Long>> accepted = new ConcurrentHashMap<>();

    RateLimit(Rule... rules) {
        this.rules = List.of(rules);
    }

    /** Whether one more may come now; it then counts. */
    boolean allows(String place) {
        var times = accepted.computeIfAbsent(place, any -> new ArrayDeque<>());
        var now = System.nanoTime();
        synchronized (times) {
            for (var rule : rules) {
                var since = now - rule.window().toNanos();
                if (times.stream().filter(time -> time > since).count() >= rule.count()) {
                    return false;
                }
            }
            times.addLast(now);
            return true;
        }
    }
}

package dev.baton.delivery;

import dev.baton.chat.ChatPlatform.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast one place may be written to: a sliding window for each of the platform's limits, all at once. Remembered from
 * run to run as text, so it must stay short: what is older than {@value #EXACT_MILLIS} ms is remembered to the half minute,
 * and rounded towards later, so that it never allows more than the platform does.
 */
final class Pace {

    private static final long EXACT_MILLIS = 35_000;
    private static final long COARSE_MILLIS = 30_000;

    private final List<Limit> limits;
    private final long longest;
    private final List<Sent> sent; // oldest first

    /** So many messages, none of them later than {@code at} in milliseconds of the epoch. */
    private record Sent(long at, int count) {}

    private Pace(List<Limit> limits, List<Sent> sent) {
        this.limits = limits;
        this.longest = limits.stream()
                .mapToLong(limit -> limit.window().toMillis())
                .max()
                .orElse(0);
        this.sent = sent;
    }

    /** Goes on from what {@link #text()} remembered; empty for nothing. */
    static Pace of(List<Limit> limits, String text) {
        var sent = new ArrayList<Sent>();
        long at = 0;
        for (String entry : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int star = entry.indexOf('*');
            at += Long.parseLong(star < 0 ? entry : entry.substring(0, star), Character.MAX_RADIX);
            sent.add(new Sent(at, star < 0 ? 1 : Integer.parseInt(entry.substring(star + 1))));
        }
        return new Pace(limits, sent);
    }

    /** The first moment from {@code now} on at which one more message is allowed. */
    Instant earliest(Instant now) {
        long allowed = now.toEpochMilli();
        for (var limit : limits) {
            long window = limit.window().toMillis();
            int room = limit.count();
            for (int i = sent.size() - 1; i >= 0; i--) {
                room -= sent.get(i).count();
                if (room <= 0) {
                    allowed = Math.max(allowed, sent.get(i).at() + window + 1);
                    break;
                }
            }
        }
        return allowed <= now.toEpochMilli() ? now : Instant.ofEpochMilli(allowed);
    }

    /** A message was sent. */
    void sent(Instant at) {
        sent.add(new Sent(at.toEpochMilli(), 1));
    }

    /** What matters of it at this moment, as text. */
    String text(Instant now) {
        forget(now.toEpochMilli());
        var text = new StringBuilder();
        long before = 0;
        for (var entry : sent) {
            text.append(text.isEmpty() ? "" : " ").append(Long.toString(entry.at() - before, Character.MAX_RADIX));
            if (entry.count() > 1) {
                text.append('*').append(entry.count());
            }
            before = entry.at();
        }
        return text.toString();
    }

    private void forget(long now) {
        sent.removeIf(entry -> entry.at() + longest < now);
        var kept = new ArrayList<Sent>();
        for (var entry : sent) {
            var last = kept.isEmpty() ? null : kept.getLast();
            if (last != null
                    && now - last.at() > EXACT_MILLIS
                    && now - entry.at() > EXACT_MILLIS
                    && last.at() / COARSE_MILLIS == entry.at() / COARSE_MILLIS) {
                kept.set(kept.size() - 1, new Sent(entry.at(), last.count() + entry.count()));
            } else {
                kept.add(entry);
            }
        }
        sent.clear();
        sent.addAll(kept);
    }
}

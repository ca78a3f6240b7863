package dev.baton.web.api;

import dev.baton.user.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds back who asks too much, on all replicas together. Windows are the minutes of the clock; what is refused counts too. Each
 * replica counts by itself for a moment, and writes what came together: when it is a twentieth of the limit, or older than two
 * seconds. By that much the limit may be missed on each of them, and a request seldom costs a write.
 */
final class RateLimits {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);

    private static final Duration UNWRITTEN = Duration.ofSeconds(2);
    private static final int UNWRITTEN_PART = 20;

    /** Those whom a replica has heard of lately. Who falls out loses at most what was not written yet. */
    private static final int REMEMBERED = 10_000;

    private record Key(long userId, Quota quota) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RateLimitProperties limits;

    private final Map<Key, RateCount> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RateCount> eldest) {
            return size() > REMEMBERED;
        }
    };

    RateLimits(JdbcClient jdbc, Clock clock, RateLimitProperties limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = limits;
    }

    /** Counts a request. */
    Allowance take(User user, Quota quota) {
        int limit = limits.perMinute(quota);
        var now = clock.instant();
        long minute = minute(now);
        if (!limits.enabled()) {
            return new Allowance(true, limit, limit, end(minute));
        }
        var key = new Key(user.id(), quota);
        var count = count(key);
        long toWrite = count.add(minute, now, Math.max(1, limit / UNWRITTEN_PART), UNWRITTEN);
        if (toWrite > 0) {
            write(key, count, minute, toWrite);
        }
        long used = count.used(minute);
        return new Allowance(used <= limit, limit, Math.max(0, limit - used), end(minute));
    }

    /** Tells without counting. */
    Allowance look(User user, Quota quota) {
        int limit = limits.perMinute(quota);
        long minute = minute(clock.instant());
        if (!limits.enabled()) {
            return new Allowance(true, limit, limit, end(minute));
        }
        var key = new Key(user.id(), quota);
        long used = written(key, minute) + count(key).unwritten(minute);
        return new Allowance(used <= limit, limit, Math.max(0, limit - used), end(minute));
    }

    private RateCount count(Key key) {
        synchronized (counts) {
            return counts.computeIfAbsent(key, unknown -> new RateCount());
        }
    }

    private void write(Key key, RateCount count, long minute, long amount) {
        try {
            if (update(key, minute, amount) == 0) {
                insert(key, minute, amount);
            }
            count.written(minute, amount, written(key, minute));
        } catch (DataAccessException e) {
            // better that somebody is counted by one replica alone than that nobody is answered
            count.notWritten();
            LOG.warn("Requests of user {} were not counted for all replicas", key.userId(), e);
        }
    }

    /** A replica whose clock is behind adds to the minute that the others are in. */
    private int update(Key key, long minute, long amount) {
        return jdbc.sql("""
                        UPDATE rate_limit
                        SET used = CASE WHEN at_minute < :minute THEN :amount ELSE used + :amount END,
                            at_minute = CASE WHEN at_minute < :minute THEN :minute ELSE at_minute END
                        WHERE user_id = :user AND quota = :quota
                        """)
                .param("minute", minute)
                .param("amount", amount)
                .param("user", key.userId())
                .param("quota", key.quota().word())
                .update();
    }

    private void insert(Key key, long minute, long amount) {
        try {
            jdbc.sql("INSERT INTO rate_limit (user_id, quota, at_minute, used) VALUES (?, ?, ?, ?)")
                    .params(key.userId(), key.quota().word(), minute, amount)
                    .update();
        } catch (DuplicateKeyException anotherReplicaWasFaster) {
            update(key, minute, amount);
        }
    }

    private long written(Key key, long minute) {
        return jdbc.sql("SELECT used FROM rate_limit WHERE user_id = ? AND quota = ? AND at_minute >= ?")
                .params(key.userId(), key.quota().word(), minute)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static long minute(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), 60);
    }

    private static Instant end(long minute) {
        return Instant.ofEpochSecond((minute + 1) * 60);
    }
}

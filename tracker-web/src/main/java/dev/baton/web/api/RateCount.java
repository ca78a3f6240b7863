package dev.baton.web.api;

import java.time.Duration;
import java.time.Instant;

/** What one replica knows of one user's requests of one kind in the current minute. Nobody waits here for the database. */
final class RateCount {

    private long minute;
    private long written;
    private long unwritten;
    private Instant since = Instant.EPOCH;
    private boolean writing;

    /**
     * Counts one.
     *
     * @param most    how many may stand unwritten
     * @param longest for how long they may
     * @return how many the caller shall write now; 0 for none
     */
    synchronized long add(long at, Instant now, long most, Duration longest) {
        if (at > minute) {
            minute = at;
            written = 0;
            unwritten = 0;
        }
        if (unwritten++ == 0) {
            since = now;
        }
        boolean due = unwritten >= most || !now.isBefore(since.plus(longest));
        if (!due || writing) {
            return 0;
        }
        writing = true;
        return unwritten;
    }

    /** They are written, and all replicas together have used {@code total}. */
    synchronized void written(long at, long amount, long total) {
        writing = false;
        if (at == minute) {
            written = total;
            unwritten -= amount;
        }
    }

    synchronized void notWritten() {
        writing = false;
    }

    /** What is used of the minute, as far as is known here. */
    synchronized long used(long at) {
        return at == minute ? written + unwritten : 0;
    }

    synchronized long unwritten(long at) {
        return at == minute ? unwritten : 0;
    }
}

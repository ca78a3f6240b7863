package dev.baton.issue;

import java.util.List;

/**
 * Part of a longer list.
 *
 * @param items  those from {@code offset} on
 * @param total  how many there are in all, counted up to {@link #MOST_COUNTED}: one more than that says that there are more
 * @param offset how many were skipped
 */
public record Page<T>(List<T> items, long total, int offset) {

    /** Beyond so many nobody counts, because counting would take the longer the more there are. */
    public static final int MOST_COUNTED = 1_000;

    /** Whether {@link #total} is all there are. */
    public boolean counted() {
        return total <= MOST_COUNTED;
    }
}

package dev.baton.activity;

import java.util.Set;

/**
 * Which part of a feed is asked for.
 *
 * @param kinds     the content's records, such as {@code IssueCreated.class}; empty for whatever happened
 * @param minId     the smallest id, itself included
 * @param maxId     the largest id, itself included
 * @param limit     the most activities, 1 to {@link #MOST}
 * @param ascending the oldest first; else the newest
 */
public record ActivityQuery(
        Set<Class<? extends ActivityContent>> kinds, long minId, long maxId, int limit, boolean ascending) {

    /** The most activities that are answered at once. */
    public static final int MOST = 100;

    public ActivityQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("Not between 1 and " + MOST + ": " + limit);
        }
        kinds = Set.copyOf(kinds);
    }

    /** The newest, whatever they say. */
    public static ActivityQuery latest(int limit) {
        return new ActivityQuery(Set.of(), 0, Long.MAX_VALUE, limit, false);
    }

    /** The same, of these kinds alone. */
    public ActivityQuery of(Set<Class<? extends ActivityContent>> only) {
        return new ActivityQuery(only, minId, maxId, limit, ascending);
    }

    /** The same, from one id to another, both included. */
    public ActivityQuery between(long least, long most) {
        return new ActivityQuery(kinds, least, most, limit, ascending);
    }

    /** The same, the oldest first. */
    public ActivityQuery oldestFirst() {
        return new ActivityQuery(kinds, minId, maxId, limit, true);
    }
}

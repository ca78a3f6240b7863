package dev.baton.star;

/**
 * Which part of a list of stars is asked for.
 *
 * @param minId     the smallest id, itself included
 * @param maxId     the largest id, itself included
 * @param limit     the most stars, at least 1
 * @param ascending the oldest first; else the newest
 */
public record StarQuery(long minId, long maxId, int limit, boolean ascending) {

    /** The newest. */
    public static StarQuery latest(int limit) {
        return new StarQuery(0, Long.MAX_VALUE, limit, false);
    }
}

package dev.baton.notification;

/**
 * Which part of somebody's notices is asked for.
 *
 * @param minId     the smallest id, itself included
 * @param maxId     the largest id, itself included
 * @param limit     the most notices, at least 1
 * @param ascending the oldest first; else the newest
 */
public record NotificationQuery(long minId, long maxId, int limit, boolean ascending) {

    /** The newest. */
    public static NotificationQuery latest(int limit) {
        return new NotificationQuery(0, Long.MAX_VALUE, limit, false);
    }
}

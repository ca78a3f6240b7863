package dev.baton.notification;

import java.time.Instant;

/**
 * A notice of one activity to one person; there is at most one for the pair.
 *
 * @param read whether the person has seen it
 */
public record Notification(long id, long userId, long activityId, Reason reason, boolean read, Instant created) {}

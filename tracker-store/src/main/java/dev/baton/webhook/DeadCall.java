package dev.baton.webhook;

import java.time.Instant;

/**
 * A call that was given up.
 *
 * @param error what the receiver said last; may be shown to administrators
 * @param tries how often it was tried
 * @param since when it was to be sent first
 */
public record DeadCall(long id, long webhookId, long activityId, String error, int tries, Instant since) {}

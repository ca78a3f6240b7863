package dev.baton.delivery;

import dev.baton.chat.Conversation;
import java.time.Instant;

/**
 * A message that was given up.
 *
 * @param conversation where it should have gone; for a person, whatever chat they were in, a direct one of the platform
 *                     {@code person} with their user id
 * @param about what it was to tell of, such as {@code SALES-12}; empty when not of an issue
 * @param error what the platform said last; may be shown to administrators
 * @param tries how often it was tried
 * @param since when it was to be sent first
 */
public record DeadDelivery(long id, Conversation conversation, String about, String error, int tries, Instant since) {}

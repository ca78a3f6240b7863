package dev.baton.webhook;

import java.util.Collection;

/**
 * There are calls for these webhooks' senders. Published as a Spring event within the transaction that made them so; nothing
 * can be sent before its commit.
 */
public record CallsWaiting(Collection<Long> webhookIds) {}

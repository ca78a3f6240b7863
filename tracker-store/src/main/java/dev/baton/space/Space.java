package dev.baton.space;

import java.time.Instant;

/**
 * All that one Baton holds.
 *
 * @param key     one word in lower case
 * @param name    as shown to people
 * @param ownerId its first administrator
 * @param created when its first person came
 * @param updated when something was announced last, or else {@code created}
 */
public record Space(String key, String name, long ownerId, Instant created, Instant updated) {}

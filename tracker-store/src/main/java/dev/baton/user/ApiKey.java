package dev.baton.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has an API key; what it is was shown once.
 *
 * @param id      unique in the space
 * @param label   what its owner calls it, one line; null for nothing
 * @param created in whole microseconds
 */
public record ApiKey(long id, @Nullable String label, Instant created) {}

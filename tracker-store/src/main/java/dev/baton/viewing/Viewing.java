package dev.baton.viewing;

import java.time.Instant;

/**
 * That a person looked at something.
 *
 * @param what an {@code Issue} or a {@code Project}, as it is now
 * @param at   when last
 */
public record Viewing<T>(T what, Instant at) {}

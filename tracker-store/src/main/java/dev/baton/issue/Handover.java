package dev.baton.issue;

import dev.baton.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the issue came to its holder.
 *
 * @param by       who passed it
 * @param at       when
 * @param expected what the holder is expected to do, in one line; null when nothing was said
 */
public record Handover(User by, Instant at, @Nullable String expected) {}

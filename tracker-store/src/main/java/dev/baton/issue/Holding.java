package dev.baton.issue;

import dev.baton.project.Status;
import dev.baton.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time during which an issue had one holder and one status.
 *
 * @param holder null while nobody had it
 * @param from   when it began
 * @param to     when it ended; null while it lasts
 * @param status the status during it
 */
public record Holding(
        @Nullable User holder, Instant from, @Nullable Instant to, Status status) {}

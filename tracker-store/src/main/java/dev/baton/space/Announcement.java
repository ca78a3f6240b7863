package dev.baton.space;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is announced to everybody.
 *
 * @param content empty for nothing
 * @param updated null when nothing ever was
 */
public record Announcement(String content, @Nullable Instant updated) {}

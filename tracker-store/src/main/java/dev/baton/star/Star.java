package dev.baton.star;

import dev.baton.project.IssueKey;
import dev.baton.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's thanks for an issue, or for a comment on it.
 *
 * @param id        unique in the space
 * @param issueId   the issue, or that of the comment
 * @param key       the issue's key
 * @param commentId null for the issue itself
 * @param title     the issue's summary as it is now
 * @param presenter who gave it
 * @param created   when
 */
public record Star(
        long id, long issueId, IssueKey key, @Nullable Long commentId, String title, User presenter, Instant created) {}

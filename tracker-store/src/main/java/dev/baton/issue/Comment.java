package dev.baton.issue;

import dev.baton.activity.ChangeLog;
import dev.baton.user.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote or changed at an issue in one act.
 *
 * @param id         ascending within an issue
 * @param content    null when fields changed without a word, or the words were deleted
 * @param changes    empty for words alone
 * @param created    UTC, with microseconds
 * @param updated    when the words were last edited; {@code created} when never
 * @param activityId of the activity that made it
 */
public record Comment(
        long id,
        long issueId,
        @Nullable String content,
        List<ChangeLog> changes,
        User createdBy,
        Instant created,
        Instant updated,
        long activityId) {}

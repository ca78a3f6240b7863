package dev.baton.project;

import dev.baton.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was added to a project, got another role in it, or was removed. Published inside the transaction, for the record
 * of activities, which this package knows nothing of.
 *
 * @param actor who did it
 * @param user  to whom
 * @param role  null when they were removed
 */
public record MembershipChanged(
        User actor, long projectId, User user, @Nullable ProjectRole role) {}

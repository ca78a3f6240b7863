package dev.baton.user;

/**
 * Somebody was deleted. Published inside the transaction, so that packages that this one knows nothing of take away what was
 * theirs alone, such as memberships.
 *
 * @param actor who did it
 * @param user  as they were
 */
public record UserDeleted(User actor, User user) {}

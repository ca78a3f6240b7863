package dev.baton.project;

import dev.baton.user.User;

/**
 * A milestone is about to be deleted. Published inside the transaction, before its row goes, so that issues let go of it and
 * the record of activities learns of it.
 *
 * @param actor who did it
 * @param id    the milestone's
 * @param name  what it was called
 */
public record MilestoneRemoved(User actor, long projectId, long id, String name) {}

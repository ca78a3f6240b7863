package dev.baton.project;

import dev.baton.user.User;

/**
 * A milestone came into being or became another. Published inside the transaction, for the record of activities.
 *
 * @param actor   who did it
 * @param id      the milestone's
 * @param name    what it is called now
 * @param created whether it is new
 */
public record MilestoneChanged(User actor, long projectId, long id, String name, boolean created) {}

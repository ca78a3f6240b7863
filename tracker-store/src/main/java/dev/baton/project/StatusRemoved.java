package dev.baton.project;

import dev.baton.user.User;

/**
 * A custom status is about to be deleted. Published inside the transaction, before its row goes: issues that have it must
 * get the substitute before the listener returns.
 *
 * @param actor        who did it
 * @param id           the status's
 * @param name         what it was called
 * @param substituteId another status of the project
 */
public record StatusRemoved(User actor, long projectId, int id, String name, int substituteId) {}

package dev.baton.project;

/**
 * An issue type is about to be deleted. Published inside the transaction, before its row goes: issues that have it must get
 * the substitute before the listener returns.
 *
 * @param id           the type's
 * @param substituteId another type of the project
 */
public record IssueTypeRemoved(long projectId, long id, long substituteId) {}

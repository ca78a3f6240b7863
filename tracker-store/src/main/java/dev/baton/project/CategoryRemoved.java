package dev.baton.project;

/**
 * A category is about to be deleted. Published inside the transaction, before its row goes, so that issues let go of it;
 * they are another package's.
 *
 * @param id the category's
 */
public record CategoryRemoved(long projectId, long id) {}

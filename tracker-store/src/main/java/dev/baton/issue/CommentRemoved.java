package dev.baton.issue;

/**
 * A comment is about to be deleted, by itself and not with its issue. Published inside the transaction, before its row goes or
 * loses its words, so that what refers to it goes first.
 */
public record CommentRemoved(long issueId, long commentId) {}

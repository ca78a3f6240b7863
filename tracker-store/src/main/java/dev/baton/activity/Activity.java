package dev.baton.activity;

import dev.baton.user.User;
import java.time.Instant;
import java.util.Set;

/**
 * Something that happened in a project. Published as a Spring event inside the transaction that made it; who listens
 * writes rows in the same transaction and talks to no network.
 *
 * @param id        ascending within an issue
 * @param projectId the project it happened in
 * @param content   what happened
 * @param mentioned ids of users the text was addressed to by name; empty for none
 * @param actor     who did it
 * @param created   when, with microseconds
 */
public record Activity(
        long id, long projectId, ActivityContent content, Set<Long> mentioned, User actor, Instant created) {}

package dev.baton.project;

import dev.baton.user.User;
import java.util.List;

/**
 * A project's own data changed. Published inside the transaction, for the record of activities.
 *
 * @param actor  who did it
 * @param fields the names of what changed, as in {@code Invalid.field()}; not empty
 */
public record ProjectChanged(User actor, long projectId, List<String> fields) {}

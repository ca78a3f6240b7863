package dev.baton.project;

import dev.baton.user.User;

/** Who belongs to a project, as what. */
public record Membership(long projectId, User user, ProjectRole role) {}

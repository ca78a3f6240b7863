package dev.baton.user;

/** What a user may do in the space as a whole. */
public enum Role {
    /** Runs the space: acts as administrator of every project, and manages users. */
    ADMINISTRATOR,
    /** Works here: creates projects, and works in every cross-department project without being added to it. */
    MEMBER,
    /** From outside: sees only the projects they were added to. */
    GUEST
}

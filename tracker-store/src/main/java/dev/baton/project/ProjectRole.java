package dev.baton.project;

/** What somebody may do in one project. Each may do what the ones below may. */
public enum ProjectRole {
    /** Manages the project: its members and its settings. */
    ADMINISTRATOR,
    /** Works in it: creates, edits, comments. */
    MEMBER,
    /** Sees it, and may watch its issues. */
    VIEWER
}

package dev.baton.notification;

/** Why somebody is told of an activity; the first that applies counts. */
public enum Reason {
    /** It was passed to them: they must act. */
    ASSIGNED,
    /** They were addressed by name, in a comment or when the issue was created: they must act. */
    MENTIONED,
    /** They hold it, asked for it or watch it, and its status changed. */
    STATUS_CHANGED,
    /** They hold it, asked for it or watch it, and somebody commented. */
    COMMENTED,
    /** They hold, asked for or watch it, and all that changed is that a file was attached. */
    ATTACHED,
    /** They hold, asked for or watch it, and something else about it changed. */
    UPDATED,
    /** They were added to a project, or got another role in it. */
    ADDED
}

package dev.baton.activity;

/** A field of an issue that a change log can name. */
public enum Field {
    SUMMARY,
    DESCRIPTION,
    TYPE,
    STATUS,
    PRIORITY,
    RESOLUTION,
    ASSIGNEE,
    START_DATE,
    DUE_DATE,
    PARENT,
    /** Categories, their names with commas between. */
    CATEGORY,
    /** The milestones it was found in, likewise. */
    VERSION,
    /** The milestones it is to be done for, likewise. */
    MILESTONE,
    /** Hours, a decimal number. */
    ESTIMATED_HOURS,
    /** Hours, a decimal number. */
    ACTUAL_HOURS,
    /** One attachment, added or removed: the file's name, and the attachment's id. */
    ATTACHMENT
}

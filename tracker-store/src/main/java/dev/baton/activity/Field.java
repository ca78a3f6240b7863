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
    PARENT
}

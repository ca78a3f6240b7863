package dev.baton.project;

/** Whom a project is for; it decides who gets in without being added. */
public enum ProjectKind {
    /** Work across departments: every member of the space sees it and works in it; guests must be added. */
    CROSS_DEPARTMENT,
    /** Work with customers or partners: only those who were added. */
    PARTNER,
    /** A person's or department's own to-do list: only those who were added. */
    OWN
}

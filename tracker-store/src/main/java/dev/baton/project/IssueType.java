package dev.baton.project;

/**
 * What kind of work an issue is: Task, Bug, Request, Other at first.
 *
 * @param id           unique in the space
 * @param name         English for the default ones (shown translated), as entered for others
 * @param color        {@code #rrggbb}
 * @param displayOrder ascending
 */
public record IssueType(long id, String name, String color, int displayOrder) {}

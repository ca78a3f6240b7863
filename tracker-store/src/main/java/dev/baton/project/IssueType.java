package dev.baton.project;

import org.jspecify.annotations.Nullable;

/**
 * What kind of work an issue is: Task, Bug, Request, Other at first.
 *
 * @param id                  unique in the space
 * @param name                English for the default ones (shown translated), as entered for others
 * @param color               {@code #rrggbb}
 * @param displayOrder        ascending
 * @param templateSummary     what a form's summary begins with; null for nothing
 * @param templateDescription likewise
 */
public record IssueType(
        long id,
        String name,
        String color,
        int displayOrder,
        @Nullable String templateSummary,
        @Nullable String templateDescription) {

    /** A type without templates. */
    public IssueType(long id, String name, String color, int displayOrder) {
        this(id, name, color, displayOrder, null, null);
    }
}

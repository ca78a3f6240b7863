package dev.baton.web.api;

import dev.baton.project.IssueType;
import org.jspecify.annotations.Nullable;

/** An issue type of a project. */
record IssueTypeJson(
        long id,
        long projectId,
        String name,
        String color,
        int displayOrder,
        @Nullable String templateSummary,
        @Nullable String templateDescription) {

    static IssueTypeJson of(long projectId, IssueType type) {
        return new IssueTypeJson(
                type.id(),
                projectId,
                type.name(),
                type.color(),
                type.displayOrder(),
                type.templateSummary(),
                type.templateDescription());
    }
}

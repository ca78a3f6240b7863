package dev.baton.issue;

import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue to be created. Only project and summary are required; {@link #of} fills the rest with what is usual.
 *
 * @param description null or empty for none
 * @param typeId      null for the project's first issue type
 * @param statusId    null for Open
 * @param priority    null for Normal
 * @param assigneeId  null for nobody
 * @param expected    what the assignee is expected to do; null when nothing is said
 * @param mentioned   users the description is addressed to
 */
public record NewIssue(
        String projectKey,
        String summary,
        @Nullable String description,
        @Nullable Long typeId,
        @Nullable Integer statusId,
        @Nullable Priority priority,
        @Nullable Long assigneeId,
        @Nullable String expected,
        @Nullable LocalDate startDate,
        @Nullable LocalDate dueDate,
        @Nullable IssueKey parent,
        Set<Long> mentioned) {

    /** An issue with a summary and nothing else. */
    public static NewIssue of(String projectKey, String summary) {
        return new NewIssue(projectKey, summary, null, null, null, null, null, null, null, null, null, Set.of());
    }
}

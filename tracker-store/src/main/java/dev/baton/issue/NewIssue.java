package dev.baton.issue;

import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue to be created. Only project and summary are required; {@link #of} fills the rest with what is usual.
 *
 * @param description    null or empty for none
 * @param typeId         null for the project's first issue type
 * @param statusId       null for Open
 * @param priority       null for Normal
 * @param assigneeId     null for nobody
 * @param expected       what the assignee is expected to do; null when nothing is said
 * @param mentioned      users the description is addressed to
 * @param categoryIds    empty for none
 * @param versionIds     ids of the milestones it was found in; empty for none
 * @param milestoneIds   ids of the milestones it is to be done for; empty for none
 * @param estimatedHours see {@link Issue}; null for none
 * @param actualHours    likewise
 * @param uploadIds      ids of files that the creator has uploaded and not used yet
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
        Set<Long> mentioned,
        Set<Long> categoryIds,
        Set<Long> versionIds,
        Set<Long> milestoneIds,
        @Nullable BigDecimal estimatedHours,
        @Nullable BigDecimal actualHours,
        List<Long> uploadIds) {

    /** An issue that belongs to no category and no milestone, without hours and files. */
    public NewIssue(
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
        this(
                projectKey,
                summary,
                description,
                typeId,
                statusId,
                priority,
                assigneeId,
                expected,
                startDate,
                dueDate,
                parent,
                mentioned,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                List.of());
    }

    /** An issue with a summary and nothing else. */
    public static NewIssue of(String projectKey, String summary) {
        return new NewIssue(projectKey, summary, null, null, null, null, null, null, null, null, null, Set.of());
    }

    /** The same in these categories. */
    public NewIssue inCategories(Set<Long> ids) {
        return with(ids, versionIds, milestoneIds, estimatedHours, actualHours, uploadIds);
    }

    /** The same, found in these milestones. */
    public NewIssue foundIn(Set<Long> ids) {
        return with(categoryIds, ids, milestoneIds, estimatedHours, actualHours, uploadIds);
    }

    /** The same, to be done for these milestones. */
    public NewIssue forMilestones(Set<Long> ids) {
        return with(categoryIds, versionIds, ids, estimatedHours, actualHours, uploadIds);
    }

    /** The same with hours; null for none. */
    public NewIssue withHours(@Nullable BigDecimal estimated, @Nullable BigDecimal actual) {
        return with(categoryIds, versionIds, milestoneIds, estimated, actual, uploadIds);
    }

    /** The same with files that the creator has uploaded. */
    public NewIssue withUploads(List<Long> ids) {
        return with(categoryIds, versionIds, milestoneIds, estimatedHours, actualHours, ids);
    }

    private NewIssue with(
            Set<Long> categories,
            Set<Long> versions,
            Set<Long> milestones,
            @Nullable BigDecimal estimated,
            @Nullable BigDecimal actual,
            List<Long> uploads) {
        return new NewIssue(
                projectKey,
                summary,
                description,
                typeId,
                statusId,
                priority,
                assigneeId,
                expected,
                startDate,
                dueDate,
                parent,
                mentioned,
                Set.copyOf(categories),
                Set.copyOf(versions),
                Set.copyOf(milestones),
                estimated,
                actual,
                List.copyOf(uploads));
    }
}

package dev.baton.web.api;

import dev.baton.issue.NewIssue;
import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An issue to be created, as the contract asks for it. */
record IssueForm(
        @Described("The project.") long projectId,
        @Described("In a few words, what it is about.") String summary,
        @Described("One of the project's issue types.") long issueTypeId,
        @Described("2 high, 3 normal, 4 low.") Priority priorityId,

        @Described("The issue that it is part of; of the same project, and no child itself.") @Nullable
        Long parentIssueId,

        @Described("All that is to be known.") @Nullable String description,
        @Described("When work begins.") @Nullable LocalDate startDate,
        @Described("Until when it is to be done.") @Nullable LocalDate dueDate,
        @Described("Hours it will take.") @Nullable Hours estimatedHours,
        @Described("Hours it took.") @Nullable Hours actualHours,
        @Described("Categories of the project.") List<Long> categoryId,
        @Described("Versions it was found in.") List<Long> versionId,
        @Described("Versions it is to be done for.") List<Long> milestoneId,
        @Described("Who is to hold it.") @Nullable Long assigneeId,
        @Described("Who is to be told besides.") List<Long> notifiedUserId,
        @Described("Files, uploaded before.") List<Long> attachmentId) {

    /** @param projectKey of {@link #projectId}; @param parent of {@link #parentIssueId} */
    NewIssue toNewIssue(String projectKey, @Nullable IssueKey parent) {
        return new NewIssue(
                projectKey,
                summary,
                description,
                issueTypeId,
                null,
                priorityId,
                assigneeId,
                null,
                startDate,
                dueDate,
                parent,
                Set.copyOf(notifiedUserId),
                Set.copyOf(categoryId),
                Set.copyOf(versionId),
                Set.copyOf(milestoneId),
                estimatedHours == null ? null : estimatedHours.value(),
                actualHours == null ? null : actualHours.value(),
                List.copyOf(new LinkedHashSet<>(attachmentId)));
    }
}

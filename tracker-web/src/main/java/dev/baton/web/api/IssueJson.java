package dev.baton.web.api;

import dev.baton.issue.Issue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue. Lists are never null. */
record IssueJson(
        long id,
        long projectId,
        String issueKey,
        int keyId,
        IssueTypeJson issueType,
        String summary,
        String description,
        @Nullable NameJson resolution,
        NameJson priority,
        StatusJson status,
        @Nullable UserJson assignee,
        List<CategoryJson> category,
        List<VersionJson> versions,
        List<VersionJson> milestone,
        @Nullable LocalDate startDate,
        @Nullable LocalDate dueDate,
        @Nullable BigDecimal estimatedHours,
        @Nullable BigDecimal actualHours,
        @Nullable Long parentIssueId,
        UserJson createdUser,
        Instant created,
        UserJson updatedUser,
        Instant updated,
        List<NameJson> customFields,
        List<AttachmentJson> attachments,
        List<NameJson> sharedFiles,
        List<StarJson> stars) {

    static IssueJson of(Issue issue, List<StarJson> stars) {
        long projectId = issue.projectId();
        var resolution = issue.resolution();
        return new IssueJson(
                issue.id(),
                projectId,
                issue.key().toString(),
                issue.key().number(),
                IssueTypeJson.of(projectId, issue.type()),
                issue.summary(),
                issue.description(),
                resolution == null ? null : NameJson.of(resolution),
                NameJson.of(issue.priority()),
                StatusJson.of(projectId, issue.status()),
                UserJson.ofNullable(issue.assignee()),
                issue.categories().stream()
                        .map(category -> CategoryJson.of(projectId, category))
                        .toList(),
                issue.versions().stream()
                        .map(version -> VersionJson.of(projectId, version))
                        .toList(),
                issue.milestones().stream()
                        .map(milestone -> VersionJson.of(projectId, milestone))
                        .toList(),
                issue.startDate(),
                issue.dueDate(),
                issue.estimatedHours(),
                issue.actualHours(),
                issue.parentId(),
                UserJson.of(issue.createdBy()),
                issue.created(),
                UserJson.of(issue.updatedBy()),
                issue.updated(),
                List.of(),
                issue.attachments().stream().map(AttachmentJson::of).toList(),
                List.of(),
                stars);
    }
}

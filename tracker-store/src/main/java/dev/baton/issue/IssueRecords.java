package dev.baton.issue;

import dev.baton.attachment.Attachments;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.user.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes records of issues' rows, looking up what they refer to: one statement however many issues, one more
 * for each of parents, links and files (with their uploaders) that any of them has.
 */
@Component
class IssueRecords {

    private final IssueRepository issues;
    private final IssueLinks links;
    private final Attachments attachments;
    private final Users users;

    IssueRecords(IssueRepository issues, IssueLinks links, Attachments attachments, Users users) {
        this.issues = issues;
        this.links = links;
        this.attachments = attachments;
        this.users = users;
    }

    Issue of(IssueEntity issue, Project project) {
        return of(List.of(issue), List.of(project)).getFirst();
    }

    /** @param projects at least those of the issues */
    List<Issue> of(List<IssueEntity> rows, Collection<Project> projects) {
        Map<Long, Project> projectsById = projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        var usersById = users.byId(rows.stream().flatMap(IssueEntity::userIds).collect(Collectors.toSet()));
        var parentIds = rows.stream()
                .map(IssueEntity::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, Integer> parentNumbers = parentIds.isEmpty()
                ? Map.of()
                : issues.findByIdIn(parentIds).stream().collect(Collectors.toMap(IssueEntity::id, IssueEntity::number));
        var linksById = links.of(ids(rows, IssueEntity::hasLinks));
        var filesById = attachments.ofIssues(ids(rows, IssueEntity::hasAttachments));
        return rows.stream()
                .map(row -> {
                    var project = Objects.requireNonNull(projectsById.get(row.projectId()));
                    var parent = Optional.ofNullable(row.parentId())
                            .map(parentNumbers::get)
                            .map(number -> new IssueKey(project.key(), number));
                    return row.toIssue(
                            project,
                            usersById,
                            parent.orElse(null),
                            linksById.getOrDefault(row.id(), List.of()),
                            filesById.getOrDefault(row.id(), List.of()));
                })
                .toList();
    }

    private static List<Long> ids(List<IssueEntity> rows, Predicate<IssueEntity> which) {
        return rows.stream().filter(which).map(IssueEntity::id).toList();
    }
}

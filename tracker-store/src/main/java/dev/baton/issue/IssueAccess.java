package dev.baton.issue;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.project.ProjectAccess;
import dev.baton.project.Projects;
import dev.baton.user.User;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the issues that somebody names, where they may see them; all else is {@link NotFound} in the same words. */
@Component
class IssueAccess {

    private final IssueRepository issues;
    private final Projects projects;

    IssueAccess(IssueRepository issues, Projects projects) {
        this.issues = issues;
        this.projects = projects;
    }

    /** An issue that somebody may see, and what they may do in its project. */
    record Seen(ProjectAccess access, IssueEntity issue) {
        Project project() {
            return access.project();
        }
    }

    Seen see(User actor, IssueKey key) {
        var project = project(actor, key);
        return new Seen(
                project,
                issues.findByProjectIdAndNumber(project.project().id(), key.number())
                        .orElseThrow(() -> notFound(key)));
    }

    Seen see(User actor, long id) {
        var issue = issues.findById(id).orElseThrow(() -> notFound(id));
        return new Seen(projects.access(actor, issue.projectId()).orElseThrow(() -> notFound(id)), issue);
    }

    /** Which of these issues the actor may see. */
    Set<Long> visible(User actor, Collection<Long> ids) {
        var found = ids.isEmpty() ? List.<IssueEntity>of() : issues.findByIdIn(ids);
        var itsProjects =
                projects.list(actor, found.stream().map(IssueEntity::projectId).collect(Collectors.toSet())).stream()
                        .map(Project::id)
                        .collect(Collectors.toSet());
        return found.stream()
                .filter(issue -> itsProjects.contains(issue.projectId()))
                .map(IssueEntity::id)
                .collect(Collectors.toSet());
    }

    /** What the actor may do in the project that the key names. */
    ProjectAccess project(User actor, IssueKey key) {
        return projects.access(actor, key.projectKey()).orElseThrow(() -> notFound(key));
    }

    /** The issue as it is now. Many who change one issue at a time queue up here instead of colliding. */
    IssueEntity lock(Project project, IssueKey key) {
        return issues.lock(project.id(), key.number()).orElseThrow(() -> notFound(key));
    }

    private static NotFound notFound(Object issue) {
        return new NotFound("issue.notFound", String.valueOf(issue));
    }
}

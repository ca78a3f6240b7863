package dev.baton.issue;

import dev.baton.error.TrackerException.Invalid;
import dev.baton.issue.IssueLinks.Kind;
import dev.baton.project.Category;
import dev.baton.project.IssueKey;
import dev.baton.project.IssueType;
import dev.baton.project.Milestone;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an issue refers to, looked up and checked while it is created or edited. */
final class Surroundings {

    private final Project project;
    private final IssueRepository issues;
    private final Projects projects;
    private final Users users;
    private final User actor;
    private final @Nullable IssueEntity self;

    /**
     * @param actor who creates or edits
     * @param self  the issue that is edited; null for one that is not there yet
     */
    Surroundings(
            Project project,
            IssueRepository issues,
            Projects projects,
            Users users,
            User actor,
            @Nullable IssueEntity self) {
        this.project = project;
        this.issues = issues;
        this.projects = projects;
        this.users = users;
        this.actor = actor;
        this.self = self;
    }

    Project project() {
        return project;
    }

    /** @param id null for the project's first. @throws Invalid when the project has no such type */
    IssueType type(@Nullable Long id) {
        return id == null
                ? project.issueTypes().getFirst()
                : project.issueType(id).orElseThrow(() -> Invalid.at("type", "issue.typeUnknown", project.key()));
    }

    String typeName(long id) {
        return type(id).name();
    }

    /** @throws Invalid when the project has no such status */
    Status status(int id) {
        return project.status(id).orElseThrow(() -> Invalid.at("status", "issue.statusUnknown", project.key()));
    }

    String statusName(int id) {
        return status(id).name();
    }

    /** @throws Invalid when they may not see the project */
    void checkAssignee(@Nullable Long userId) {
        if (userId != null && !projects.whoMaySee(project.id(), Set.of(userId)).contains(userId)) {
            // whom the actor may not see is not called by name
            var user = users.find(actor, userId);
            throw user.isPresent()
                    ? Invalid.at(
                            "assignee", "issue.assigneeCannotSee", user.get().name(), project.key())
                    : Invalid.at("assignee", "user.notFound", String.valueOf(userId));
        }
    }

    @Nullable
    String userName(@Nullable Long id) {
        return id == null ? null : users.getEvenDeleted(id).name();
    }

    /**
     * The id behind a parent's key.
     *
     * @throws Invalid when it is missing, of another project, the issue itself, or one of the two would be both parent
     *     and child, or the project has no child issues
     */
    @Nullable
    Long parentId(@Nullable IssueKey key) {
        if (key == null) {
            return null;
        }
        if (!project.settings().subtaskingEnabled()) {
            throw Invalid.at("parent", "issue.noChildren", project.key());
        }
        if (!key.projectKey().equals(project.key())) {
            throw Invalid.at("parent", "issue.parentElsewhere", key, project.key());
        }
        var parent = issues.findByProjectIdAndNumber(project.id(), key.number())
                .orElseThrow(() -> Invalid.at("parent", "issue.notFound", key));
        if (self != null && parent.id() == self.id()) {
            throw Invalid.at("parent", "issue.parentItself", key);
        }
        if (parent.parentId() != null) {
            throw Invalid.at("parent", "issue.parentIsChild", key);
        }
        if (self != null && issues.existsByParentId(self.id())) {
            throw Invalid.at("parent", "issue.childHasChildren", new IssueKey(project.key(), self.number()));
        }
        return parent.id();
    }

    /** @throws Invalid when one of them is not the project's */
    void checkLinks(Kind kind, Set<Long> ids) {
        if (named(kind, ids).size() < ids.size()) {
            throw kind == Kind.CATEGORY
                    ? Invalid.at("category", "issue.categoryUnknown", project.key())
                    : Invalid.at(
                            kind == Kind.VERSION ? "version" : "milestone", "issue.milestoneUnknown", project.key());
        }
    }

    /** Their names in the project's order; null for none. */
    @Nullable
    String linkNames(Kind kind, Set<Long> ids) {
        return ids.isEmpty() ? null : String.join(", ", named(kind, ids));
    }

    private List<String> named(Kind kind, Set<Long> ids) {
        return kind == Kind.CATEGORY
                ? project.categories().stream()
                        .filter(category -> ids.contains(category.id()))
                        .map(Category::name)
                        .toList()
                : project.milestones().stream()
                        .filter(milestone -> ids.contains(milestone.id()))
                        .map(Milestone::name)
                        .toList();
    }

    /** The key of an issue of the project. */
    @Nullable
    IssueKey key(@Nullable Long issueId) {
        return issueId == null
                ? null
                : new IssueKey(
                        project.key(), issues.findById(issueId).orElseThrow().number());
    }
}

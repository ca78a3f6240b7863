package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.IssueQuery.Sort;
import dev.baton.issue.Issues;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Issues. */
@ApiController
final class IssuesController {

    private static final String ONE = "/issues/{issueIdOrKey}";

    private final Issues issues;
    private final Projects projects;
    private final IssueAnswers answers;

    IssuesController(Issues issues, Projects projects, IssueAnswers answers) {
        this.issues = issues;
        this.projects = projects;
        this.answers = answers;
    }

    record Listing(
            IssueFilter filter,

            @Described("What to order by; by default updated.") @Nullable
            SortedBy sort,

            OffsetPaging paging) {}

    @GetMapping("/issues")
    @Operation(
            summary = "List issues",
            description =
                    "Those that the caller may see and that meet all that is asked; by default the newest change first.")
    List<IssueJson> list(User actor, @Parameters Listing listing) {
        var filter = listing.filter();
        if (Boolean.TRUE.equals(filter.sharedFile())) {
            return List.of();
        }
        var sort = listing.sort() == null ? Sort.UPDATED : listing.sort().sort();
        var paging = listing.paging();
        var query = filter.toQuery(keys(actor, filter.projectId()))
                .orderBy(sort, paging.ascending())
                .page(paging.skip(), paging.limit())
                .build();
        return answers.of(issues.list(actor, query));
    }

    @GetMapping("/issues/count")
    @Operation(summary = "Count issues", description = "How many the list would have in all.")
    CountJson count(User actor, @Parameters IssueFilter filter) {
        if (Boolean.TRUE.equals(filter.sharedFile())) {
            return new CountJson(0);
        }
        return new CountJson(issues.count(
                actor, filter.toQuery(keys(actor, filter.projectId())).build()));
    }

    @PostMapping("/issues")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create an issue",
            description =
                    "With the next number of its project. Whoever holds it and whoever is named is told, and so are the"
                            + " channels that follow the project.")
    IssueJson create(User actor, @Parameters IssueForm form) {
        var key = new ProjectRef(form.projectId(), String.valueOf(form.projectId()))
                .in(projects, actor)
                .key();
        var parent = form.parentIssueId() == null ? null : issues.keyOf(actor, form.parentIssueId());
        return IssueJson.of(issues.create(actor, form.toNewIssue(key, parent)).issue(), List.of());
    }

    @GetMapping(ONE)
    @Operation(summary = "Get an issue", description = "By its id or its key.")
    IssueJson get(User actor, @PathVariable IssueRef issueIdOrKey) {
        return answers.of(issueIdOrKey.in(issues, actor));
    }

    @PatchMapping(ONE)
    @Operation(
            summary = "Change an issue",
            description =
                    "What is not given stays, what is empty is cleared; all in one comment, whose words may be given"
                            + " along. To ask for what is so already is fine.")
    IssueJson change(User actor, @PathVariable IssueRef issueIdOrKey, @Parameters IssueChanges changes) {
        var key = issueIdOrKey.key(issues, actor);
        var change = changes.toChange(id -> issues.keyOf(actor, id));
        return answers.of(issues.update(actor, key, change).issue());
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete an issue",
            description =
                    "With its comments and files, for good; for the project's administrators. Answers with what it was.")
    IssueJson delete(User actor, @PathVariable IssueRef issueIdOrKey) {
        var issue = issueIdOrKey.in(issues, actor);
        var answer = answers.of(issue);
        issues.delete(actor, issue.key());
        return answer;
    }

    @GetMapping(ONE + "/participants")
    @Operation(
            summary = "List an issue's participants",
            description = "Its creator, its holder, and whoever commented or changed it.")
    List<UserJson> participants(User actor, @PathVariable IssueRef issueIdOrKey) {
        return issues.participants(actor, issueIdOrKey.key(issues, actor)).stream()
                .map(UserJson::of)
                .toList();
    }

    /** A project that is not the caller's to see is one that does not exist. */
    private Set<String> keys(User actor, List<Long> projectIds) {
        var found = projects.list(actor, new HashSet<>(projectIds));
        var missing = new HashSet<>(projectIds);
        found.forEach(project -> missing.remove(project.id()));
        if (!missing.isEmpty()) {
            throw new NotFound(
                    "project.notFound", String.valueOf(missing.iterator().next()));
        }
        return found.stream().map(Project::key).collect(Collectors.toSet());
    }
}

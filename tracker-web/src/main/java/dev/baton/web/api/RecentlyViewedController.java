package dev.baton.web.api;

import dev.baton.issue.Issues;
import dev.baton.user.User;
import dev.baton.viewing.Viewing;
import dev.baton.viewing.Viewings;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the caller looked at lately. */
@ApiController
final class RecentlyViewedController {

    private final Viewings viewings;
    private final Issues issues;
    private final IssueAnswers answers;

    RecentlyViewedController(Viewings viewings, Issues issues, IssueAnswers answers) {
        this.viewings = viewings;
        this.issues = issues;
        this.answers = answers;
    }

    record Viewed(
            @Described("The issue, by its id or its key.") IssueRef issueIdOrKey) {}

    @GetMapping("/users/myself/recentlyViewedIssues")
    @Operation(summary = "List recently viewed issues", description = "The caller's own, at most 100 are kept.")
    List<ViewedJson.OfIssue> issues(User actor, @Parameters OffsetPaging paging) {
        var found = viewings.issues(actor, paging.ascending(), paging.skip(), paging.limit());
        var shown = answers.of(found.stream().map(Viewing::what).toList()).iterator();
        return found.stream()
                .map(viewing -> new ViewedJson.OfIssue(shown.next(), viewing.at()))
                .toList();
    }

    @PostMapping("/users/myself/recentlyViewedIssues")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that an issue was viewed", description = "By the caller, now.")
    IssueJson viewed(User actor, @Parameters Viewed viewed) {
        return answers.of(viewings.viewed(actor, viewed.issueIdOrKey().key(issues, actor)));
    }

    @GetMapping("/users/myself/recentlyViewedProjects")
    @Operation(summary = "List recently viewed projects", description = "The caller's own, at most 100 are kept.")
    List<ViewedJson.OfProject> projects(User actor, @Parameters OffsetPaging paging) {
        return viewings.projects(actor, paging.ascending(), paging.skip(), paging.limit()).stream()
                .map(viewing -> new ViewedJson.OfProject(ProjectJson.of(viewing.what()), viewing.at()))
                .toList();
    }
}

package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issues;
import dev.baton.issue.RelatedIssues;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Which issues have to do with each other. */
@ApiController
final class RelatedIssuesController {

    private static final String ALL = "/issues/{issueIdOrKey}/relatedIssues";

    private final RelatedIssues related;
    private final Issues issues;
    private final IssueAnswers answers;

    RelatedIssuesController(RelatedIssues related, Issues issues, IssueAnswers answers) {
        this.related = related;
        this.issues = issues;
        this.answers = answers;
    }

    record Target(@Described("The other issue.") long targetIssueId) {}

    @GetMapping(ALL)
    @Operation(summary = "List related issues", description = "Those that the caller may see.")
    List<RelatedIssueJson> list(User actor, @PathVariable IssueRef issueIdOrKey) {
        return answers.of(related.list(actor, issueIdOrKey.key(issues, actor))).stream()
                .map(RelatedIssueJson::of)
                .toList();
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Relate two issues", description = "Either way round; they may be so already.")
    RelatedIssueJson add(User actor, @PathVariable IssueRef issueIdOrKey, @Parameters Target target) {
        var other = issues.get(actor, target.targetIssueId());
        related.add(actor, issueIdOrKey.key(issues, actor), other.key());
        return RelatedIssueJson.of(answers.of(other));
    }

    @DeleteMapping(ALL + "/{id}")
    @Operation(summary = "Separate two issues", description = "Answers with the other one.")
    RelatedIssueJson remove(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id) {
        var other = issues.get(actor, id);
        if (!related.remove(actor, issueIdOrKey.key(issues, actor), other.key())) {
            throw new NotFound("issue.notFound", String.valueOf(id));
        }
        return RelatedIssueJson.of(answers.of(other));
    }
}

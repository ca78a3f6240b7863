package dev.baton.web.api;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.issue.Comments;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.Issues;
import dev.baton.text.PlainText;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was said at an issue. */
@ApiController
final class CommentsController {

    private static final String ALL = "/issues/{issueIdOrKey}/comments";
    private static final String ONE = ALL + "/{id}";
    private static final String TOLD = ONE + "/notifications";

    private final Comments comments;
    private final Issues issues;
    private final IssueAnswers answers;

    CommentsController(Comments comments, Issues issues, IssueAnswers answers) {
        this.comments = comments;
        this.issues = issues;
        this.answers = answers;
    }

    record NewComment(
            @Described("What there is to say.") String content,
            @Described("Who is to be told besides.") List<Long> notifiedUserId,
            @Described("Files, uploaded before.") List<Long> attachmentId) {

        IssueChange toChange() {
            var edits = new ArrayList<IssueEdit>();
            attachmentId.stream().distinct().forEach(id -> edits.add(new IssueEdit.AttachmentAdded(id)));
            return new IssueChange(edits, content, Set.copyOf(notifiedUserId), null);
        }
    }

    record Words(@Described("What there is to say instead.") String content) {}

    record Told(@Described("Who is to be told.") List<Long> notifiedUserId) {}

    @GetMapping(ALL)
    @Operation(
            summary = "List comments",
            description = "With what was changed along with each; the newest first unless asked otherwise.")
    List<CommentJson> list(User actor, @PathVariable IssueRef issueIdOrKey, @Parameters IdPaging paging) {
        var issue = issueIdOrKey.in(issues, actor);
        var found =
                comments.list(actor, issue.key(), paging.minId(), paging.maxId(), paging.limit(), paging.ascending());
        return answers.of(issue.projectId(), found);
    }

    @GetMapping(ALL + "/count")
    @Operation(summary = "Count comments", description = "All of the issue's.")
    CountJson count(User actor, @PathVariable IssueRef issueIdOrKey) {
        return new CountJson(comments.count(actor, issueIdOrKey.key(issues, actor)));
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Comment an issue",
            description =
                    "Whoever holds, created or watches it is told, and whoever is named; so are the channels that follow.")
    CommentJson add(User actor, @PathVariable IssueRef issueIdOrKey, @Parameters NewComment comment) {
        // as the store reads it: what nobody can see says nothing
        if (PlainText.block("content", comment.content(), Issue.TEXT_LENGTH).isEmpty()) {
            throw Invalid.at("content", "comment.blank");
        }
        var update = issues.update(actor, issueIdOrKey.key(issues, actor), comment.toChange());
        var issue = update.issue();
        return answers.of(issue.projectId(), comments.get(actor, issue.key(), commentId(update.activity())));
    }

    @GetMapping(ONE)
    @Operation(summary = "Get a comment", description = "With what was changed along with it.")
    CommentJson get(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id) {
        var issue = issueIdOrKey.in(issues, actor);
        return answers.of(issue.projectId(), comments.get(actor, issue.key(), id));
    }

    @PatchMapping(ONE)
    @Operation(summary = "Edit a comment", description = "One's own: gives it other words.")
    CommentJson edit(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id, @Parameters Words words) {
        var issue = issueIdOrKey.in(issues, actor);
        return answers.of(issue.projectId(), comments.edit(actor, issue.key(), id, words.content()));
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete a comment",
            description =
                    "One's own, or anybody's for the project's administrators. What was changed along with it stays on"
                            + " record, without words. Answers with what it was.")
    CommentJson delete(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id) {
        var issue = issueIdOrKey.in(issues, actor);
        var answer = answers.of(issue.projectId(), comments.get(actor, issue.key(), id));
        comments.delete(actor, issue.key(), id);
        return answer;
    }

    @GetMapping(TOLD)
    @Operation(summary = "List who was told of a comment", description = "Those who were named.")
    List<NoticeJson> told(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id) {
        return get(actor, issueIdOrKey, id).notifications();
    }

    @PostMapping(TOLD)
    @Operation(summary = "Tell people of a comment", description = "One's own, after it was written.")
    CommentJson tell(User actor, @PathVariable IssueRef issueIdOrKey, @PathVariable long id, @Parameters Told told) {
        var issue = issueIdOrKey.in(issues, actor);
        comments.notify(actor, issue.key(), id, Set.copyOf(told.notifiedUserId()));
        return answers.of(issue.projectId(), comments.get(actor, issue.key(), id));
    }

    /** Of what was recorded; a comment that says something always is. */
    private static long commentId(@Nullable Activity recorded) {
        return switch (Objects.requireNonNull(recorded).content()) {
            case IssueCommented commented -> commented.commentId();
            case IssueUpdated updated -> updated.commentId();
            default -> throw new IllegalStateException("No comment came of a comment");
        };
    }
}

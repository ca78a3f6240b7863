package dev.baton.web.api;

import dev.baton.star.StarQuery;
import dev.baton.star.Stars;
import dev.baton.user.User;
import dev.baton.user.Users;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Stars: thanks for an issue or a comment. */
@ApiController
final class StarsController {

    private final Stars stars;
    private final Users users;
    private final IssueAnswers answers;

    StarsController(Stars stars, Users users, IssueAnswers answers) {
        this.stars = stars;
        this.users = users;
        this.answers = answers;
    }

    record Starred(
            @Described("The issue.") @Nullable Long issueId,
            @Described("The comment.") @Nullable Long commentId) {}

    record Period(
            @Described("The first day, in UTC.") @Nullable LocalDate since,
            @Described("The last day, in UTC.") @Nullable LocalDate until) {}

    @PostMapping("/stars")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give a star",
            description =
                    "To one issue or one comment; giving it again changes nothing. Wikis and pull requests do not exist"
                            + " here.")
    void add(User actor, @Parameters Starred starred) {
        if (starred.issueId() != null && starred.commentId() == null) {
            stars.addToIssue(actor, starred.issueId());
        } else if (starred.commentId() != null && starred.issueId() == null) {
            stars.addToComment(actor, starred.commentId());
        } else {
            throw Refusal.invalid("star.one");
        }
    }

    @DeleteMapping("/stars/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a star back", description = "One's own.")
    void remove(User actor, @PathVariable long id) {
        stars.remove(actor, id);
    }

    @GetMapping("/users/{userId}/stars")
    @Operation(
            summary = "List a user's stars",
            description = "Those that they were given, for issues that the caller may see.")
    List<StarJson> received(User actor, @PathVariable long userId, @Parameters IdPaging paging) {
        var query = new StarQuery(paging.least(), paging.most(), paging.limit(), paging.ascending());
        long id = users.get(actor, userId).id();
        return stars.received(actor, id, query).stream().map(answers::of).toList();
    }

    @GetMapping("/users/{userId}/stars/count")
    @Operation(summary = "Count a user's stars", description = "Those that they were given; both days are included.")
    CountJson count(User actor, @PathVariable long userId, @Parameters Period period) {
        var from = period.since() == null
                ? null
                : period.since().atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = period.until() == null
                ? null
                : period.until().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new CountJson(stars.countReceived(actor, users.get(actor, userId).id(), from, to));
    }
}

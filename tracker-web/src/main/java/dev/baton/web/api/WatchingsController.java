package dev.baton.web.api;

import dev.baton.issue.Issues;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.watching.Watching;
import dev.baton.watching.WatchingQuery;
import dev.baton.watching.WatchingQuery.Sort;
import dev.baton.watching.Watchings;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who watches which issues. */
@ApiController
final class WatchingsController {

    private static final String OF_USER = "/users/{userId}/watchings";
    private static final String ONE = "/watchings/{id}";

    private final Watchings watchings;
    private final Issues issues;
    private final Users users;
    private final IssueAnswers answers;

    WatchingsController(Watchings watchings, Issues issues, Users users, IssueAnswers answers) {
        this.watchings = watchings;
        this.issues = issues;
        this.users = users;
        this.answers = answers;
    }

    /** What a list is ordered by, in the contract's words. */
    enum SortedBy {
        CREATED(Sort.CREATED),
        UPDATED(Sort.UPDATED),
        ISSUEUPDATED(Sort.ISSUE_UPDATED);

        private final Sort sort;

        SortedBy(Sort sort) {
            this.sort = sort;
        }
    }

    record Query(
            OffsetPaging paging,

            @Described("created, updated or issueUpdated; by default issueUpdated.") @Nullable
            SortedBy sort,

            @Described("Only those whose issue was, or was not, looked at since it changed.") @Nullable
            Boolean resourceAlreadyRead,

            @Described("Only of these issues.") List<Long> issueId) {

        WatchingQuery toQuery() {
            return new WatchingQuery(
                    sort == null ? Sort.ISSUE_UPDATED : sort.sort,
                    paging.ascending(),
                    paging.skip(),
                    paging.limit(),
                    resourceAlreadyRead,
                    Set.copyOf(issueId));
        }
    }

    /** Clients send an empty note for none. */
    record NewWatching(
            @Described("The issue, by its id or its key.") IssueRef issueIdOrKey,
            @Described("Why, for oneself.") @Nullable String note) {}

    record Note(
            @Described("Why, for oneself; empty for nothing.")
            String note) {}

    @GetMapping(OF_USER)
    @Operation(
            summary = "List watchings",
            description = "What a user watches; of somebody else only issues that the caller may see.")
    List<WatchingJson> list(User actor, @PathVariable long userId, @Parameters Query query) {
        var found = watchings.list(actor, users.get(actor, userId).id(), query.toQuery());
        var shown = answers.of(found.stream().map(Watching::issue).toList()).iterator();
        return found.stream()
                .map(watching -> WatchingJson.of(watching, shown.next()))
                .toList();
    }

    @GetMapping(OF_USER + "/count")
    @Operation(summary = "Count watchings", description = "How many the list would have in all.")
    CountJson count(User actor, @PathVariable long userId, @Parameters Query query) {
        return new CountJson(watchings.count(actor, users.get(actor, userId).id(), query.toQuery()));
    }

    @PostMapping("/users/{userId}/watchings/markAsChecked")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark all watchings as read", description = "The caller's own; whose is said does not matter.")
    void markAsChecked(User actor, @PathVariable long userId) {
        watchings.markAllAsChecked(actor);
    }

    @PostMapping("/watchings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Watch an issue",
            description = "The caller is told of what happens to it. Watching it again changes the note.")
    WatchingJson watch(User actor, @Parameters NewWatching watching) {
        var key = watching.issueIdOrKey().key(issues, actor);
        return json(watchings.watch(actor, key, watching.note()));
    }

    @GetMapping(ONE)
    @Operation(summary = "Get a watching", description = "Of an issue that the caller may see.")
    WatchingJson get(User actor, @PathVariable long id) {
        return json(watchings.get(actor, id));
    }

    @PatchMapping(ONE)
    @Operation(summary = "Change a watching's note", description = "One's own.")
    WatchingJson change(User actor, @PathVariable long id, @Parameters Note note) {
        return json(watchings.changeNote(actor, id, note.note()));
    }

    @DeleteMapping(ONE)
    @Operation(summary = "Stop watching", description = "One's own. Answers with what it was.")
    WatchingJson delete(User actor, @PathVariable long id) {
        return json(watchings.remove(actor, id));
    }

    @PostMapping(ONE + "/markAsRead")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a watching as read", description = "One's own: its issue was looked at.")
    void markAsRead(User actor, @PathVariable long id) {
        watchings.markAsRead(actor, id);
    }

    private WatchingJson json(Watching watching) {
        return WatchingJson.of(watching, answers.of(watching.issue()));
    }
}

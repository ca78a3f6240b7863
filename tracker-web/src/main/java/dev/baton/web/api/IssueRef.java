package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.user.User;
import org.jspecify.annotations.Nullable;

/**
 * {@code :issueIdOrKey}: all digits are an id, everything else is a key.
 *
 * @param id  null when it is a key
 * @param key null when it is an id
 */
record IssueRef(@Nullable Long id, @Nullable IssueKey key) {

    /** @throws NotFound when it is neither, in the words for an issue that is missing */
    static IssueRef of(String text) {
        var id = Ids.parse(text);
        return id != null
                ? new IssueRef(id, null)
                : new IssueRef(null, IssueKey.parse(text).orElseThrow(() -> new NotFound("issue.notFound", text)));
    }

    /** The issue. @throws NotFound when it is missing or not the actor's to see */
    Issue in(Issues issues, User actor) {
        return key != null ? issues.get(actor, key) : issues.get(actor, idOrNone());
    }

    /** The issue's key; only of an id it is asked whether there is such an issue. @throws NotFound when there is none */
    IssueKey key(Issues issues, User actor) {
        return key != null ? key : issues.keyOf(actor, idOrNone());
    }

    private long idOrNone() {
        return id == null ? 0 : id;
    }
}

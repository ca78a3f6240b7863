package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.IssueKey;
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
}

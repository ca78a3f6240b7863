package dev.baton.web.api;

import dev.baton.watching.Watching;
import java.time.Instant;

/** That somebody watches an issue. */
record WatchingJson(
        long id,
        boolean resourceAlreadyRead,
        boolean alreadyRead,
        String note,
        String type,
        IssueJson issue,
        Instant lastContentUpdated,
        Instant created,
        Instant updated) {

    static WatchingJson of(Watching watching, IssueJson issue) {
        return new WatchingJson(
                watching.id(),
                watching.resourceAlreadyRead(),
                watching.resourceAlreadyRead(),
                watching.note(),
                "issue",
                issue,
                watching.lastContentUpdated(),
                watching.created(),
                watching.updated());
    }
}

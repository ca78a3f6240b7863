package dev.baton.watching;

import dev.baton.project.IssueKey;
import dev.baton.user.User;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who watches which issue. Seeing an issue is enough to watch it. */
@Service
public class Watchings {

    /** The actor watches the issue from now on; false when they did already. */
    public boolean watch(User actor, IssueKey key) {
        throw new UnsupportedOperationException();
    }

    /** The actor no longer watches the issue; false when they did not. */
    public boolean unwatch(User actor, IssueKey key) {
        throw new UnsupportedOperationException();
    }

    /** Whether the actor watches the issue. */
    public boolean watches(User actor, IssueKey key) {
        throw new UnsupportedOperationException();
    }

    /** Ids of those who watch the issue; for the store's own use when it decides whom to notify. */
    public Set<Long> watchers(long issueId) {
        throw new UnsupportedOperationException();
    }
}

package dev.baton.watching;

import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Who watches which issue. Seeing an issue is enough to watch it; {@link dev.baton.error.TrackerException.NotFound} when it
 * is missing or not the actor's to see.
 */
@Service
public class Watchings {

    private final WatchingRepository watchings;
    private final Issues issues;
    private final Transactions transactions;
    private final StoreClock clock;

    Watchings(WatchingRepository watchings, Issues issues, Transactions transactions, StoreClock clock) {
        this.watchings = watchings;
        this.issues = issues;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The actor watches the issue from now on; false when they did already. */
    public boolean watch(User actor, IssueKey key) {
        return transactions.run(() -> {
            var watching = id(actor, key);
            if (watchings.existsById(watching)) {
                return false;
            }
            watchings.insert(watching.userId(), watching.issueId(), clock.now());
            return true;
        });
    }

    /** The actor no longer watches the issue; false when they did not. */
    public boolean unwatch(User actor, IssueKey key) {
        return transactions.run(() -> {
            var watching = watchings.findById(id(actor, key));
            watching.ifPresent(watchings::delete);
            return watching.isPresent();
        });
    }

    /** Whether the actor watches the issue. */
    public boolean watches(User actor, IssueKey key) {
        return transactions.read(() -> watchings.existsById(id(actor, key)));
    }

    /** Ids of those who watch the issue; for the store's own use when it decides whom to notify. */
    public Set<Long> watchers(long issueId) {
        return transactions.read(() -> Set.copyOf(watchings.watchers(issueId)));
    }

    private WatchingEntity.Key id(User actor, IssueKey key) {
        return new WatchingEntity.Key(actor.id(), issues.get(actor, key).id());
    }
}

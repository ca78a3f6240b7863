package dev.baton.issue;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.IssueKey;
import dev.baton.project.Projects;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which issues have to do with each other: each with the other, in one project or two. Methods that name an issue throw
 * {@link NotFound} when it is missing or not the actor's to see.
 */
@Service
public class RelatedIssues {

    private final IssueAccess access;
    private final IssueRepository issues;
    private final IssueRecords records;
    private final Projects projects;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final StoreClock clock;

    RelatedIssues(
            IssueAccess access,
            IssueRepository issues,
            IssueRecords records,
            Projects projects,
            JdbcClient jdbc,
            Transactions transactions,
            StoreClock clock) {
        this.access = access;
        this.issues = issues;
        this.records = records;
        this.projects = projects;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of the related issues that the actor may see, by id. */
    public List<Issue> list(User actor, IssueKey key) {
        return transactions.read(() -> {
            var ids = jdbc.sql("SELECT other_id FROM issue_relation WHERE issue_id = ?")
                    .param(access.see(actor, key).issue().id())
                    .query(Long.class)
                    .list();
            var found = ids.isEmpty() ? List.<IssueEntity>of() : issues.findByIdIn(ids);
            var visible = projects.list(
                    actor, found.stream().map(IssueEntity::projectId).collect(Collectors.toSet()));
            var seen = found.stream()
                    .filter(issue -> visible.stream().anyMatch(project -> project.id() == issue.projectId()))
                    .sorted(Comparator.comparingLong(IssueEntity::id))
                    .toList();
            return records.of(seen, visible);
        });
    }

    /**
     * The two are related from now on; false when they were already.
     *
     * @throws Forbidden when the actor may only look at {@code key}'s project
     * @throws Invalid   when the two are one
     */
    public boolean add(User actor, IssueKey key, IssueKey other) {
        return transactions.run(() -> {
            var pair = pair(actor, key, other);
            if (pair.least == pair.greatest) {
                throw Invalid.at("issue", "issue.relatedItself", key);
            }
            if (pair.exists()) {
                return false;
            }
            var now = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
            jdbc.sql("INSERT INTO issue_relation (issue_id, other_id, created_by, created)"
                            + " VALUES (?, ?, ?, ?), (?, ?, ?, ?)")
                    .params(pair.least, pair.greatest, actor.id(), now, pair.greatest, pair.least, actor.id(), now)
                    .update();
            return true;
        });
    }

    /**
     * The two are not related any more; false when they were not.
     *
     * @throws Forbidden when the actor may only look at {@code key}'s project
     */
    public boolean remove(User actor, IssueKey key, IssueKey other) {
        return transactions.run(() -> {
            var pair = pair(actor, key, other);
            return jdbc.sql(
                                    "DELETE FROM issue_relation WHERE issue_id = ? AND other_id = ? OR issue_id = ? AND other_id = ?")
                            .params(pair.least, pair.greatest, pair.greatest, pair.least)
                            .update()
                    > 0;
        });
    }

    private Pair pair(User actor, IssueKey key, IssueKey other) {
        var one = access.see(actor, key);
        one.access().forWork();
        long id = one.issue().id();
        long otherId = access.see(actor, other).issue().id();
        return new Pair(Math.min(id, otherId), Math.max(id, otherId));
    }

    /** Always in the same order, so that two who relate the same issues do not wait for each other. */
    private final class Pair {

        private final long least;
        private final long greatest;

        Pair(long least, long greatest) {
            this.least = least;
            this.greatest = greatest;
        }

        boolean exists() {
            return jdbc.sql("SELECT COUNT(*) FROM issue_relation WHERE issue_id = ? AND other_id = ?")
                            .params(least, greatest)
                            .query(Long.class)
                            .single()
                    > 0;
        }
    }
}

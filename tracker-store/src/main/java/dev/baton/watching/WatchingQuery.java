package dev.baton.watching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which watchings are asked for.
 *
 * @param offset              how many are skipped, from 0 on
 * @param limit               the most of them, at least 1
 * @param resourceAlreadyRead only those with the issue seen, or not seen, since it last changed; null for both
 * @param issueIds            only those of these issues; empty for all
 */
public record WatchingQuery(
        Sort sort,
        boolean ascending,
        int offset,
        int limit,
        @Nullable Boolean resourceAlreadyRead,
        Set<Long> issueIds) {

    /** What decides about the order. */
    public enum Sort {
        /** Since when it is watched. */
        CREATED,
        /** When the watching itself last changed. */
        UPDATED,
        /** When the issue last changed. */
        ISSUE_UPDATED
    }

    public WatchingQuery {
        issueIds = Set.copyOf(issueIds);
    }

    /** Those whose issues changed last. */
    public static WatchingQuery latest(int limit) {
        return new WatchingQuery(Sort.ISSUE_UPDATED, false, 0, limit, null, Set.of());
    }

    /** The same, seen or not seen alone. */
    public WatchingQuery read(@Nullable Boolean only) {
        return new WatchingQuery(sort, ascending, offset, limit, only, issueIds);
    }
}

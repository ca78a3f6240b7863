package dev.baton.web.api;

import org.jspecify.annotations.Nullable;

/** A part of a list, by the ids of what is in it; both ends included. */
record IdPaging(
        @Described("Only what has this id or a higher one.") @Nullable
        Long minId,

        @Described("Only what has this id or a lower one.") @Nullable
        Long maxId,

        @Described("How many at most: 1 to 100, by default 20.") @Nullable
        Integer count,

        @Described("By id; by default desc, the newest first.") @Nullable
        Order order) {

    IdPaging {
        OffsetPaging.checkCount(count);
    }

    /** The least id wanted. */
    long least() {
        return minId == null ? 0 : minId;
    }

    /** The greatest id wanted. */
    long most() {
        return maxId == null ? Long.MAX_VALUE : maxId;
    }

    /** How many at most. */
    int limit() {
        return count == null ? OffsetPaging.DEFAULT_COUNT : count;
    }

    boolean ascending() {
        return order == Order.ASC;
    }
}

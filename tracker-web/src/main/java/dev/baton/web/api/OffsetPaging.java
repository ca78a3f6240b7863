package dev.baton.web.api;

import org.jspecify.annotations.Nullable;

/** A part of a list, by how many of it are passed over. */
record OffsetPaging(
        @Described("How many to pass over; by default none.") @Nullable
        Integer offset,

        @Described("How many at most: 1 to 100, by default 20.") @Nullable
        Integer count,

        @Described("Which end comes first; by default desc.") @Nullable
        Order order) {

    static final int DEFAULT_COUNT = 20;
    private static final int MAX_COUNT = 100;

    OffsetPaging {
        checkCount(count);
        if (offset != null && offset < 0) {
            throw Refusal.invalid("parameter.range", "offset", "0", String.valueOf(Integer.MAX_VALUE));
        }
    }

    static void checkCount(@Nullable Integer count) {
        if (count != null && (count < 1 || count > MAX_COUNT)) {
            throw Refusal.invalid("parameter.range", "count", "1", String.valueOf(MAX_COUNT));
        }
    }

    /** How many to pass over. */
    int skip() {
        return offset == null ? 0 : offset;
    }

    /** How many at most. */
    int limit() {
        return count == null ? DEFAULT_COUNT : count;
    }

    boolean ascending() {
        return order == Order.ASC;
    }
}

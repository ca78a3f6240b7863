package dev.baton.web.api;

import java.time.Instant;

/**
 * What a user has of a quota.
 *
 * @param granted   whether this request is within it
 * @param limit     a minute's worth
 * @param remaining how many more there may be until then
 * @param reset     when there are {@code limit} again
 */
record Allowance(boolean granted, int limit, long remaining, Instant reset) {}

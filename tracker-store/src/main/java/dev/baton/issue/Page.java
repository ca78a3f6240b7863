package dev.baton.issue;

import java.util.List;

/**
 * Part of a longer list.
 *
 * @param items  those from {@code offset} on
 * @param total  how many there are in all
 * @param offset how many were skipped
 */
public record Page<T>(List<T> items, long total, int offset) {}

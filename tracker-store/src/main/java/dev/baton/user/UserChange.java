package dev.baton.user;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of a user; null leaves a thing as it is.
 *
 * @param mailAddress in any case
 */
public record UserChange(
        @Nullable String name,
        @Nullable String mailAddress,
        @Nullable Role role) {}

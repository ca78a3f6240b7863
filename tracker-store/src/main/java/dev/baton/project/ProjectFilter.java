package dev.baton.project;

import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted.
 *
 * @param archived     true for those that are, false for those that are not, null for both
 * @param everybodys   whether an administrator of the space wants all there are, and not only those they belong to; it
 *                     makes no difference to others
 */
public record ProjectFilter(@Nullable Boolean archived, boolean everybodys) {

    /** All that the actor may see and work in. */
    public static final ProjectFilter OFFERED = new ProjectFilter(false, true);
}

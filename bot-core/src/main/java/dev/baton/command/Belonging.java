package dev.baton.command;

import java.util.Set;

/**
 * To which milestones and categories an issue shall belong, as typed. An empty set asks nothing; values of one set are
 * alternatives.
 *
 * @param milestones        milestone names
 * @param withoutMilestones milestone names it must not belong to
 * @param categories        category names
 * @param withoutCategories category names it must not belong to
 */
public record Belonging(
        Set<String> milestones, Set<String> withoutMilestones, Set<String> categories, Set<String> withoutCategories) {

    /** To any or none. */
    public static final Belonging ANY = new Belonging(Set.of(), Set.of(), Set.of(), Set.of());

    public Belonging {
        milestones = Set.copyOf(milestones);
        withoutMilestones = Set.copyOf(withoutMilestones);
        categories = Set.copyOf(categories);
        withoutCategories = Set.copyOf(withoutCategories);
    }

    /** Whether nothing is asked. */
    public boolean any() {
        return equals(ANY);
    }
}

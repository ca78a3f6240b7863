package dev.baton.delivery;

import dev.baton.issue.Issue;
import dev.baton.project.Category;
import dev.baton.project.Milestone;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which milestones and categories a conversation wants to hear: ids, so that a new name changes nothing. An empty set
 * asks nothing; an issue that belongs to several is wanted when one of them is, and none is unwanted.
 *
 * @param milestones        ids of the milestones it is about
 * @param withoutMilestones ids of those it is not about
 * @param categories        ids of the categories it is about
 * @param withoutCategories ids of those it is not about
 */
public record Within(
        Set<Long> milestones, Set<Long> withoutMilestones, Set<Long> categories, Set<Long> withoutCategories) {

    /** Whatever issues belong to. */
    public static final Within ANY = new Within(Set.of(), Set.of(), Set.of(), Set.of());

    public Within {
        milestones = Set.copyOf(milestones);
        withoutMilestones = Set.copyOf(withoutMilestones);
        categories = Set.copyOf(categories);
        withoutCategories = Set.copyOf(withoutCategories);
    }

    boolean holds(Issue issue) {
        return fits(
                        issue.milestones().stream().map(Milestone::id).collect(Collectors.toSet()),
                        milestones,
                        withoutMilestones)
                && fits(
                        issue.categories().stream().map(Category::id).collect(Collectors.toSet()),
                        categories,
                        withoutCategories);
    }

    private static boolean fits(Set<Long> ids, Set<Long> wanted, Set<Long> unwanted) {
        return (wanted.isEmpty() || !Collections.disjoint(ids, wanted)) && Collections.disjoint(ids, unwanted);
    }
}

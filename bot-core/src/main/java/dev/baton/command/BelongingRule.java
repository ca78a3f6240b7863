package dev.baton.command;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects to which milestones and categories an issue shall belong. */
final class BelongingRule {

    static final Set<Pair.Name> PAIRS = EnumSet.of(Pair.Name.MILESTONE, Pair.Name.CATEGORY);

    private final Set<String> milestones = new LinkedHashSet<>();
    private final Set<String> withoutMilestones = new LinkedHashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private final Set<String> withoutCategories = new LinkedHashSet<>();

    /** @param pair one of {@link #PAIRS} */
    void take(Pair pair) {
        if (pair.name() == Pair.Name.MILESTONE) {
            (pair.without() ? withoutMilestones : milestones).addAll(pair.some());
        } else {
            (pair.without() ? withoutCategories : categories).addAll(pair.some());
        }
    }

    Belonging read() {
        return new Belonging(milestones, withoutMilestones, categories, withoutCategories);
    }
}

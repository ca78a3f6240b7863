package dev.baton.bot;

import dev.baton.project.Category;
import dev.baton.project.Milestone;
import dev.baton.project.Project;
import dev.baton.wording.Answer;
import dev.baton.wording.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which milestones and categories names mean. A name that means none is refused with the names that there are. */
final class ProjectParts {

    /** Of more names the reader is told how many more there are. */
    private static final int MOST_NAMES = 10;

    private final Asked asked;
    private final List<Project> projects;
    private final boolean chosen;

    private ProjectParts(Asked asked, List<Project> projects, boolean chosen) {
        this.asked = asked;
        this.projects = projects;
        this.chosen = chosen;
    }

    /** In this project. */
    static ProjectParts of(Asked asked, Project project) {
        return new ProjectParts(asked, List.of(project), true);
    }

    /** In any of these projects; {@code chosen} when the asker named them. */
    static ProjectParts of(Asked asked, List<Project> projects, boolean chosen) {
        return new ProjectParts(asked, projects, chosen);
    }

    /** All that the names mean. */
    List<Milestone> milestones(Collection<String> names) {
        var kind = new Kind(
                "milestones", Answer.MILESTONE_UNKNOWN, Answer.MILESTONE_UNKNOWN_ANYWHERE, Answer.MILESTONE_NONE);
        return meant(
                names,
                Names::milestone,
                project -> project.milestones().stream()
                        .filter(milestone -> !milestone.archived())
                        .map(Milestone::name),
                kind);
    }

    /** Likewise. */
    List<Category> categories(Collection<String> names) {
        var kind =
                new Kind("categories", Answer.CATEGORY_UNKNOWN, Answer.CATEGORY_UNKNOWN_ANYWHERE, Answer.CATEGORY_NONE);
        return meant(
                names, Names::category, project -> project.categories().stream().map(Category::name), kind);
    }

    /** The ids of all milestones that the names mean. */
    Set<Long> milestoneIds(Collection<String> names) {
        return milestones(names).stream().map(Milestone::id).collect(Collectors.toSet());
    }

    /** Likewise. */
    Set<Long> categoryIds(Collection<String> names) {
        return categories(names).stream().map(Category::id).collect(Collectors.toSet());
    }

    /** The names as stored of all milestones that the names mean. */
    Set<String> milestoneNames(Collection<String> names) {
        return milestones(names).stream().map(Milestone::name).collect(Collectors.toSet());
    }

    /** Likewise. */
    Set<String> categoryNames(Collection<String> names) {
        return categories(names).stream().map(Category::name).collect(Collectors.toSet());
    }

    /** What is said of a kind of things, and the form's field for them. */
    private record Kind(String field, Answer unknown, Answer unknownAnywhere, Answer none) {}

    private <T> List<T> meant(
            Collection<String> names,
            BiFunction<Project, String, Optional<T>> named,
            Function<Project, Stream<String>> offered,
            Kind kind) {
        var all = new ArrayList<T>();
        for (var name : names) {
            var found = projects.stream()
                    .flatMap(project -> named.apply(project, name).stream())
                    .toList();
            if (found.isEmpty()) {
                var known = projects.stream().flatMap(offered).distinct().toList();
                throw Refusal.of(unknown(name, known, kind)).at(kind.field());
            }
            all.addAll(found);
        }
        return all;
    }

    private String unknown(String name, List<String> known, Kind kind) {
        var language = asked.language();
        if (known.isEmpty()) {
            return kind.none().in(language, name);
        }
        var some = known.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        if (known.size() > MOST_NAMES) {
            some += " " + Answer.MORE.in(language, known.size() - MOST_NAMES);
        }
        if (!chosen) {
            return kind.unknownAnywhere().in(language, name, some);
        }
        var where = projects.stream().map(Project::key).collect(Collectors.joining(", "));
        return kind.unknown().in(language, name, where, some);
    }
}

package dev.baton.issue;

import dev.baton.issue.Words.Asked;
import dev.baton.project.Project;
import dev.baton.project.Status;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One search for issues: the query as SQL that MySQL and H2 both read, in which only visible projects stand. */
final class IssueSearch {

    /** A term that fewer issues have leads to them; among more, the order that was asked for does. */
    private static final int RARE = 1_000;

    private final EntityManager entities;
    private final IssueQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean impossible;

    /** @param visible the projects that the actor may see */
    IssueSearch(EntityManager entities, IssueQuery query, Collection<Project> visible) {
        this.entities = entities;
        this.query = query;
        var keys = upperCase(query.projects());
        var projects = visible.stream()
                .filter(project -> keys.isEmpty() || keys.contains(project.key()))
                .toList();
        among("i.project_id", projects.stream().map(Project::id).toList());
        people();
        statuses();
        types(projects);
        times();
        parent(visible);
        words();
    }

    /** The ids of one page, in order. */
    List<Long> ids() {
        if (impossible) {
            return List.of();
        }
        var select = bind(entities.createNativeQuery("SELECT i.id FROM issue i" + where() + order(), Long.class));
        return list(select.setFirstResult(query.offset()).setMaxResults(query.limit()));
    }

    /** How many there are; counts no further than {@code atMost}. */
    long count(long atMost) {
        if (impossible) {
            return 0;
        }
        var select = entities.createNativeQuery(
                "SELECT COUNT(*) FROM (SELECT i.id FROM issue i" + where() + " LIMIT " + atMost + ") found",
                Long.class);
        return list(bind(select)).getFirst();
    }

    private void people() {
        if (!query.assignees().isEmpty()) {
            among("i.assignee_id", query.assignees());
        }
        if (!query.creators().isEmpty()) {
            among("i.created_by", query.creators());
        }
    }

    /** Done or not is a column of its own, so that an index leads to the few that are open. */
    private void statuses() {
        var without = new HashSet<>(query.withoutStatuses());
        boolean open = without.containsAll(Set.of(Status.RESOLVED, Status.CLOSED));
        if (open) {
            without.removeAll(Set.of(Status.RESOLVED, Status.CLOSED));
        }
        if (!query.statuses().isEmpty()) {
            among("i.status_id", query.statuses());
            open |= !query.statuses().contains(Status.RESOLVED)
                    && !query.statuses().contains(Status.CLOSED);
        }
        if (open) {
            conditions.add("i.done = FALSE");
        }
        if (!without.isEmpty()) {
            conditions.add("i.status_id NOT IN (:" + parameter(without) + ")");
        }
    }

    private void types(Collection<Project> projects) {
        if (!query.types().isEmpty()) {
            among("i.type_id", typeIds(projects, query.types()));
        }
        var without = typeIds(projects, query.withoutTypes());
        if (!without.isEmpty()) {
            conditions.add("i.type_id NOT IN (:" + parameter(without) + ")");
        }
    }

    private static List<Long> typeIds(Collection<Project> projects, Set<String> names) {
        var wanted = upperCase(names);
        return projects.stream()
                .flatMap(project -> project.issueTypes().stream())
                .filter(type -> wanted.contains(type.name().toUpperCase(Locale.ROOT)))
                .map(type -> type.id())
                .toList();
    }

    private void times() {
        compare("i.due_date >=", query.dueFrom());
        compare("i.due_date <=", query.dueTo());
        compare("i.created >=", query.createdFrom());
        compare("i.created <", query.createdTo());
        compare("i.updated >=", query.updatedFrom());
        compare("i.updated <", query.updatedTo());
    }

    private void parent(Collection<Project> visible) {
        var key = query.parent();
        if (key != null) {
            var project = visible.stream()
                    .filter(p -> p.key().equals(key.projectKey()))
                    .map(Project::id)
                    .toList();
            among(
                    "i.parent_id IN (SELECT p.id FROM issue p WHERE p.number = :" + parameter(key.number())
                            + " AND p.project_id",
                    project);
            if (!impossible) {
                conditions.add(conditions.removeLast() + ")");
            }
        }
    }

    /**
     * Each word must be there. Where one of them is rare, the few issues that have it are named; where all are frequent, MySQL
     * is kept from collecting the many that have one, and looks each issue's words up in the order that was asked for.
     */
    private void words() {
        if (query.keyword() == null || query.keyword().isBlank() || impossible) {
            return;
        }
        var asked = Words.asked(query.keyword());
        if (asked.isEmpty()) {
            impossible = true;
            return;
        }
        for (var term : asked) {
            var few = issuesWith(term);
            if (few.size() <= RARE) {
                among("i.id", few);
            } else {
                conditions.add("EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM issue_term t WHERE t.issue_id = i.id AND "
                        + is(term, parameter(value(term))) + ")");
            }
        }
    }

    private List<Long> issuesWith(Asked term) {
        var select = entities.createNativeQuery(
                "SELECT DISTINCT t.issue_id FROM issue_term t WHERE " + is(term, "term") + " LIMIT " + (RARE + 1),
                Long.class);
        return list(select.setParameter("term", value(term)));
    }

    private static String is(Asked term, String parameter) {
        return (term.prefix() ? "t.term LIKE :" : "t.term = :") + parameter;
    }

    private static String value(Asked term) {
        return term.prefix() ? term.term() + "%" : term.term();
    }

    private void compare(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition + " :" + parameter(value));
        }
    }

    private void among(String column, Collection<?> values) {
        impossible |= values.isEmpty();
        conditions.add(column + " IN (:" + parameter(values) + ")");
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private String where() {
        return conditions.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private String order() {
        var direction = query.ascending() ? " ASC" : " DESC";
        var column = switch (query.sort()) {
            case CREATED -> "i.created";
            case UPDATED -> "i.updated";
            // One that holds the end of time for no date; the other holds NULL, which both databases take for least.
            case DUE_DATE -> query.ascending() ? "i.due_order" : "i.due_date";
            case PRIORITY -> "i.priority";
            case STATUS -> "i.status_id";
        };
        return " ORDER BY " + column + direction + ", i.id" + direction;
    }

    private Query bind(Query select) {
        parameters.forEach(select::setParameter);
        return select;
    }

    @SuppressWarnings("unchecked") // JPA's native queries know no other
    private static List<Long> list(Query select) {
        return select.getResultList();
    }

    private static Set<String> upperCase(Set<String> texts) {
        return texts.stream().map(text -> text.strip().toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}

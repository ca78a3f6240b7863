package dev.baton.issue;

import dev.baton.issue.Words.Asked;
import dev.baton.project.Status;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One search for issues: the query as SQL that MySQL and H2 both read, in which only visible projects stand. */
final class IssueSearch {

    /** So many issues are better looked at one by one than met along an index in the order that was asked for. */
    private static final int FEW = 2_000;

    private enum Spread {
        NO_WORDS,
        /** Few issues have all words. */
        FEW,
        /** Many issues have all words. */
        MANY
    }

    private static final Set<Integer> DONE = Set.of(Status.RESOLVED, Status.CLOSED);

    private final EntityManager entities;
    private final IssueQuery query;
    private final Conditions issues = new Conditions();

    private List<Asked> words = List.of();
    private Spread spread = Spread.NO_WORDS;

    /** @param visible ids of the projects that the actor may see, by key */
    IssueSearch(EntityManager entities, IssueQuery query, Map<String, Long> visible) {
        this.entities = entities;
        this.query = query;
        var projects = query.projects().isEmpty()
                ? visible.values()
                : upperCase(query.projects()).stream()
                        .map(visible::get)
                        .filter(Objects::nonNull)
                        .toList();
        issues.among("i.project_id", projects);
        people();
        statuses();
        types(projects);
        times();
        parent(visible);
        words();
    }

    /** The ids of one page, in order. */
    List<Long> ids() {
        if (issues.impossible()) {
            return List.of();
        }
        var rows = issues.copy();
        var from = spread == Spread.FEW ? alongWords(rows) : alongIssues(rows);
        return list(select(from + rows.where() + order(), rows)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit()));
    }

    /** How many there are; counts no further than {@code atMost}. */
    long count(long atMost) {
        if (issues.impossible()) {
            return 0;
        }
        // From frequent words nearly every issue counts; but where people, days or projects leave few issues to look
        // at,
        // these are the shorter way.
        var rows = issues.copy();
        var from = spread == Spread.FEW || spread == Spread.MANY && !narrow()
                ? "SELECT /*+ JOIN_SUFFIX(i) */ DISTINCT i.id FROM " + terms(rows)
                        + " JOIN issue i ON i.id = t0.issue_id"
                : alongIssues(rows);
        var sql = "SELECT COUNT(*) FROM (" + from + rows.where() + " LIMIT " + atMost + ") found";
        return list(select(sql, rows)).getFirst();
    }

    private boolean narrow() {
        return !query.projects().isEmpty()
                || !query.assignees().isEmpty()
                || !query.creators().isEmpty()
                || query.parent() != null
                || query.dueFrom() != null
                || query.dueTo() != null
                || query.createdFrom() != null
                || query.updatedFrom() != null;
    }

    private void people() {
        if (!query.assignees().isEmpty()) {
            issues.among("i.assignee_id", query.assignees());
        }
        if (!query.creators().isEmpty()) {
            issues.among("i.created_by", query.creators());
        }
    }

    /** Done or not is a column of its own, so that an index leads to the few that are open. */
    private void statuses() {
        var without = new HashSet<>(query.withoutStatuses());
        boolean open = without.containsAll(DONE);
        if (open) {
            without.removeAll(DONE);
        }
        issues.notAmong("i.status_id", without);
        if (!query.statuses().isEmpty()) {
            issues.among("i.status_id", query.statuses());
            open |= query.statuses().stream().noneMatch(DONE::contains);
        }
        if (open) {
            issues.add("i.done = FALSE");
        }
    }

    private void types(Collection<Long> projects) {
        if (!query.types().isEmpty()) {
            issues.add("i.type_id IN " + typeIds(projects, query.types()));
        }
        if (!query.withoutTypes().isEmpty()) {
            issues.add("i.type_id NOT IN " + typeIds(projects, query.withoutTypes()));
        }
    }

    private String typeIds(Collection<Long> projects, Set<String> names) {
        return "(SELECT y.id FROM issue_type y WHERE y.project_id IN (" + issues.parameter(projects)
                + ") AND UPPER(y.name) IN (" + issues.parameter(upperCase(names)) + "))";
    }

    private void times() {
        issues.compare("i.due_date >=", query.dueFrom());
        issues.compare("i.due_date <=", query.dueTo());
        issues.compare("i.created >=", query.createdFrom());
        issues.compare("i.created <", query.createdTo());
        issues.compare("i.updated >=", query.updatedFrom());
        issues.compare("i.updated <", query.updatedTo());
    }

    private void parent(Map<String, Long> visible) {
        var key = query.parent();
        if (key != null) {
            var project = visible.get(key.projectKey());
            if (project == null) {
                issues.fail();
            } else {
                issues.add("i.parent_id = (SELECT p.id FROM issue p WHERE p.project_id = " + issues.parameter(project)
                        + " AND p.number = " + issues.parameter(key.number()) + ")");
            }
        }
    }

    /** Each word must be there. What leads to the issues sooner depends on how many have them all. */
    private void words() {
        if (query.keyword() == null || query.keyword().isBlank() || issues.impossible()) {
            return;
        }
        words = Words.asked(query.keyword());
        if (words.isEmpty()) {
            issues.fail();
            return;
        }
        var rows = new Conditions();
        var having = having(rows);
        long found = list(select("SELECT COUNT(*) FROM (" + having + " LIMIT " + (FEW + 1) + ") found", rows))
                .getFirst();
        spread = found <= FEW ? Spread.FEW : Spread.MANY;
    }

    /** The ids of issues that have all words. */
    private String having(Conditions rows) {
        return "SELECT DISTINCT t0.issue_id FROM " + terms(rows) + rows.where();
    }

    /** The words' rows as t0, t1, …, for each issue that has them all. */
    private String terms(Conditions rows) {
        var tables = new StringBuilder("issue_term t0");
        for (int n = 0; n < words.size(); n++) {
            if (n > 0) {
                tables.append(" JOIN issue_term t%1$d ON t%1$d.issue_id = t0.issue_id".formatted(n));
            }
            rows.add(is(words.get(n), "t" + n, rows));
        }
        return tables.toString();
    }

    /** From the words to the issues. */
    private String alongWords(Conditions rows) {
        return "SELECT /*+ JOIN_PREFIX(w) */ i.id FROM (" + having(rows.within())
                + ") w JOIN issue i ON i.id = w.issue_id";
    }

    /**
     * From the issues, in the order that was asked for, to their words: the first that have them all are soon met when many
     * do. MySQL is kept from collecting these many first.
     */
    private String alongIssues(Conditions rows) {
        for (var word : words) {
            rows.add("EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM issue_term t WHERE t.issue_id = i.id AND "
                    + is(word, "t", rows) + ")");
        }
        return "SELECT i.id FROM issue i";
    }

    private static String is(Asked word, String table, Conditions conditions) {
        var text = word.term();
        // A word that is shorter than heads are begins many of them.
        if (word.prefix() && Words.head(text + "…").endsWith("…")) {
            return table + ".term LIKE " + conditions.parameter(text + "%");
        }
        var head = table + ".head = " + conditions.parameter(Words.head(text)) + " AND ";
        return head
                + (word.prefix()
                        ? table + ".term LIKE " + conditions.parameter(text + "%")
                        : table + ".term = " + conditions.parameter(text));
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

    private Query select(String sql, Conditions conditions) {
        return conditions.bind(entities.createNativeQuery(sql, Long.class));
    }

    @SuppressWarnings("unchecked") // JPA's native queries know no other
    private static List<Long> list(Query select) {
        return select.getResultList();
    }

    private static Set<String> upperCase(Set<String> texts) {
        return texts.stream().map(text -> text.strip().toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}

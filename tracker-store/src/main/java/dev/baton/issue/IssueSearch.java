package dev.baton.issue;

import dev.baton.issue.IssueLinks.Kind;
import dev.baton.issue.Words.Asked;
import dev.baton.project.Priority;
import dev.baton.project.Resolution;
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
        issues.add("i.deleted = FALSE");
        people();
        statuses();
        named(projects);
        linked();
        times();
        kin(visible);
        words();
    }

    /** The ids of one page, in order. */
    List<Long> ids() {
        if (issues.impossible()) {
            return List.of();
        }
        var rows = issues.copy();
        var from = spread == Spread.FEW ? alongWords(rows) : alongIssues(rows);
        return list(select(from + rows.where() + IssueOrder.of(query), rows)
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
                || !query.ids().issues().isEmpty()
                || !query.ids().parents().isEmpty()
                || query.due().from() != null
                || query.due().to() != null
                || query.created().from() != null
                || query.updated().from() != null;
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

    /** What goes by names, which differ from project to project. */
    private void named(Collection<Long> projects) {
        var names = query.names();
        if (!names.types().isEmpty()) {
            issues.add("i.type_id IN " + named("issue_type", projects, names.types()));
        }
        if (!names.withoutTypes().isEmpty()) {
            issues.add("i.type_id NOT IN " + named("issue_type", projects, names.withoutTypes()));
        }
        if (!names.categories().isEmpty()) {
            issues.add(linked(Kind.CATEGORY, named("category", projects, names.categories())));
        }
        if (!names.withoutCategories().isEmpty()) {
            issues.add("NOT " + linked(Kind.CATEGORY, named("category", projects, names.withoutCategories())));
        }
        if (!names.withoutMilestones().isEmpty()) {
            issues.add("NOT " + linked(Kind.MILESTONE, named("milestone", projects, names.withoutMilestones())));
        }
        if (!names.milestones().isEmpty()) {
            issues.add(linked(Kind.MILESTONE, named("milestone", projects, names.milestones())));
        }
    }

    private String named(String table, Collection<Long> projects, Set<String> names) {
        return "(SELECT y.id FROM " + table + " y WHERE y.project_id IN (" + issues.parameter(projects)
                + ") AND UPPER(y.name) IN (" + issues.parameter(upperCase(names)) + "))";
    }

    /** What goes by ids. */
    private void linked() {
        var ids = query.ids();
        amongSome("i.id", ids.issues());
        amongSome("i.type_id", ids.types());
        amongSome("i.parent_id", ids.parents());
        amongSome("i.priority", ids.priorities().stream().map(Priority::id).toList());
        amongSome("i.resolution", ids.resolutions().stream().map(Resolution::id).toList());
        linked(Kind.CATEGORY, ids.categories());
        linked(Kind.VERSION, ids.versions());
        linked(Kind.MILESTONE, ids.milestones());
        if (query.hasAttachment() != null) {
            issues.add(query.hasAttachment() ? "i.attachments > 0" : "i.attachments = 0");
        }
    }

    private void amongSome(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            issues.among(column, values);
        }
    }

    private void linked(Kind kind, Set<Long> ids) {
        if (!ids.isEmpty()) {
            issues.add(linked(kind, "(" + issues.parameter(ids) + ")"));
        }
    }

    private static String linked(Kind kind, String ids) {
        return "EXISTS (SELECT 1 FROM " + kind.table() + " l WHERE l.issue_id = i.id AND l." + kind.column() + " IN "
                + ids + ")";
    }

    private void times() {
        issues.compare("i.start_date >=", query.start().from());
        issues.compare("i.start_date <=", query.start().to());
        issues.compare("i.due_date >=", query.due().from());
        issues.compare("i.due_date <=", query.due().to());
        if (query.hasDueDate() != null) {
            issues.add(query.hasDueDate() ? "i.due_date IS NOT NULL" : "i.due_date IS NULL");
        }
        issues.compare("i.created >=", query.created().from());
        issues.compare("i.created <", query.created().to());
        issues.compare("i.updated >=", query.updated().from());
        issues.compare("i.updated <", query.updated().to());
    }

    private void kin(Map<String, Long> visible) {
        var hasChild = "EXISTS (SELECT 1 FROM issue c WHERE c.parent_id = i.id)";
        switch (query.kinship()) {
            case ANY -> {}
            case NO_CHILD -> issues.add("i.parent_id IS NULL");
            case CHILD -> issues.add("i.parent_id IS NOT NULL");
            case GRANDCHILD -> issues.fail();
            case NEITHER_PARENT_NOR_CHILD -> issues.add("i.parent_id IS NULL AND NOT " + hasChild);
            case PARENT -> issues.add(hasChild);
            case NO_PARENT -> issues.add("NOT " + hasChild);
        }
        parent(visible);
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

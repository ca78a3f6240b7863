package dev.baton.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which categories and milestones issues belong to. Which of the kinds an issue has at all stands in its own row. */
@Component
class IssueLinks {

    /** Each a table of two columns. */
    enum Kind {
        CATEGORY("issue_category", "category_id"),
        VERSION("issue_version", "milestone_id"),
        MILESTONE("issue_milestone", "milestone_id");

        private final String table;
        private final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }

        String table() {
            return table;
        }

        String column() {
            return column;
        }

        /** Its place in the issue's row. */
        int bit() {
            return 1 << ordinal();
        }
    }

    /** One of them. */
    record Link(long issueId, Kind kind, long id) {}

    private static final String ALL = Arrays.stream(Kind.values())
            .map(kind -> "SELECT issue_id, '" + kind + "' AS kind, " + kind.column + " AS id FROM " + kind.table
                    + " WHERE issue_id IN (:ids)")
            .collect(Collectors.joining(" UNION ALL "));

    private final JdbcClient jdbc;

    IssueLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All links of the issues, by issue; at most one statement. */
    Map<Long, List<Link>> of(Collection<Long> issueIds) {
        if (issueIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(ALL)
                .param("ids", issueIds)
                .query((row, number) ->
                        new Link(row.getLong("issue_id"), Kind.valueOf(row.getString("kind")), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Link::issueId));
    }

    /** As they are now, also where this transaction began before they came to be so. */
    Set<Long> current(long issueId, Kind kind) {
        return new HashSet<>(
                jdbc.sql("SELECT " + kind.column + " FROM " + kind.table + " WHERE issue_id = ? FOR UPDATE")
                        .param(issueId)
                        .query(Long.class)
                        .list());
    }

    /** From some to others. */
    void replace(long issueId, Kind kind, Set<Long> before, Set<Long> after) {
        var gone = new ArrayList<>(before);
        gone.removeAll(after);
        if (!gone.isEmpty()) {
            jdbc.sql("DELETE FROM " + kind.table + " WHERE issue_id = :issue AND " + kind.column + " IN (:ids)")
                    .param("issue", issueId)
                    .param("ids", gone)
                    .update();
        }
        var fresh = new ArrayList<>(after);
        fresh.removeAll(before);
        if (!fresh.isEmpty()) {
            var values = fresh.stream().map(id -> "(?, ?)").collect(Collectors.joining(", "));
            jdbc.sql("INSERT INTO " + kind.table + " (issue_id, " + kind.column + ") VALUES " + values)
                    .params(fresh.stream()
                            .flatMap(id -> List.<Object>of(issueId, id).stream())
                            .toList())
                    .update();
        }
    }

    /** The issue belongs to nothing any more. */
    void remove(long issueId) {
        for (var kind : Kind.values()) {
            jdbc.sql("DELETE FROM " + kind.table + " WHERE issue_id = ?")
                    .param(issueId)
                    .update();
        }
    }

    /** No issue belongs to it any more. */
    void removeAll(Kind kind, long id) {
        jdbc.sql("DELETE FROM " + kind.table + " WHERE " + kind.column + " = ?")
                .param(id)
                .update();
    }

    /** Those of all that the links of a kind lead to, in their order. */
    static <T> List<T> among(List<Link> links, Kind kind, List<T> all, ToLongFunction<T> id) {
        var ids =
                links.stream().filter(link -> link.kind() == kind).map(Link::id).collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : all.stream().filter(one -> ids.contains(id.applyAsLong(one))).toList();
    }
}

package dev.baton.issue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps which terms an issue is found by, in the transaction that changes its text. */
@Component
class TermIndex {

    private static final int ROWS = 500;

    private final JdbcTemplate jdbc;

    TermIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A new issue is found by its text. */
    void created(IssueEntity issue) {
        add(issue.id(), Words.of(issue.summary(), issue.description()), false);
    }

    /** An issue's text was {@code before} and is different now. */
    void edited(IssueEntity issue, Set<String> before) {
        var after = Words.of(issue.summary(), issue.description());
        var gone = new HashSet<>(before);
        gone.removeAll(after);
        remove(issue.id(), gone, false);
        after.removeAll(before);
        add(issue.id(), after, false);
    }

    /** Somebody commented: the issue is found by that as well. */
    void commented(long issueId, String comment) {
        add(issueId, Words.of(comment), true);
    }

    /** A comment's words were {@code before} and are others now, or none; the issue's row is locked. */
    void reworded(CommentEntity comment, String before) {
        var gone = new HashSet<>(Words.of(before));
        jdbc.query(
                "SELECT content FROM issue_comment WHERE issue_id = ? AND content IS NOT NULL FOR UPDATE",
                row -> {
                    if (!gone.isEmpty()) {
                        gone.removeAll(Words.of(row.getString(1)));
                    }
                },
                comment.issueId());
        remove(comment.issueId(), gone, true);
        if (comment.content() != null) {
            commented(comment.issueId(), comment.content());
        }
    }

    private void add(long issueId, Collection<String> terms, boolean inComment) {
        for (var rows : inChunks(terms)) {
            var values = rows.stream().map(term -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
            jdbc.update(
                    "INSERT INTO issue_term (issue_id, head, term, in_comment) VALUES " + values
                            + " ON DUPLICATE KEY UPDATE in_comment = in_comment",
                    rows.stream()
                            .flatMap(term -> List.<Object>of(issueId, Words.head(term), term, inComment).stream())
                            .toArray());
        }
    }

    private void remove(long issueId, Collection<String> terms, boolean inComment) {
        for (var rows : inChunks(terms)) {
            var keys = rows.stream().map(term -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
            jdbc.update(
                    "DELETE FROM issue_term WHERE (issue_id, head, term, in_comment) IN (" + keys + ")",
                    rows.stream()
                            .flatMap(term -> List.<Object>of(issueId, Words.head(term), term, inComment).stream())
                            .toArray());
        }
    }

    private static List<List<String>> inChunks(Collection<String> terms) {
        var list = List.copyOf(terms);
        return IntStream.iterate(0, i -> i < list.size(), i -> i + ROWS)
                .mapToObj(i -> list.subList(i, Math.min(i + ROWS, list.size())))
                .toList();
    }
}

package dev.baton.issue;

import dev.baton.issue.IssueLinks.Kind;

/** What a search is ordered by, as SQL. */
final class IssueOrder {

    private IssueOrder() {}

    /** The end of a statement over {@code issue i}. */
    static String of(IssueQuery query) {
        var direction = query.ascending() ? " ASC" : " DESC";
        var column = switch (query.sort()) {
            case CREATED -> "i.created";
            case UPDATED -> "i.updated";
            // One that holds the end of time for no date; the other holds NULL, which both databases take for least.
            case DUE_DATE -> query.ascending() ? "i.due_order" : "i.due_date";
            case START_DATE -> "i.start_date";
            case PRIORITY -> "i.priority";
            case STATUS ->
                "(SELECT s.display_order FROM project_status s WHERE s.project_id = i.project_id AND s.id = i.status_id)";
            case TYPE -> "(SELECT y.display_order FROM issue_type y WHERE y.id = i.type_id)";
            case CATEGORY -> firstName(Kind.CATEGORY, "category");
            case VERSION -> firstName(Kind.VERSION, "milestone");
            case MILESTONE -> firstName(Kind.MILESTONE, "milestone");
            case SUMMARY -> "i.summary";
            case ATTACHMENT -> "i.attachments";
            case CREATED_BY -> personName("i.created_by");
            case UPDATED_BY -> personName("i.updated_by");
            case ASSIGNEE -> personName("i.assignee_id");
            case ESTIMATED_HOURS -> "i.estimated_hours";
            case ACTUAL_HOURS -> "i.actual_hours";
            case PARENT -> "i.parent_id";
        };
        return " ORDER BY " + column + direction + ", i.id" + direction;
    }

    private static String firstName(Kind kind, String table) {
        return "(SELECT MIN(y.name) FROM " + kind.table() + " l JOIN " + table + " y ON y.id = l." + kind.column()
                + " WHERE l.issue_id = i.id)";
    }

    private static String personName(String column) {
        return "(SELECT u.name FROM app_user u WHERE u.id = " + column + ")";
    }
}

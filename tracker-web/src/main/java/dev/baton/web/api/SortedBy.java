package dev.baton.web.api;

import dev.baton.issue.IssueQuery.Sort;

/** What a list of issues is ordered by, in the contract's words. */
record SortedBy(Sort sort) {

    static SortedBy of(String name) {
        return new SortedBy(
                switch (name) {
                    case "issueType" -> Sort.TYPE;
                    case "category" -> Sort.CATEGORY;
                    case "version" -> Sort.VERSION;
                    case "milestone" -> Sort.MILESTONE;
                    case "summary" -> Sort.SUMMARY;
                    case "status" -> Sort.STATUS;
                    case "priority" -> Sort.PRIORITY;
                    case "attachment" -> Sort.ATTACHMENT;
                    // there are no shared files and no custom fields: all are alike, and the newest change comes first
                    case "sharedFile", "updated" -> Sort.UPDATED;
                    case "created" -> Sort.CREATED;
                    case "createdUser" -> Sort.CREATED_BY;
                    case "updatedUser" -> Sort.UPDATED_BY;
                    case "assignee" -> Sort.ASSIGNEE;
                    case "startDate" -> Sort.START_DATE;
                    case "dueDate" -> Sort.DUE_DATE;
                    case "estimatedHours" -> Sort.ESTIMATED_HOURS;
                    case "actualHours" -> Sort.ACTUAL_HOURS;
                    case "childIssue" -> Sort.PARENT;
                    default -> {
                        if (name.matches("customField_[0-9]{1,9}")) {
                            yield Sort.UPDATED;
                        }
                        throw new IllegalArgumentException(name);
                    }
                });
    }
}

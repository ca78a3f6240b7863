package dev.baton.issue;

import dev.baton.activity.CommentActivities;
import dev.baton.attachment.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes from an issue, whose row is locked, all that people wrote or hung on it. */
@Component
class Deletion {

    private final IssueRepository issues;
    private final IssueLinks links;
    private final Attachments attachments;
    private final CommentActivities activities;
    private final JdbcClient jdbc;

    Deletion(
            IssueRepository issues,
            IssueLinks links,
            Attachments attachments,
            CommentActivities activities,
            JdbcClient jdbc) {
        this.issues = issues;
        this.links = links;
        this.attachments = attachments;
        this.activities = activities;
        this.jdbc = jdbc;
    }

    /** All but the comments, which other packages' rows may refer to until they have heard of it. */
    void of(IssueEntity issue) {
        issue.delete();
        issues.flush();
        jdbc.sql("UPDATE issue SET parent_id = NULL, version = version + 1 WHERE parent_id = ?")
                .param(issue.id())
                .update();
        links.remove(issue.id());
        attachments.discardAll(issue.id());
        activities.scrub(issue.id());
        jdbc.sql("DELETE FROM issue_relation WHERE issue_id = ? OR other_id = ?")
                .params(issue.id(), issue.id())
                .update();
        jdbc.sql("DELETE FROM issue_term WHERE issue_id = ?").param(issue.id()).update();
    }

    void ofComments(IssueEntity issue) {
        jdbc.sql("DELETE FROM issue_comment WHERE issue_id = ?")
                .param(issue.id())
                .update();
    }
}

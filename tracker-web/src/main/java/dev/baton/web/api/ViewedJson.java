package dev.baton.web.api;

import java.time.Instant;

/** What somebody looked at lately, and when. */
final class ViewedJson {

    private ViewedJson() {}

    /** An issue. */
    record OfIssue(IssueJson issue, Instant updated) {}

    /** A project. */
    record OfProject(ProjectJson project, Instant updated) {}
}

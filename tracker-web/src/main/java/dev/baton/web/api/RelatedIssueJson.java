package dev.baton.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An issue that another is related to; there is one way of being so. */
record RelatedIssueJson(@JsonUnwrapped IssueJson issue, String type) {

    static RelatedIssueJson of(IssueJson issue) {
        return new RelatedIssueJson(issue, "RELATES");
    }
}

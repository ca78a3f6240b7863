package dev.baton.viewing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a user looked at an issue. */
@Entity
@Table(name = "viewed_issue")
class ViewedIssueEntity extends ViewedEntity {

    private long issueId;

    protected ViewedIssueEntity() {} // for Hibernate

    ViewedIssueEntity(long userId, long issueId, Instant viewed) {
        super(userId, viewed);
        this.issueId = issueId;
    }

    @Override
    long whatId() {
        return issueId;
    }
}

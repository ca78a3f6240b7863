package dev.baton.viewing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a user looked at a project. */
@Entity
@Table(name = "viewed_project")
class ViewedProjectEntity extends ViewedEntity {

    private long projectId;

    protected ViewedProjectEntity() {} // for Hibernate

    ViewedProjectEntity(long userId, long projectId, Instant viewed) {
        super(userId, viewed);
        this.projectId = projectId;
    }

    @Override
    long whatId() {
        return projectId;
    }
}

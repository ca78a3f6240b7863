package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a project's issues are numbered. */
@Entity
@Table(name = "project_counter")
class CounterEntity {

    @Id
    private long projectId;

    private int lastNumber;

    /** For Hibernate. */
    protected CounterEntity() {}

    /** Of a new project. */
    CounterEntity(long projectId) {
        this.projectId = projectId;
    }
}

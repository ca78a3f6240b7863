package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Gives custom statuses their ids. Its rows stay, so that no id comes twice. */
@Entity
@Table(name = "status_number")
class StatusNumberEntity {

    /** Custom statuses begin above it, far from the standard ones. */
    private static final int STANDARD = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;

    /** For Hibernate. */
    protected StatusNumberEntity() {}

    /** The next one, for this project. */
    StatusNumberEntity(long projectId) {
        this.projectId = projectId;
    }

    /** The project it was given to. */
    long projectId() {
        return projectId;
    }

    int statusId() {
        return Math.toIntExact(STANDARD + id);
    }
}

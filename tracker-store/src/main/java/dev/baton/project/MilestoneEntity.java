package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A project's milestone's row. */
@Entity
@Table(name = "milestone")
class MilestoneEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;
    private String name;
    private String description;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate releaseDueDate;
    private boolean archived;
    private int displayOrder;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected MilestoneEntity() {}

    /** @param draft checked already */
    MilestoneEntity(long projectId, MilestoneDraft draft, int displayOrder) {
        this.projectId = projectId;
        this.name = draft.name();
        this.description = draft.description();
        this.startDate = draft.startDate();
        this.releaseDueDate = draft.releaseDueDate();
        this.archived = draft.archived();
        this.displayOrder = displayOrder;
    }

    long projectId() {
        return projectId;
    }

    /** @param draft checked already */
    void change(MilestoneDraft draft) {
        name = draft.name();
        description = draft.description();
        startDate = draft.startDate();
        releaseDueDate = draft.releaseDueDate();
        archived = draft.archived();
    }

    Milestone toMilestone() {
        return new Milestone(id, name, description, startDate, releaseDueDate, archived, displayOrder);
    }
}

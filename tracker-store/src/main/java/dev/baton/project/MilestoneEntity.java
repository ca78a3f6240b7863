package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone's row; it belongs to its project. */
@Entity
@Table(name = "milestone")
class MilestoneEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String description;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate releaseDueDate;
    private boolean archived;
    private int displayOrder;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected MilestoneEntity() {}

    Milestone toMilestone() {
        return new Milestone(id, name, description, startDate, releaseDueDate, archived, displayOrder);
    }
}

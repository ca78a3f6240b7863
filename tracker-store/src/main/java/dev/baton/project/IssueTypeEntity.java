package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An issue type's row; it belongs to its project. */
@Entity
@Table(name = "issue_type")
class IssueTypeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String color;
    private int displayOrder;
    private @Nullable String templateSummary;
    private @Nullable String templateDescription;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IssueTypeEntity() {}

    IssueTypeEntity(String name, String color, int displayOrder) {
        this.name = name;
        this.color = color;
        this.displayOrder = displayOrder;
    }

    IssueType toIssueType() {
        return new IssueType(id, name, color, displayOrder, templateSummary, templateDescription);
    }
}

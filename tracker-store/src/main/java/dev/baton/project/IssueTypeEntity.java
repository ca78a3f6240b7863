package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A project's issue type's row. */
@Entity
@Table(name = "issue_type")
class IssueTypeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;
    private String name;
    private String color;
    private int displayOrder;
    private @Nullable String templateSummary;
    private @Nullable String templateDescription;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IssueTypeEntity() {}

    /** @param draft checked already */
    IssueTypeEntity(long projectId, IssueTypeDraft draft, int displayOrder) {
        this.projectId = projectId;
        this.name = draft.name();
        this.color = draft.color();
        this.displayOrder = displayOrder;
        this.templateSummary = draft.templateSummary();
        this.templateDescription = draft.templateDescription();
    }

    long projectId() {
        return projectId;
    }

    /** @param draft checked already */
    void change(IssueTypeDraft draft) {
        name = draft.name();
        color = draft.color();
        templateSummary = draft.templateSummary();
        templateDescription = draft.templateDescription();
    }

    IssueType toIssueType() {
        return new IssueType(id, name, color, displayOrder, templateSummary, templateDescription);
    }
}

package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A project's category's row. */
@Entity
@Table(name = "category")
class CategoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;
    private String name;
    private int displayOrder;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CategoryEntity() {}

    CategoryEntity(long projectId, String name, int displayOrder) {
        this.projectId = projectId;
        this.name = name;
        this.displayOrder = displayOrder;
    }

    long projectId() {
        return projectId;
    }

    void rename(String to) {
        name = to;
    }

    Category toCategory() {
        return new Category(id, name, displayOrder);
    }
}

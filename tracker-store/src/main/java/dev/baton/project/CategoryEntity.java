package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A category's row; it belongs to its project. */
@Entity
@Table(name = "category")
class CategoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private int displayOrder;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CategoryEntity() {}

    CategoryEntity(String name, int displayOrder) {
        this.name = name;
        this.displayOrder = displayOrder;
    }

    Category toCategory() {
        return new Category(id, name, displayOrder);
    }
}

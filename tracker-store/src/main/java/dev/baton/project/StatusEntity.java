package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A project's status's row. */
@Entity
@Table(name = "project_status")
@IdClass(StatusEntity.Key.class)
class StatusEntity {

    /** The standard ones have the same ids in every project. */
    record Key(long projectId, int id) implements Serializable {}

    @Id
    private long projectId;

    @Id
    private int id;

    private String name;
    private String color;
    private int displayOrder;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StatusEntity() {}

    StatusEntity(long projectId, int id, String name, String color, int displayOrder) {
        this.projectId = projectId;
        this.id = id;
        this.name = name;
        this.color = color;
        this.displayOrder = displayOrder;
    }

    long projectId() {
        return projectId;
    }

    void change(String toName, String toColor) {
        name = toName;
        color = toColor;
    }

    void move(int toDisplayOrder) {
        displayOrder = toDisplayOrder;
    }

    Status toStatus() {
        return new Status(id, name, color, displayOrder);
    }
}

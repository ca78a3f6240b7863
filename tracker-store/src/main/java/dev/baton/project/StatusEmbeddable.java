package dev.baton.project;

import jakarta.persistence.Embeddable;

/** A status as part of its project's rows. */
@Embeddable
record StatusEmbeddable(int id, String name, String color, int displayOrder) {

    Status toStatus() {
        return new Status(id, name, color, displayOrder);
    }
}

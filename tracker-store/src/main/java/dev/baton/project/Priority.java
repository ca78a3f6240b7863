package dev.baton.project;

import java.util.Arrays;

/** How pressing an issue is, with the ids of Backlog's API. */
public enum Priority {
    HIGH(2),
    NORMAL(3),
    LOW(4);

    private final int id;

    Priority(int id) {
        this.id = id;
    }

    /** The id in the database and in the API. */
    public int id() {
        return id;
    }

    /** The priority with this id. @throws IllegalArgumentException when there is none */
    public static Priority of(int id) {
        return Arrays.stream(values())
                .filter(priority -> priority.id == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No priority " + id));
    }
}

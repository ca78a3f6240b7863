package dev.baton.project;

import java.util.Arrays;

/** Why an issue ended, with the ids of Backlog's API. 0 is a real id. */
public enum Resolution {
    FIXED(0),
    WONT_FIX(1),
    INVALID(2),
    DUPLICATION(3),
    CANNOT_REPRODUCE(4);

    private final int id;

    Resolution(int id) {
        this.id = id;
    }

    /** The id in the database and in the API. */
    public int id() {
        return id;
    }

    /** The resolution with this id. @throws IllegalArgumentException when there is none */
    public static Resolution of(int id) {
        return Arrays.stream(values())
                .filter(resolution -> resolution.id == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No resolution " + id));
    }
}

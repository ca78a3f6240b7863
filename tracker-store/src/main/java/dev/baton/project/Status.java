package dev.baton.project;

/**
 * Where an issue stands. The four standard statuses have the same ids in every project.
 *
 * @param id           {@link #OPEN}, {@link #IN_PROGRESS}, {@link #RESOLVED}, {@link #CLOSED}, or a custom status's id
 * @param name         English for the standard ones (shown translated), as entered for custom ones
 * @param color        {@code #rrggbb}
 * @param displayOrder ascending
 */
public record Status(int id, String name, String color, int displayOrder) {

    public static final int OPEN = 1;
    public static final int IN_PROGRESS = 2;
    public static final int RESOLVED = 3;
    public static final int CLOSED = 4;

    /** Whether work on it has ended: resolved or closed. */
    public boolean done() {
        return id == RESOLVED || id == CLOSED;
    }
}

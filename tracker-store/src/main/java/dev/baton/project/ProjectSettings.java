package dev.baton.project;

/**
 * How a project is worked in.
 *
 * @param chartEnabled                     whether programs are to draw its chart
 * @param resolvedInChart                  whether that chart counts Resolved as done
 * @param subtaskingEnabled                whether its issues may have children
 * @param administratorsEditAdministrators whether its administrators, and not only those of the space, may appoint others
 * @param textFormat                       how its long texts are written
 */
public record ProjectSettings(
        boolean chartEnabled,
        boolean resolvedInChart,
        boolean subtaskingEnabled,
        boolean administratorsEditAdministrators,
        TextFormat textFormat) {

    /** What a project starts with. */
    public static final ProjectSettings USUAL = new ProjectSettings(false, false, true, true, TextFormat.MARKDOWN);

    /** How long texts are written. Baton keeps them as they are; programs that draw them ask. */
    public enum TextFormat {
        MARKDOWN,
        /** Backlog's own notation. */
        BACKLOG
    }
}

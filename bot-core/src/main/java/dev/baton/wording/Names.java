package dev.baton.wording;

import dev.baton.project.IssueType;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Status;
import dev.baton.user.Language;
import java.util.Optional;

/** What the tracker's own things are called in either language, and which thing a name means. */
public final class Names {

    private Names() {}

    /** The status's name: translated when it is a standard one, else as entered. */
    public static String of(Status status, Language language) {
        throw new UnsupportedOperationException();
    }

    /** The issue type's name: translated when it is a default one, else as entered. */
    public static String of(IssueType type, Language language) {
        throw new UnsupportedOperationException();
    }

    public static String of(Priority priority, Language language) {
        throw new UnsupportedOperationException();
    }

    public static String of(ProjectKind kind, Language language) {
        throw new UnsupportedOperationException();
    }

    public static String of(ProjectRole role, Language language) {
        throw new UnsupportedOperationException();
    }

    /**
     * The project's status that is called so, in either language and any case and width; {@code done} and the like
     * may stand for one too. Empty when none is, and when several could be meant.
     */
    public static Optional<Status> status(Project project, String typed) {
        throw new UnsupportedOperationException();
    }

    /** The project's issue type that is called so, in either language and any case and width. */
    public static Optional<IssueType> issueType(Project project, String typed) {
        throw new UnsupportedOperationException();
    }
}

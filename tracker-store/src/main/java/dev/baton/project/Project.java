package dev.baton.project;

import java.util.List;
import java.util.Optional;

/**
 * A project, with what an issue in it can be.
 *
 * @param id         unique in the space
 * @param key        such as {@code SALES}: upper-case letters, digits, underscores, the first a letter, at most 25
 * @param name       as shown to people
 * @param kind       who is let in
 * @param statuses   in display order; always the four standard ones
 * @param issueTypes in display order; never empty
 */
public record Project(
        long id, String key, String name, ProjectKind kind, List<Status> statuses, List<IssueType> issueTypes) {

    /** The longest project key. */
    public static final int KEY_LENGTH = 25;

    /** Whether the text is a well-formed project key. */
    public static boolean isKey(String text) {
        return !text.isEmpty()
                && text.length() <= KEY_LENGTH
                && text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
    }

    /** The status with this id, if the project has it. */
    public Optional<Status> status(int id) {
        return statuses.stream().filter(status -> status.id() == id).findFirst();
    }

    /** The issue type with this id, if the project has it. */
    public Optional<IssueType> issueType(long id) {
        return issueTypes.stream().filter(type -> type.id() == id).findFirst();
    }
}

package dev.baton.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A project, with what an issue in it can be.
 *
 * @param id         unique in the space
 * @param key        such as {@code SALES}: upper-case letters, digits, underscores, the first a letter, at most 25
 * @param name       as shown to people
 * @param kind       who is let in
 * @param settings   how it is worked in
 * @param archived   over: still to be seen, no longer among the projects that are offered
 * @param statuses   in display order; always the four standard ones
 * @param issueTypes in display order; never empty
 * @param categories in display order
 * @param milestones in display order, archived ones included
 */
public record Project(
        long id,
        String key,
        String name,
        ProjectKind kind,
        ProjectSettings settings,
        boolean archived,
        List<Status> statuses,
        List<IssueType> issueTypes,
        List<Category> categories,
        List<Milestone> milestones) {

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
        return first(statuses, status -> status.id() == id);
    }

    /** The issue type with this id, if the project has it. */
    public Optional<IssueType> issueType(long id) {
        return first(issueTypes, type -> type.id() == id);
    }

    /** The category with this id, if the project has it. */
    public Optional<Category> category(long id) {
        return first(categories, category -> category.id() == id);
    }

    /** The milestone with this id, if the project has it. */
    public Optional<Milestone> milestone(long id) {
        return first(milestones, milestone -> milestone.id() == id);
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}

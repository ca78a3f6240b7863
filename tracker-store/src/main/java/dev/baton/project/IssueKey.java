package dev.baton.project;

import java.util.Locale;
import java.util.Optional;

/**
 * The name people use for an issue, such as {@code SALES-12}.
 *
 * @param projectKey the project's key, upper case
 * @param number     counts from 1 in each project and is never reused
 */
public record IssueKey(String projectKey, int number) {

    /** Reads {@code SALES-12}, in any case. Empty when the text is not an issue key. */
    public static Optional<IssueKey> parse(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || text.length() - dash > 10 || dash == text.length() - 1) {
            return Optional.empty();
        }
        var digits = text.substring(dash + 1);
        var project = text.substring(0, dash).toUpperCase(Locale.ROOT);
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9') || digits.charAt(0) == '0' || !Project.isKey(project)) {
            return Optional.empty();
        }
        return Optional.of(new IssueKey(project, Integer.parseInt(digits)));
    }

    @Override
    public String toString() {
        return projectKey + "-" + number;
    }
}

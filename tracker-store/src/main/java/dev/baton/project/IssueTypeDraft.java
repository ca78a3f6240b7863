package dev.baton.project;

import org.jspecify.annotations.Nullable;

/**
 * An issue type to be made, or what one is to become.
 *
 * @param name                one line, unique in the project whatever its case, at most {@link IssueTypes#NAME_LENGTH}
 *                            characters
 * @param color               one of {@link IssueTypes#COLORS}, in any case
 * @param templateSummary     what a form's summary begins with; null or blank for nothing
 * @param templateDescription likewise
 */
public record IssueTypeDraft(
        String name,
        String color,
        @Nullable String templateSummary,
        @Nullable String templateDescription) {}

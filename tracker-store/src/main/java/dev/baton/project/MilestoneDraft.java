package dev.baton.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone to be made, or what one is to become.
 *
 * @param name           one line, unique in the project whatever its case, at most {@link Milestones#NAME_LENGTH} characters
 * @param description    empty for none
 * @param startDate      a calendar day from 1900 to 9998; null for none
 * @param releaseDueDate likewise, not before the start
 * @param archived       whether it is over
 */
public record MilestoneDraft(
        String name,
        String description,
        @Nullable LocalDate startDate,
        @Nullable LocalDate releaseDueDate,
        boolean archived) {}

package dev.baton.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What issues are to be done for, such as a release; Backlog calls it a version as well. An issue may have several, and may
 * name several in which it was found.
 *
 * @param id             unique in the space
 * @param name           as entered, unique in the project
 * @param description    empty when there is none
 * @param startDate      a calendar day; null for none
 * @param releaseDueDate a calendar day; null for none
 * @param archived       over and no longer offered; issues keep it
 * @param displayOrder   ascending
 */
public record Milestone(
        long id,
        String name,
        String description,
        @Nullable LocalDate startDate,
        @Nullable LocalDate releaseDueDate,
        boolean archived,
        int displayOrder) {}

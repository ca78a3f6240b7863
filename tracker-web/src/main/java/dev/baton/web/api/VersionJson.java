package dev.baton.web.api;

import dev.baton.project.Milestone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone, which the contract calls a version as well. */
record VersionJson(
        long id,
        long projectId,
        String name,
        String description,
        @Nullable LocalDate startDate,
        @Nullable LocalDate releaseDueDate,
        boolean archived,
        int displayOrder) {

    static VersionJson of(long projectId, Milestone milestone) {
        return new VersionJson(
                milestone.id(),
                projectId,
                milestone.name(),
                milestone.description(),
                milestone.startDate(),
                milestone.releaseDueDate(),
                milestone.archived(),
                milestone.displayOrder());
    }
}

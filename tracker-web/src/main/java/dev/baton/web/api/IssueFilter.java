package dev.baton.web.api;

import dev.baton.issue.IssueQuery;
import dev.baton.issue.IssueQuery.Ids;
import dev.baton.issue.IssueQuery.Kinship;
import dev.baton.project.Priority;
import dev.baton.project.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which issues, as the contract asks: values of one parameter are alternatives, parameters must all hold. */
record IssueFilter(
        @Described("Of these projects; of all that the caller may see when there is none.")
        List<Long> projectId,

        @Described("Of these types.") List<Long> issueTypeId,
        @Described("In one of these categories.") List<Long> categoryId,
        @Described("Found in one of these versions.") List<Long> versionId,

        @Described("To be done for one of these milestones.")
        List<Long> milestoneId,

        @Described("With one of these statuses.") List<Integer> statusId,
        @Described("2 high, 3 normal, 4 low.") List<Priority> priorityId,
        @Described("Held by one of these.") List<Long> assigneeId,
        @Described("Created by one of these.") List<Long> createdUserId,

        @Described("0 fixed, 1 won't fix, 2 invalid, 3 duplication, 4 cannot reproduce.")
        List<Resolution> resolutionId,

        @Described("These issues.") List<Long> id,
        @Described("Children of one of these.") List<Long> parentIssueId,

        @Described(
                "0 all, 1 no child, 2 child, 3 neither parent nor child, 4 parent, 5 grandchild, 6 child, 7 top level, 8 no"
                        + " grandchild, 9 not top level, 10 without children.")
        @Nullable
        ParentChild parentChild,

        @Described("Whether it has files.") @Nullable Boolean attachment,

        @Described("Whether it has shared files; none has.") @Nullable
        Boolean sharedFile,

        @Described("Whether it has a due date.") @Nullable Boolean hasDueDate,

        @Described("Words that must all be found in it or its comments.") @Nullable
        String keyword,

        @Described("Created on this day or later, in UTC.") @Nullable
        LocalDate createdSince,

        @Described("Created on this day or earlier, in UTC.") @Nullable
        LocalDate createdUntil,

        @Described("Changed on this day or later, in UTC.") @Nullable
        LocalDate updatedSince,

        @Described("Changed on this day or earlier, in UTC.") @Nullable
        LocalDate updatedUntil,

        @Described("Beginning on this day or later.") @Nullable
        LocalDate startDateSince,

        @Described("Beginning on this day or earlier.") @Nullable
        LocalDate startDateUntil,

        @Described("Due on this day or later.") @Nullable LocalDate dueDateSince,
        @Described("Due on this day or earlier.") @Nullable LocalDate dueDateUntil) {

    /** The contract's number for how an issue is related to others by descent. */
    record ParentChild(Kinship kinship) {

        static ParentChild of(String number) {
            return new ParentChild(
                    switch (number) {
                        // nothing is a grandchild here, so that all are no grandchild
                        case "0", "8" -> Kinship.ANY;
                        case "1", "7" -> Kinship.NO_CHILD;
                        case "2", "6", "9" -> Kinship.CHILD;
                        case "3" -> Kinship.NEITHER_PARENT_NOR_CHILD;
                        case "4" -> Kinship.PARENT;
                        case "5" -> Kinship.GRANDCHILD;
                        case "10" -> Kinship.NO_PARENT;
                        default -> throw new IllegalArgumentException(number);
                    });
        }
    }

    /** @param projectKeys of {@link #projectId} */
    IssueQuery.Builder toQuery(Set<String> projectKeys) {
        return IssueQuery.builder()
                .projects(projectKeys)
                .statuses(Set.copyOf(statusId))
                .ids(new Ids(
                        Set.copyOf(id),
                        Set.copyOf(issueTypeId),
                        Set.copyOf(categoryId),
                        Set.copyOf(versionId),
                        Set.copyOf(milestoneId),
                        Set.copyOf(parentIssueId),
                        Set.copyOf(priorityId),
                        Set.copyOf(resolutionId)))
                .assignees(Set.copyOf(assigneeId))
                .creators(Set.copyOf(createdUserId))
                .kinship(parentChild == null ? Kinship.ANY : parentChild.kinship())
                .hasAttachment(attachment)
                .hasDueDate(hasDueDate)
                .keyword(keyword == null || keyword.isBlank() ? null : keyword)
                .start(startDateSince, startDateUntil)
                .due(dueDateSince, dueDateUntil)
                .created(start(createdSince), end(createdUntil))
                .updated(start(updatedSince), end(updatedUntil));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}

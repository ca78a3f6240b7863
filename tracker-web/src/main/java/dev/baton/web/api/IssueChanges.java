package dev.baton.web.api;

import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import dev.baton.project.Resolution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What is to become of an issue, as the contract asks for it: what is missing stays, what is empty is cleared. */
record IssueChanges(
        @Described("In a few words, what it is about.") @Nullable
        String summary,

        @Described("The issue that it is part of; empty for none.")
        Change<Long> parentIssueId,

        @Described("All that is to be known; empty for nothing.") @Nullable
        String description,

        @Described("One of the project's statuses.") @Nullable
        Integer statusId,

        @Described("0 fixed, 1 won't fix, 2 invalid, 3 duplication, 4 cannot reproduce; empty for none.")
        Change<Resolution> resolutionId,

        @Described("When work begins; empty for no such day.")
        Change<LocalDate> startDate,

        @Described("Until when it is to be done; empty for no such day.")
        Change<LocalDate> dueDate,

        @Described("Hours it will take; empty for none.") Change<Hours> estimatedHours,
        @Described("Hours it took; empty for none.") Change<Hours> actualHours,

        @Described("One of the project's issue types.") @Nullable
        Long issueTypeId,

        @Described("Categories of the project; empty for none.")
        Change<List<Long>> categoryId,

        @Described("Versions it was found in; empty for none.")
        Change<List<Long>> versionId,

        @Described("Versions it is to be done for; empty for none.")
        Change<List<Long>> milestoneId,

        @Described("2 high, 3 normal, 4 low.") @Nullable Priority priorityId,
        @Described("Who is to hold it; empty for nobody.") Change<Long> assigneeId,
        @Described("Who is to be told besides.") List<Long> notifiedUserId,
        @Described("More files, uploaded before.") List<Long> attachmentId,

        @Described("What there is to say about it.") @Nullable
        String comment) {

    /** @param key finds an issue's key by its id, for the parent */
    IssueChange toChange(LongFunction<IssueKey> key) {
        var edits = new ArrayList<IssueEdit>();
        if (summary != null) {
            edits.add(new IssueEdit.Summary(summary));
        }
        if (description != null) {
            edits.add(new IssueEdit.Description(description));
        }
        if (issueTypeId != null) {
            edits.add(new IssueEdit.Type(issueTypeId));
        }
        if (statusId != null) {
            edits.add(new IssueEdit.Status(statusId));
        }
        if (priorityId != null) {
            edits.add(new IssueEdit.Priority(priorityId));
        }
        resolutionId.ifGiven(value -> edits.add(new IssueEdit.Resolution(value)));
        startDate.ifGiven(value -> edits.add(new IssueEdit.StartDate(value)));
        dueDate.ifGiven(value -> edits.add(new IssueEdit.DueDate(value)));
        estimatedHours.ifGiven(value -> edits.add(new IssueEdit.EstimatedHours(hours(value))));
        actualHours.ifGiven(value -> edits.add(new IssueEdit.ActualHours(hours(value))));
        categoryId.ifGiven(value -> edits.add(new IssueEdit.Categories(ids(value))));
        versionId.ifGiven(value -> edits.add(new IssueEdit.Versions(ids(value))));
        milestoneId.ifGiven(value -> edits.add(new IssueEdit.Milestones(ids(value))));
        assigneeId.ifGiven(value -> edits.add(new IssueEdit.Assignee(value)));
        parentIssueId.ifGiven(value -> edits.add(new IssueEdit.Parent(value == null ? null : key.apply(value))));
        attachmentId.stream().distinct().forEach(id -> edits.add(new IssueEdit.AttachmentAdded(id)));
        return new IssueChange(edits, comment, Set.copyOf(notifiedUserId), null);
    }

    private static @Nullable BigDecimal hours(@Nullable Hours value) {
        return value == null ? null : value.value();
    }

    private static Set<Long> ids(@Nullable List<Long> value) {
        return value == null ? Set.of() : Set.copyOf(value);
    }
}

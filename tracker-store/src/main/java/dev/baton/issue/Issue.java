package dev.baton.issue;

import dev.baton.attachment.Attachment;
import dev.baton.project.Category;
import dev.baton.project.IssueKey;
import dev.baton.project.IssueType;
import dev.baton.project.Milestone;
import dev.baton.project.Priority;
import dev.baton.project.Resolution;
import dev.baton.project.Status;
import dev.baton.user.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it stands at one moment.
 *
 * @param id             unique in the space
 * @param key            such as {@code SALES-12}
 * @param description    empty when there is none
 * @param resolution     null until one is given
 * @param assignee       the holder; null when nobody has it
 * @param handover       how it came to the holder; null when nobody has it
 * @param startDate      a calendar day; null for none
 * @param dueDate        until when, a calendar day; null for none
 * @param parent         the issue this one is part of (one level); null for none
 * @param parentId       its id; null for none
 * @param categories     in the project's order; empty for none
 * @param versions       the milestones it was found in, likewise
 * @param milestones     the milestones it is to be done for, likewise
 * @param estimatedHours 0 to {@link #MOST_HOURS}, at most two decimals, none of them a zero at the end; null for none
 * @param actualHours    likewise
 * @param attachments    in the order they were uploaded
 * @param starred        whether it was ever given a star; when not, none need be looked for
 * @param created        UTC, with microseconds
 * @param updated        likewise
 * @param version        grows with every change; state it to be told of changes made meanwhile
 */
public record Issue(
        long id,
        IssueKey key,
        long projectId,
        String projectName,
        IssueType type,
        String summary,
        String description,
        Status status,
        Priority priority,
        @Nullable Resolution resolution,
        @Nullable User assignee,
        @Nullable Handover handover,
        @Nullable LocalDate startDate,
        @Nullable LocalDate dueDate,
        @Nullable IssueKey parent,
        @Nullable Long parentId,
        List<Category> categories,
        List<Milestone> versions,
        List<Milestone> milestones,
        @Nullable BigDecimal estimatedHours,
        @Nullable BigDecimal actualHours,
        List<Attachment> attachments,
        boolean starred,
        User createdBy,
        Instant created,
        User updatedBy,
        Instant updated,
        long version) {

    /** The longest summary, in characters. */
    public static final int SUMMARY_LENGTH = 255;

    /** The longest description or comment, in characters. */
    public static final int TEXT_LENGTH = 100_000;

    /** The most hours that can be estimated or worked. */
    public static final int MOST_HOURS = 99_999;

    /** The most files that an issue can have. */
    public static final int MOST_ATTACHMENTS = 100;
}

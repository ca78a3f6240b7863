package dev.baton.issue;

import dev.baton.project.IssueKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new value for one field of an issue. Null clears the field where the field may be empty. */
public sealed interface IssueEdit {

    /** A field with one value. */
    sealed interface OfValue extends IssueEdit {}

    /** A field that holds any number of the project's categories or milestones: all it is to hold; empty clears it. */
    sealed interface OfLinks extends IssueEdit {
        Set<Long> ids();
    }

    /** One file more or less. */
    sealed interface OfAttachments extends IssueEdit {}

    record Summary(String value) implements OfValue {}

    record Description(String value) implements OfValue {}

    record Type(long typeId) implements OfValue {}

    record Status(int statusId) implements OfValue {}

    record Priority(dev.baton.project.Priority value) implements OfValue {}

    record Resolution(dev.baton.project.@Nullable Resolution value) implements OfValue {}

    record Assignee(@Nullable Long userId) implements OfValue {}

    record StartDate(@Nullable LocalDate value) implements OfValue {}

    record DueDate(@Nullable LocalDate value) implements OfValue {}

    record Parent(@Nullable IssueKey value) implements OfValue {}

    record EstimatedHours(@Nullable BigDecimal value) implements OfValue {}

    record ActualHours(@Nullable BigDecimal value) implements OfValue {}

    record Categories(Set<Long> ids) implements OfLinks {}

    /** The milestones it was found in. */
    record Versions(Set<Long> ids) implements OfLinks {}

    /** The milestones it is to be done for. */
    record Milestones(Set<Long> ids) implements OfLinks {}

    /** @param uploadId of a file that the actor has uploaded and not used yet */
    record AttachmentAdded(long uploadId) implements OfAttachments {}

    record AttachmentRemoved(long attachmentId) implements OfAttachments {}
}

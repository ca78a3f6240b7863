package dev.baton.issue;

import dev.baton.project.IssueKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new value for one field of an issue. Null clears the field where the field may be empty. */
public sealed interface IssueEdit {

    record Summary(String value) implements IssueEdit {}

    record Description(String value) implements IssueEdit {}

    record Type(long typeId) implements IssueEdit {}

    record Status(int statusId) implements IssueEdit {}

    record Priority(dev.baton.project.Priority value) implements IssueEdit {}

    record Resolution(dev.baton.project.@Nullable Resolution value) implements IssueEdit {}

    record Assignee(@Nullable Long userId) implements IssueEdit {}

    record StartDate(@Nullable LocalDate value) implements IssueEdit {}

    record DueDate(@Nullable LocalDate value) implements IssueEdit {}

    record Parent(@Nullable IssueKey value) implements IssueEdit {}
}

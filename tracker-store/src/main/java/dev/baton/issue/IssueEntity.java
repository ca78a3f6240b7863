package dev.baton.issue;

import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.attachment.Attachment;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.issue.IssueLinks.Kind;
import dev.baton.issue.IssueLinks.Link;
import dev.baton.project.Category;
import dev.baton.project.IssueKey;
import dev.baton.project.Milestone;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.Resolution;
import dev.baton.project.Status;
import dev.baton.text.PlainText;
import dev.baton.user.User;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * An issue's row and the rules for what may stand in it. What it refers to is resolved by {@link Surroundings}. Rows of
 * deleted issues are never read.
 */
@Entity
@Table(name = "issue")
@SQLRestriction("deleted = FALSE")
class IssueEntity {

    /** Sorts after every date that a person means. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int EXPECTED_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;
    private int number;
    private long typeId;
    private String summary;
    private String description;
    private int statusId;
    private boolean done;
    private int priority;
    private @Nullable Integer resolution;
    private @Nullable Long assigneeId;
    private @Nullable Long handoverBy;
    private @Nullable Instant handoverAt;
    private @Nullable String handoverExpected;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate dueDate;
    private LocalDate dueOrder;
    private @Nullable Long parentId;
    private long createdBy;
    private Instant created;
    private long updatedBy;
    private Instant updated;
    private @Nullable BigDecimal estimatedHours;
    private @Nullable BigDecimal actualHours;

    /** Of which kinds of links there are some; see {@link IssueLinks.Kind#bit}. */
    private int links;

    /** How many. */
    private int attachments;

    private boolean starred;

    private boolean deleted;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IssueEntity() {}

    IssueEntity(NewIssue issue, Surroundings around, long createdBy, Instant created) {
        this.projectId = around.project().id();
        this.typeId = around.type(issue.typeId()).id();
        this.summary = PlainText.line("summary", issue.summary(), Issue.SUMMARY_LENGTH);
        this.description = PlainText.block("description", issue.description(), Issue.TEXT_LENGTH);
        moveTo(around.status(issue.statusId() == null ? Status.OPEN : issue.statusId()));
        this.priority =
                Objects.requireNonNullElse(issue.priority(), Priority.NORMAL).id();
        this.createdBy = createdBy;
        this.created = created;
        this.updatedBy = createdBy;
        this.updated = created;
        around.checkAssignee(issue.assigneeId());
        handOver(issue.assigneeId(), createdBy, created, issue.expected());
        this.startDate = issue.startDate();
        due(issue.dueDate());
        this.parentId = around.parentId(issue.parent());
        this.estimatedHours = Hours.checked("estimatedHours", issue.estimatedHours());
        this.actualHours = Hours.checked("actualHours", issue.actualHours());
        link(Kind.CATEGORY, issue.categoryIds(), around);
        link(Kind.VERSION, issue.versionIds(), around);
        link(Kind.MILESTONE, issue.milestoneIds(), around);
        attached((int) issue.uploadIds().stream().distinct().count());
        checkDates();
    }

    /** Gives a new issue its number; the last thing before it is saved. */
    void number(int value) {
        number = value;
    }

    /**
     * Takes over a new value of one field.
     *
     * @param expected what the assignee is expected to do, new or not; null for what they were before
     * @return the change; null when the field has that value already
     * @throws Invalid when the value cannot be
     */
    @Nullable
    ChangeLog apply(IssueEdit.OfValue edit, Surroundings around, long actorId, Instant now, @Nullable String expected) {
        return switch (edit) {
            case IssueEdit.Summary edited -> {
                var value = edited.value();
                var before = summary;
                summary = PlainText.line("summary", value, Issue.SUMMARY_LENGTH);
                yield Changes.of(Field.SUMMARY, before, summary);
            }
            case IssueEdit.Description edited -> {
                var value = edited.value();
                var before = description;
                description = PlainText.block("description", value, Issue.TEXT_LENGTH);
                yield Changes.ofText(Field.DESCRIPTION, before, description);
            }
            case IssueEdit.Type edited -> {
                var value = edited.typeId();
                long before = typeId;
                typeId = around.type(value).id();
                yield Changes.of(Field.TYPE, around.typeName(before), around.typeName(typeId), before, typeId);
            }
            case IssueEdit.Status edited -> {
                var value = edited.statusId();
                int before = statusId;
                moveTo(around.status(value));
                yield Changes.of(
                        Field.STATUS, around.statusName(before), around.statusName(statusId), (long) before, (long)
                                statusId);
            }
            case IssueEdit.Priority edited -> {
                var value = edited.value();
                int before = priority;
                priority = value.id();
                yield Changes.of(
                        Field.PRIORITY, Priority.of(before).name(), value.name(), (long) before, (long) priority);
            }
            case IssueEdit.Resolution edited -> {
                var value = edited.value();
                var before = resolution();
                resolution = value == null ? null : value.id();
                yield Changes.ofResolution(before, value);
            }
            case IssueEdit.Assignee edited -> {
                var value = edited.userId();
                var before = assigneeId;
                if (!Objects.equals(before, value)) {
                    around.checkAssignee(value);
                    handOver(value, actorId, now, expected);
                } else if (value != null && expected != null) {
                    handoverExpected = PlainText.glance(expected, EXPECTED_LENGTH);
                }
                yield Changes.of(Field.ASSIGNEE, around.userName(before), around.userName(value), before, value);
            }
            case IssueEdit.StartDate edited -> {
                var value = edited.value();
                var before = startDate;
                startDate = value;
                yield Changes.of(Field.START_DATE, Objects.toString(before, null), Objects.toString(value, null));
            }
            case IssueEdit.DueDate edited -> {
                var value = edited.value();
                var before = dueDate;
                due(value);
                yield Changes.of(Field.DUE_DATE, Objects.toString(before, null), Objects.toString(value, null));
            }
            case IssueEdit.Parent edited -> {
                var value = edited.value();
                var before = parentId;
                parentId = around.parentId(value);
                yield Changes.of(
                        Field.PARENT,
                        Objects.toString(around.key(before), null),
                        Objects.toString(value, null),
                        before,
                        parentId);
            }
            case IssueEdit.EstimatedHours edited -> {
                var before = estimatedHours();
                estimatedHours = Hours.checked("estimatedHours", edited.value());
                yield Changes.ofHours(Field.ESTIMATED_HOURS, before, estimatedHours());
            }
            case IssueEdit.ActualHours edited -> {
                var before = actualHours();
                actualHours = Hours.checked("actualHours", edited.value());
                yield Changes.ofHours(Field.ACTUAL_HOURS, before, actualHours());
            }
        };
    }

    private void link(Kind kind, Set<Long> ids, Surroundings around) {
        around.checkLinks(kind, ids);
        linked(kind, !ids.isEmpty());
    }

    /** Whether there are links of the kind now. */
    void linked(Kind kind, boolean any) {
        links = any ? links | kind.bit() : links & ~kind.bit();
    }

    /** So many files more, or less. @throws Invalid when it would have too many */
    void attached(int more) {
        attachments += more;
        if (attachments > Issue.MOST_ATTACHMENTS) {
            throw Invalid.at("attachment", "attachment.tooMany", Issue.MOST_ATTACHMENTS);
        }
    }

    /** Nothing is left of it but that it was there, so that its number stays its own and its history has a place. */
    void delete() {
        deleted = true;
        summary = "";
        description = "";
        resolution = null;
        handOver(null, updatedBy, updated, null);
        startDate = null;
        due(null);
        parentId = null;
        estimatedHours = null;
        actualHours = null;
        links = 0;
        attachments = 0;
    }

    /** The moment for a change: now, but later than the last one in any case, so that the history has one order. */
    Instant later(Instant now) {
        return now.isAfter(updated) ? now : updated.plusNanos(1_000);
    }

    /** Somebody changed or commented it. */
    void touch(long by, Instant at) {
        updatedBy = by;
        updated = at;
    }

    /** @throws Invalid when it would be due before it starts */
    void checkDates() {
        checkDate("startDate", startDate);
        checkDate("dueDate", dueDate);
        if (startDate != null && dueDate != null && dueDate.isBefore(startDate)) {
            throw Invalid.at("dueDate", "issue.dueBeforeStart", startDate, dueDate);
        }
    }

    private void moveTo(Status status) {
        statusId = status.id();
        done = status.done();
    }

    private void due(@Nullable LocalDate date) {
        dueDate = date;
        dueOrder = date == null ? NEVER : date;
    }

    private void handOver(@Nullable Long to, long by, Instant at, @Nullable String expected) {
        assigneeId = to;
        handoverBy = to == null ? null : by;
        handoverAt = to == null ? null : at;
        handoverExpected = to == null || expected == null ? null : PlainText.glance(expected, EXPECTED_LENGTH);
    }

    private static void checkDate(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > 9998)) {
            throw Invalid.at(field, "issue.dateFar", date);
        }
    }

    private @Nullable BigDecimal estimatedHours() {
        return Hours.shortest(estimatedHours);
    }

    private @Nullable BigDecimal actualHours() {
        return Hours.shortest(actualHours);
    }

    private @Nullable Resolution resolution() {
        return resolution == null ? null : Resolution.of(resolution);
    }

    long id() {
        return id;
    }

    long projectId() {
        return projectId;
    }

    int number() {
        return number;
    }

    String summary() {
        return summary;
    }

    String description() {
        return description;
    }

    @Nullable
    Long assigneeId() {
        return assigneeId;
    }

    int statusId() {
        return statusId;
    }

    long createdBy() {
        return createdBy;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    long version() {
        return version;
    }

    boolean hasLinks() {
        return links != 0;
    }

    boolean hasAttachments() {
        return attachments > 0;
    }

    /** Ids of all users that the record shows. */
    Stream<Long> userIds() {
        return Stream.of(assigneeId, handoverBy, createdBy, updatedBy).filter(Objects::nonNull);
    }

    /**
     * The record of this row.
     *
     * @param users  at least those of {@link #userIds}
     * @param parent of {@link #parentId}
     * @param linked all its links
     * @param files  its attachments
     */
    Issue toIssue(
            Project project,
            Map<Long, User> users,
            @Nullable IssueKey parent,
            List<Link> linked,
            List<Attachment> files) {
        return new Issue(
                id,
                new IssueKey(project.key(), number),
                projectId,
                project.name(),
                project.issueType(typeId).orElseThrow(),
                summary,
                description,
                project.status(statusId).orElseThrow(),
                Priority.of(priority),
                resolution(),
                assigneeId == null ? null : users.get(assigneeId),
                handoverBy == null || handoverAt == null
                        ? null
                        : new Handover(Objects.requireNonNull(users.get(handoverBy)), handoverAt, handoverExpected),
                startDate,
                dueDate,
                parent,
                parentId,
                IssueLinks.among(linked, Kind.CATEGORY, project.categories(), Category::id),
                IssueLinks.among(linked, Kind.VERSION, project.milestones(), Milestone::id),
                IssueLinks.among(linked, Kind.MILESTONE, project.milestones(), Milestone::id),
                estimatedHours(),
                actualHours(),
                files,
                starred,
                Objects.requireNonNull(users.get(createdBy)),
                created,
                Objects.requireNonNull(users.get(updatedBy)),
                updated,
                version);
    }
}

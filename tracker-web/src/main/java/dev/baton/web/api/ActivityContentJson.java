package dev.baton.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.activity.ActivityContent;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.activity.ActivityContent.MemberRemoved;
import dev.baton.activity.ActivityContent.MilestoneCreated;
import dev.baton.activity.ActivityContent.MilestoneDeleted;
import dev.baton.activity.ActivityContent.MilestoneUpdated;
import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.activity.ActivityContent.ProjectUpdated;
import dev.baton.activity.ActivityContent.StatusDeleted;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.issue.Comment;
import dev.baton.issue.Issue;
import dev.baton.project.Project;
import dev.baton.web.api.ActivityDetails.Found;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an activity was, in snake_case and with "" for what is empty. */
sealed interface ActivityContentJson {

    /** A new issue. */
    record Created(
            long id,
            @JsonProperty("key_id") int keyId,
            String summary,
            String description,
            List<AttachmentPart> attachments,
            @JsonProperty("shared_files") List<String> sharedFiles,
            @JsonProperty("external_file_links") List<String> externalFileLinks)
            implements ActivityContentJson {}

    /** Whatever else became of an issue. */
    record Changed(
            long id,
            @JsonProperty("key_id") int keyId,
            String summary,
            String description,
            @Nullable CommentPart comment,
            List<ChangePart> changes,
            List<AttachmentPart> attachments,
            @JsonProperty("shared_files") List<String> sharedFiles,
            @JsonProperty("external_file_links") List<String> externalFileLinks)
            implements ActivityContentJson {}

    /** The end of an issue. */
    record Deleted(long id, @JsonProperty("key_id") int keyId) implements ActivityContentJson {}

    /** People of the project. */
    record Members(
            List<UserJson> users,
            @JsonProperty("group_project_activities") List<String> groupProjectActivities,
            String comment)
            implements ActivityContentJson {}

    /** A milestone; its days as {@code yyyy-MM-dd}. */
    record Milestone(
            long id,
            String name,
            @JsonProperty("start_date") String startDate,
            @JsonProperty("reference_date") String referenceDate,
            String description)
            implements ActivityContentJson {}

    /** What has a name and nothing more. */
    record Named(long id, String name) implements ActivityContentJson {}

    /** A comment within. */
    record CommentPart(long id, String content) {}

    /** A file within. */
    record AttachmentPart(@Nullable Long id, String name) {}

    /** A field's change within. */
    record ChangePart(
            String field,
            @JsonProperty("new_value") String newValue,
            @JsonProperty("old_value") String oldValue,
            String type) {

        static ChangePart of(ChangeLog change) {
            return new ChangePart(
                    FieldName.of(change.field()),
                    value(change.field(), change.newValue(), change.newId()),
                    value(change.field(), change.originalValue(), change.originalId()),
                    "standard");
        }

        /** A status is told by its id here, other than in a comment's change log. */
        private static String value(Field field, @Nullable String text, @Nullable Long id) {
            if (field == Field.STATUS && id != null) {
                return String.valueOf(id);
            }
            return Objects.requireNonNullElse(FieldName.shown(field, text, id), "");
        }
    }

    static ActivityContentJson of(ActivityContent content, Project project, Found found) {
        return switch (content) {
            case IssueCreated created -> {
                var issue = Optional.ofNullable(found.issues().get(created.issueId()));
                yield new Created(
                        created.issueId(),
                        created.key().number(),
                        issue.map(Issue::summary).orElse(""),
                        issue.map(Issue::description).orElse(""),
                        issue.map(Issue::attachments).orElse(List.of()).stream()
                                .map(file -> new AttachmentPart(file.id(), file.name()))
                                .toList(),
                        List.of(),
                        List.of());
            }
            case IssueUpdated updated ->
                changed(
                        updated,
                        new CommentPart(updated.commentId(), Objects.requireNonNullElse(updated.comment(), "")),
                        updated.changes(),
                        found);
            case IssueCommented commented ->
                changed(commented, new CommentPart(commented.commentId(), commented.comment()), List.of(), found);
            case CommentNotified notified ->
                changed(notified, new CommentPart(notified.commentId(), words(notified, found)), List.of(), found);
            case IssueDeleted deleted ->
                new Deleted(deleted.issueId(), deleted.key().number());
            case MemberAdded added -> members(added.userId(), found);
            case MemberRemoved removed -> members(removed.userId(), found);
            case MilestoneCreated milestone -> milestone(milestone.milestoneId(), milestone.name(), project);
            case MilestoneUpdated milestone -> milestone(milestone.milestoneId(), milestone.name(), project);
            case MilestoneDeleted milestone -> milestone(milestone.milestoneId(), milestone.name(), project);
            case StatusDeleted status -> new Named(status.statusId(), status.name());
            case ProjectUpdated updated -> new Named(project.id(), project.name());
        };
    }

    /** What the comment says now; nothing when it is gone. */
    private static String words(CommentNotified notified, Found found) {
        return Optional.ofNullable(found.comments().get(notified.commentId()))
                .map(Comment::content)
                .orElse("");
    }

    private static Changed changed(OfIssue content, CommentPart comment, List<ChangeLog> changes, Found found) {
        var issue = Optional.ofNullable(found.issues().get(content.issueId()));
        return new Changed(
                content.issueId(),
                content.key().number(),
                issue.map(Issue::summary).orElse(""),
                issue.map(Issue::description).orElse(""),
                comment,
                changes.stream().map(ChangePart::of).toList(),
                changes.stream()
                        .filter(change -> change.field() == Field.ATTACHMENT && change.newValue() != null)
                        .map(change ->
                                new AttachmentPart(change.newId(), Objects.requireNonNullElse(change.newValue(), "")))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Members members(long userId, Found found) {
        return new Members(
                Optional.ofNullable(found.users().get(userId)).map(UserJson::of).stream()
                        .toList(),
                List.of(),
                "");
    }

    private static Milestone milestone(long id, String name, Project project) {
        var now = project.milestone(id);
        return new Milestone(
                id,
                name,
                now.map(milestone -> Objects.toString(milestone.startDate(), ""))
                        .orElse(""),
                now.map(milestone -> Objects.toString(milestone.releaseDueDate(), ""))
                        .orElse(""),
                now.map(dev.baton.project.Milestone::description).orElse(""));
    }
}

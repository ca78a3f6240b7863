package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.backlog4j.Activity;
import com.nulabinc.backlog4j.BacklogAPIException.ErrorType;
import com.nulabinc.backlog4j.Content;
import com.nulabinc.backlog4j.Icon;
import com.nulabinc.backlog4j.Issue;
import com.nulabinc.backlog4j.Priority;
import com.nulabinc.backlog4j.Resolution;
import com.nulabinc.backlog4j.Status;
import com.nulabinc.backlog4j.User;
import com.nulabinc.backlog4j.api.option.ActivityQueryParams;
import com.nulabinc.backlog4j.api.option.AddIssueCommentParams;
import com.nulabinc.backlog4j.api.option.AddMilestoneParams;
import com.nulabinc.backlog4j.api.option.CreateUserParams;
import com.nulabinc.backlog4j.api.option.OffsetParams;
import com.nulabinc.backlog4j.api.option.QueryParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueParams;
import com.nulabinc.backlog4j.internal.json.activities.IssueCommentedContent;
import com.nulabinc.backlog4j.internal.json.activities.IssueCreatedContent;
import com.nulabinc.backlog4j.internal.json.activities.IssueDeletedContent;
import com.nulabinc.backlog4j.internal.json.activities.IssueUpdatedContent;
import com.nulabinc.backlog4j.internal.json.activities.ProjectUserAddedContent;
import com.nulabinc.backlog4j.internal.json.activities.ProjectUserRemovedContent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Baton as users of backlog4j see it: the space, its people, what happened, and how a refusal is told. */
class Backlog4jIT extends Backlog4jTests {

    @Test
    void theSpaceAndItsLists() {
        assertThat(client.getSpace().getSpaceKey()).isNotBlank();
        assertThat(client.getPriorities().stream().map(Priority::getPriorityType))
                .containsExactly(Issue.PriorityType.High, Issue.PriorityType.Normal, Issue.PriorityType.Low);
        assertThat(client.getResolutions().stream().map(Resolution::getResolutionType))
                .containsExactly(
                        Issue.ResolutionType.Fixed,
                        Issue.ResolutionType.WontFix,
                        Issue.ResolutionType.Invalid,
                        Issue.ResolutionType.Duplication,
                        Issue.ResolutionType.CannotReproduce);
        assertThat(client.getStatuses().stream().map(Status::getId)).containsExactly(1, 2, 3, 4);
        assertThat(client.getGroups()).isNotNull();
        assertThat(client.getSpaceDiskUsage().getDetails()).isNotNull();
        client.updateSpaceNotification("停電のお知らせ");
        assertThat(colleagues.getSpaceNotification().getContent()).isEqualTo("停電のお知らせ");
    }

    @Test
    void people() throws Exception {
        var myself = client.getMyself();
        assertThat(myself.getMailAddress()).isEqualTo(StartedBaton.ADMINISTRATOR_MAIL);
        assertThat(myself.getRoleType()).isEqualTo(User.RoleType.Admin);
        assertThat(colleagues.getMyself().getId()).isEqualTo(colleague.id());
        assertThat(colleagues.getMyself().getRoleType()).isEqualTo(User.RoleType.User);

        var made = client.createUser(
                new CreateUserParams("taro", "correct horse", "山田太郎", "taro@example.com", User.RoleType.User));
        assertThat(made.getName()).isEqualTo("山田太郎");
        assertThat(made.getMailAddress()).isEqualTo("taro@example.com");
        assertThat(client.getUser(made.getId())).isEqualTo(made);
        assertThat(client.getUsers()).contains(made);

        assertIcon(client.getUserIcon(made.getId()));
        assertIcon(client.getProjectIcon(project().getId()));

        assertThat(client.deleteUser(made.getId()).getId()).isEqualTo(made.getId());
        assertRefused(404, ErrorType.NoResourceError, () -> client.getUser(made.getId()));
        assertThat(client.getUsers().stream().map(User::getId)).doesNotContain(made.getId());
    }

    private static void assertIcon(Icon icon) throws IOException {
        assertThat(icon.getFilename()).isNotBlank();
        try (var content = icon.getContent()) {
            assertThat(content.readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void activitiesOfEveryKind() {
        var project = sharedProject();
        client.addMilestone(new AddMilestoneParams(project.getId(), "Spring"));
        var issue = created(project, "見積もりを送る");
        client.updateIssue(new UpdateIssueParams(issue.getId())
                .status(Issue.StatusType.Resolved)
                .summary("見積もりを送った"));
        client.addIssueComment(new AddIssueCommentParams(issue.getId(), "Sent."));
        var superfluous = created(project, "One too many");
        client.deleteIssue(superfluous.getId());
        client.removeProjectUser(project.getId(), colleague.id());

        var activities = client.getProjectActivities(project.getId(), new ActivityQueryParams().count(100));
        assertThat(activities.stream().map(Activity::getType))
                .contains(
                        Activity.Type.ProjectUserAdded,
                        Activity.Type.IssueCreated,
                        Activity.Type.IssueUpdated,
                        Activity.Type.IssueCommented,
                        Activity.Type.IssueDeleted,
                        Activity.Type.ProjectUserRemoved);
        assertThat(activities).isSortedAccordingTo((one, other) -> Long.compare(other.getId(), one.getId()));
        for (var activity : activities) {
            assertThat(activity.getProject().getId()).isEqualTo(project.getId());
            assertThat(activity.getCreatedUser().getName()).isNotBlank();
            assertThat(activity.getCreated()).isNotNull();
            if (activity.getContent() != null) {
                assertContent(activity.getContent(), issue, superfluous);
            }
        }
    }

    /** Of milestones this client knows nothing; their activities have no content. */
    private void assertContent(Content of, Issue issue, Issue deleted) {
        switch (of) {
            case IssueCreatedContent content -> {
                assertThat(content.getKeyId()).isIn(issue.getKeyId(), deleted.getKeyId());
                assertThat(content.getSummary())
                        .as("what the issue says now")
                        .isEqualTo(content.getKeyId() == issue.getKeyId() ? "見積もりを送った" : "");
                assertThat(content.getAttachments()).isEmpty();
                assertThat(content.getSharedFiles()).isEmpty();
            }
            case IssueUpdatedContent content -> {
                assertThat(content.getComment().getId()).isPositive();
                assertThat(content.getAttachments()).isEmpty();
                assertThat(content.getChanges())
                        .anySatisfy(change -> {
                            assertThat(change.getField()).isEqualTo("status");
                            // ids here, unlike in a comment's change log
                            assertThat(change.getOldValue()).isEqualTo("1");
                            assertThat(change.getNewValue()).isEqualTo("3");
                        })
                        .anySatisfy(change -> {
                            assertThat(change.getField()).isEqualTo("summary");
                            assertThat(change.getNewValue()).isEqualTo("見積もりを送った");
                        });
            }
            case IssueCommentedContent content -> {
                assertThat(content.getComment().getContent()).isEqualTo("Sent.");
                assertThat(content.getChanges()).isEmpty();
            }
            case IssueDeletedContent content -> assertThat(content.getKeyId()).isEqualTo(deleted.getKeyId());
            case ProjectUserAddedContent content -> {
                assertThat(content.getUsers()).isNotEmpty();
                assertThat(content.getGroupProjectActivities()).isNotNull();
            }
            case ProjectUserRemovedContent content ->
                assertThat(content.getUsers().stream().map(User::getId)).containsExactly(colleague.id());
            default -> throw new AssertionError("nobody asked for " + of);
        }
    }

    @Test
    void activitiesByTypePersonAndPage() {
        var project = project();
        for (var i = 0; i < 3; i++) {
            created(project, "Issue " + i);
        }
        var creations = new ActivityQueryParams()
                .activityType(List.of(Activity.Type.IssueCreated))
                .count(2);
        var newest = client.getProjectActivities(project.getId(), creations);
        assertThat(newest).hasSize(2).allMatch(activity -> activity.getType() == Activity.Type.IssueCreated);
        assertThat(client.getProjectActivities(
                        project.getId(),
                        new ActivityQueryParams()
                                .activityType(List.of(Activity.Type.IssueCreated))
                                .maxId(newest.getLast().getId() - 1)
                                .order(QueryParams.Order.Asc)))
                .hasSize(1);
        assertThat(client.getSpaceActivities(creations)).hasSize(2);
        assertThat(client.getUserActivities(client.getMyself().getId(), creations))
                .hasSize(2);
        assertThat(colleagues.getSpaceActivities(new ActivityQueryParams().count(100)))
                .as("of projects that are not theirs they hear nothing")
                .noneMatch(activity -> activity.getProject().getId() == project.getId());
    }

    @Test
    void whatWasLookedAt() {
        var issue = created(project(), "Looked at");
        client.getIssue(issue.getIssueKey());
        assertThat(client.getRecentlyViewedIssues(new OffsetParams().count(10)))
                .allMatch(viewed -> viewed.getIssue().getIssueKey() != null);
        assertThat(client.getRecentlyViewedProjects(new OffsetParams().count(10)))
                .allMatch(viewed -> viewed.getProject().getProjectKey() != null);
    }

    @Test
    void refusals() {
        var project = project();
        assertRefused(
                401,
                ErrorType.AuthenticationError,
                () -> BATON.backlog4j("nobody-has-this-key").getMyself());
        assertRefused(404, ErrorType.NoResourceError, () -> client.getProject("NOSUCH"));
        assertRefused(404, ErrorType.NoResourceError, () -> client.getIssue(project.getProjectKey() + "-999"));
        assertRefused(404, ErrorType.NoResourceError, () -> colleagues.getProject(project.getId()));
        assertRefused(400, ErrorType.InvalidRequestError, () -> client.createIssue(issue(project, " ")));
        assertRefused(
                403,
                ErrorType.UnauthorizedOperationError,
                () -> colleagues.createUser(
                        new CreateUserParams("jiro", "correct horse", "Jiro", "jiro@example.com", User.RoleType.User)));
    }

    @Test
    void whoAsksTooOftenIsRefused() {
        // this client knows the status and not the code; one minute's requests, and the next one's where it begins just
        // then
        assertRefused(429, ErrorType.Undefined, () -> {
            for (var i = 0; i <= 2 * StartedBaton.ICONS_PER_MINUTE; i++) {
                colleagues.getUserIcon(colleague.id()).getContent().close();
            }
        });
    }

    @Test
    void whatBatonDoesNotHaveIsAnUnknownResource() {
        var project = project();
        assertRefused(404, ErrorType.NoResourceError, () -> client.getWikis(project.getId()));
        assertRefused(404, ErrorType.NoResourceError, () -> client.getGitRepositories(project.getId()));
        assertRefused(
                404, ErrorType.NoResourceError, () -> client.getSharedFiles(project.getId(), "", new QueryParams()));
    }
}

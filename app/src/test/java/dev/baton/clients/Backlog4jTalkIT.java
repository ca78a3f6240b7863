package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.nulabinc.backlog4j.Activity;
import com.nulabinc.backlog4j.Attachment;
import com.nulabinc.backlog4j.BacklogAPIException;
import com.nulabinc.backlog4j.BacklogAPIException.ErrorType;
import com.nulabinc.backlog4j.Comment;
import com.nulabinc.backlog4j.Notification;
import com.nulabinc.backlog4j.Star;
import com.nulabinc.backlog4j.Watch;
import com.nulabinc.backlog4j.api.option.ActivityQueryParams;
import com.nulabinc.backlog4j.api.option.AddIssueCommentNotificationParams;
import com.nulabinc.backlog4j.api.option.AddIssueCommentParams;
import com.nulabinc.backlog4j.api.option.CreateWebhookParams;
import com.nulabinc.backlog4j.api.option.GetNotificationCountParams;
import com.nulabinc.backlog4j.api.option.GetStarsParams;
import com.nulabinc.backlog4j.api.option.GetWatchesParams;
import com.nulabinc.backlog4j.api.option.QueryParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueCommentParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueParams;
import com.nulabinc.backlog4j.api.option.UpdateWatchParams;
import com.nulabinc.backlog4j.api.option.UpdateWebhookParams;
import com.nulabinc.backlog4j.internal.json.activities.NotificationAddedContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is said and heard about issues, through backlog4j. */
class Backlog4jTalkIT extends Backlog4jTests {

    @Test
    void comments() {
        var project = sharedProject();
        var issue = created(project, "Talk");
        var first = client.addIssueComment(new AddIssueCommentParams(issue.getIssueKey(), "一つ目"));
        var second = client.addIssueComment(new AddIssueCommentParams(issue.getId(), "Second\nline"));
        assertThat(first.getContent()).isEqualTo("一つ目");
        assertThat(first.getChangeLog()).isEmpty();
        assertThat(first.getStars()).isEmpty();
        assertThat(first.getNotifications()).isEmpty();
        assertThat(client.getIssueComment(issue.getId(), first.getId()).getContent())
                .isEqualTo("一つ目");
        assertThat(client.getIssueCommentCount(issue.getId())).isEqualTo(2);
        assertThat(client.getIssueComments(issue.getId()).stream().map(Comment::getId))
                .as("newest first")
                .containsExactly(second.getId(), first.getId());
        assertThat(
                        client
                                .getIssueComments(
                                        issue.getId(),
                                        new QueryParams()
                                                .order(QueryParams.Order.Asc)
                                                .count(1))
                                .stream()
                                .map(Comment::getId))
                .containsExactly(first.getId());
        assertThat(client.getIssueComments(issue.getId(), new QueryParams().minId(first.getId() + 1)).stream()
                        .map(Comment::getId))
                .containsExactly(second.getId());
        assertThat(client.updateIssueComment(new UpdateIssueCommentParams(issue.getId(), first.getId(), "一つ目、訂正"))
                        .getContent())
                .isEqualTo("一つ目、訂正");
        assertRefused(
                404,
                ErrorType.NoResourceError,
                () -> client.getIssueComment(issue.getId(), second.getId() + 1_000_000));
    }

    @Test
    void whoIsNotifiedHearsOfIt() {
        var project = sharedProject();
        var issue = created(project, "For Hanako");
        colleagues.resetNotificationCount();
        var comment = client.addIssueComment(
                new AddIssueCommentParams(issue.getId(), "Please look").notifiedUserIds(List.of(colleague.id())));
        assertThat(comment.getNotifications()).singleElement().satisfies(told -> {
            assertThat(told.getUser().getId()).isEqualTo(colleague.id());
            assertThat(told.getReason()).isEqualTo(Notification.Reason.Commented);
        });
        assertThat(client.getIssueCommentNotifications(issue.getId(), comment.getId()))
                .hasSize(1);

        var heard = colleagues.getNotifications().getFirst();
        assertThat(heard.getReason()).isEqualTo(Notification.Reason.Commented);
        assertThat(heard.getIssue().getIssueKey()).isEqualTo(issue.getIssueKey());
        assertThat(heard.getComment().getContent()).isEqualTo("Please look");
        assertThat(heard.getProject().getProjectKey()).isEqualTo(project.getProjectKey());
        assertThat(heard.getSender().getId()).isEqualTo(client.getMyself().getId());
        assertThat(heard.isResourceAlreadyRead()).isFalse();
        var unseen = new GetNotificationCountParams().alreadyRead(false);
        assertThat(colleagues.getNotificationCount(unseen)).isEqualTo(1);
        colleagues.markAsReadNotification(heard.getId());
        assertThat(colleagues.getNotifications().getFirst().isResourceAlreadyRead())
                .isTrue();
        colleagues.resetNotificationCount();
        assertThat(colleagues.getNotificationCount(unseen)).isZero();

        var silent = client.addIssueComment(new AddIssueCommentParams(issue.getId(), "By the way"));
        client.addIssueCommentNotification(
                new AddIssueCommentNotificationParams(issue.getId(), silent.getId(), List.of(colleague.id())));
        assertThat(colleagues
                        .getNotifications(new QueryParams().count(1))
                        .getFirst()
                        .getComment()
                        .getContent())
                .isEqualTo("By the way");
        var told = new ActivityQueryParams().activityType(List.of(Activity.Type.NotifyAdded));
        assertThat(client.getProjectActivities(project.getId(), told))
                .singleElement()
                .extracting(Activity::getContent, type(NotificationAddedContent.class))
                .satisfies(content -> {
                    assertThat(content.getComment().getContent()).isEqualTo("By the way");
                    assertThat(content.getChanges()).isEmpty();
                });
    }

    @Test
    void whoeverGetsAnIssueHearsOfIt() {
        var project = sharedProject();
        var issue = client.createIssue(issue(project, "Yours").assigneeId(colleague.id()));
        var heard = colleagues.getNotifications().getFirst();
        assertThat(heard.getReason()).isEqualTo(Notification.Reason.Assigned);
        assertThat(heard.getIssue().getId()).isEqualTo(issue.getId());
    }

    @Test
    void filesUpAndDown() throws Exception {
        var project = sharedProject();
        var issue = created(project, "With files");
        var name = "見積書 (第2版) 100%.txt";
        var content = "金額：百万円\n".getBytes(StandardCharsets.UTF_8);
        var uploaded = client.postAttachment(file(name, content));
        assertThat(uploaded.getName()).isEqualTo(name);
        assertThat(uploaded.getSize()).isEqualTo(content.length);

        var withFile =
                client.updateIssue(new UpdateIssueParams(issue.getId()).attachmentIds(List.of(uploaded.getId())));
        assertThat(withFile.getAttachments().stream().map(Attachment::getName)).containsExactly(name);
        var attachment = client.getIssueAttachments(issue.getId()).getFirst();
        assertThat(attachment.getSize()).isEqualTo(content.length);
        assertThat(attachment.getCreatedUser().getId())
                .isEqualTo(client.getMyself().getId());
        var change =
                client.getIssueComments(issue.getId()).getFirst().getChangeLog().getFirst();
        assertThat(change.getField()).isEqualTo("attachment");
        assertThat(change.getAttachmentInfo().getName()).isEqualTo(name);

        var download = colleagues.downloadIssueAttachment(issue.getId(), attachment.getId());
        assertThat(download.getFilename()).isEqualTo(name);
        try (var bytes = download.getContent()) {
            assertThat(bytes.readAllBytes()).isEqualTo(content);
        }

        Assertions.assertThatExceptionOfType(BacklogAPIException.class)
                .as("an upload is used once")
                .isThrownBy(() -> client.addIssueComment(
                        new AddIssueCommentParams(issue.getId(), "Again").attachmentIds(List.of(uploaded.getId()))))
                .matches(refused -> refused.getStatusCode() == 400 || refused.getStatusCode() == 404);

        assertThat(client.deleteIssueAttachment(issue.getId(), attachment.getId())
                        .getName())
                .isEqualTo(name);
        assertThat(client.getIssueAttachments(issue.getId())).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertRefused(
                413,
                ErrorType.TooLargeFileError,
                () -> client.postAttachment(file("large.bin", new byte[StartedBaton.MOST_BYTES + 1])));
    }

    @Test
    void filesOfNewIssuesAndComments() {
        var project = project();
        var image = client.postAttachment(file("画面.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
        var issue = client.createIssue(issue(project, "Broken screen").attachmentIds(List.of(image.getId())));
        assertThat(issue.getAttachments().stream().map(Attachment::getName)).containsExactly("画面.png");
        var log = client.postAttachment(file("log.csv", "a,b\n".getBytes(StandardCharsets.UTF_8)));
        client.addIssueComment(new AddIssueCommentParams(issue.getId(), "The log").attachmentIds(List.of(log.getId())));
        assertThat(client.getIssue(issue.getId()).getAttachments().stream().map(Attachment::getName))
                .containsExactlyInAnyOrder("画面.png", "log.csv");
    }

    @Test
    void watchings() {
        var project = sharedProject();
        var issue = created(project, "Watched");
        var me = colleague.id();
        var before = colleagues.getUserWatchCount(me, new GetWatchesParams());
        var made = colleagues.addWatchToIssue(issue.getIssueKey(), "あとで読む");
        assertThat(made.getNote()).isEqualTo("あとで読む");
        assertThat(made.getType()).isEqualTo("issue");
        assertThat(made.getIssue().getId()).isEqualTo(issue.getId());
        assertThat(colleagues.getUserWatchCount(me, new GetWatchesParams())).isEqualTo(before + 1);
        assertThat(colleagues.getUserWatches(me).stream().map(Watch::getId)).contains(made.getId());
        client.addIssueComment(new AddIssueCommentParams(issue.getId(), "News"));
        assertThat(colleagues.getUserWatchCount(me, new GetWatchesParams().resourceAlreadyRead(false)))
                .isPositive();
        colleagues.markAsCheckedUserWatches(me);
        assertThat(colleagues
                        .updateWatch(new UpdateWatchParams(made.getId()).note("Read"))
                        .getNote())
                .isEqualTo("Read");
        assertThat(colleagues.getWatch(made.getId()).getNote()).isEqualTo("Read");
        colleagues.deleteWatch(made.getId());
        assertRefused(404, ErrorType.NoResourceError, () -> colleagues.getWatch(made.getId()));
    }

    @Test
    void stars() {
        var project = sharedProject();
        var issue = colleagues.createIssue(issue(project, "Good idea"));
        var comment = colleagues.addIssueComment(new AddIssueCommentParams(issue.getId(), "And a better one"));
        var before = client.getUserStarCount(colleague.id(), new GetStarsParams());
        client.addStarToIssue(issue.getId());
        client.addStarToComment(comment.getId());
        assertThat(client.getUserStarCount(colleague.id(), new GetStarsParams()))
                .isEqualTo(before + 2);
        assertThat(client.getUserStars(colleague.id()).stream().map(Star::getTitle))
                .anyMatch(title -> title.contains("Good idea"));
        assertThat(client.getIssue(issue.getId()).getStars())
                .singleElement()
                .satisfies(star -> assertThat(star.getPresenter().getId())
                        .isEqualTo(client.getMyself().getId()));
        assertThat(client.getIssueComment(issue.getId(), comment.getId()).getStars())
                .hasSize(1);
    }

    @Test
    void webhooks() throws Exception {
        var project = project();
        try (var hook = new Hook()) {
            var made = client.createWebhook(new CreateWebhookParams(project.getId(), "基幹システム", hook.url())
                    .description("To the ledger")
                    .allEvent(false)
                    .activityTypeIds(List.of(Activity.Type.IssueCreated, Activity.Type.IssueCommented)));
            assertThat(made.getHookUrl()).isEqualTo(hook.url());
            assertThat(made.isAllEvent()).isFalse();
            assertThat(made.getActivityTypeIds())
                    .containsExactlyInAnyOrder(Activity.Type.IssueCreated, Activity.Type.IssueCommented);
            assertThat(client.getWebhooks(project.getId())).containsExactly(made);
            assertThat(client.getWebhook(project.getId(), made.getId()).getName())
                    .isEqualTo("基幹システム");

            var issue = created(project, "送られる");
            var created = hook.next(1);
            assertThat(created.path("project").path("projectKey").asString()).isEqualTo(project.getProjectKey());
            assertThat(created.path("content").path("summary").asString()).isEqualTo("送られる");
            assertThat(created.path("content").path("key_id").asLong()).isEqualTo(issue.getKeyId());
            assertThat(created.path("createdUser").path("name").asString()).isNotBlank();
            client.updateIssue(new UpdateIssueParams(issue.getId()).summary("Not asked for"));
            client.addIssueComment(new AddIssueCommentParams(issue.getId(), "聞こえますか"));
            var commented = hook.next(3);
            assertThat(commented.path("content").path("comment").path("content").asString())
                    .isEqualTo("聞こえますか");
            assertThat(hook.seen()).containsExactly(1, 3);

            assertThat(client.updateWebhook(new UpdateWebhookParams(project.getId(), made.getId())
                                    .name("All")
                                    .allEvent(true))
                            .isAllEvent())
                    .isTrue();
            client.updateIssue(new UpdateIssueParams(issue.getId()).summary("Asked for"));
            assertThat(hook.next(2)
                            .path("content")
                            .path("changes")
                            .path(0)
                            .path("new_value")
                            .asString())
                    .isEqualTo("Asked for");
            client.deleteWebhook(project.getId(), made.getId());
            assertThat(client.getWebhooks(project.getId())).isEmpty();
        }
    }
}

package dev.baton.clients;

import static dev.baton.clients.Answers.id;
import static dev.baton.clients.Answers.ids;
import static dev.baton.clients.Answers.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issues and what is said about them, with backlog-js. */
class BacklogJsIssuesIT extends BacklogJsTests {

    @Test
    void anIssuesLife() {
        var key = project();
        CLIENT.call("postProjectUser", key, COLLEAGUE.id());
        var category = id(CLIENT.call("postCategories", key, Map.of("name", "A")));
        var issue = CLIENT.call(
                "postIssue",
                with(
                        issue(key, "見積もり 📄"),
                        Map.of(
                                "description",
                                "一行目\n二行目",
                                "dueDate",
                                "2026-04-30",
                                "estimatedHours",
                                4.5,
                                "categoryId",
                                List.of(category),
                                "assigneeId",
                                COLLEAGUE.id())));
        var issueKey = issue.path("issueKey").asString();
        assertThat(issueKey).startsWith(key + "-");
        assertThat(issue.path("summary").asString()).isEqualTo("見積もり 📄");
        assertThat(issue.path("dueDate").asString()).isEqualTo("2026-04-30T00:00:00Z");
        assertThat(issue.path("estimatedHours").asDouble()).isEqualTo(4.5);
        assertThat(issue.path("created").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(issue.path("startDate").isNull()).isTrue();
        assertThat(issue.path("versions").isArray()).isTrue();
        assertThat(id(CLIENT.call("getIssue", id(issue)))).isEqualTo(id(issue));

        var changed = CLIENT.call("patchIssue", issueKey, Map.of("statusId", 3, "resolutionId", 0, "comment", "済み"));
        assertThat(changed.path("status").path("id").asInt()).isEqualTo(3);
        assertThat(changed.path("resolution").path("id").asInt(-1)).isZero();
        var cleared = CLIENT.call(
                "patchIssue",
                issueKey,
                Map.of(
                        "assigneeId",
                        "",
                        "dueDate",
                        "",
                        "estimatedHours",
                        "",
                        "resolutionId",
                        "",
                        "categoryId",
                        List.of("")));
        for (var field : List.of("assignee", "dueDate", "estimatedHours", "resolution")) {
            assertThat(cleared.path(field).isNull()).as(field).isTrue();
        }
        assertThat(cleared.path("category")).isEmpty();

        var projectId = List.of(issue.path("projectId").asLong());
        assertThat(ids(CLIENT.call(
                        "getIssues", Map.of("projectId", projectId, "statusId", List.of(3), "sort", "updated"))))
                .containsExactly(id(issue));
        assertThat(CLIENT.call("getIssues", Map.of("projectId", projectId, "hasDueDate", true)))
                .isEmpty();
        assertThat(CLIENT.call("getIssuesCount", Map.of("projectId", projectId, "keyword", "見積"))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        var other = CLIENT.call("postIssue", issue(key, "Other"));
        CLIENT.call("addRelatedIssue", issueKey, Map.of("targetIssueId", id(other)));
        assertThat(ids(CLIENT.call("getRelatedIssues", issueKey))).containsExactly(id(other));
        CLIENT.call("removeRelatedIssue", issueKey, id(other));
        assertThat(CLIENT.call("getRelatedIssues", issueKey)).isEmpty();
        assertThat(ids(CLIENT.call("getIssueParticipants", issueKey))).isNotEmpty();

        CLIENT.call("deleteIssue", issueKey);
        assertRefused(404, 6, () -> CLIENT.call("getIssue", id(issue)));
    }

    @Test
    void whatIsSaidAndHeard() {
        var key = project();
        CLIENT.call("postProjectUser", key, COLLEAGUE.id());
        var issue =
                CLIENT.call("postIssue", issue(key, "Talk")).path("issueKey").asString();
        var comment = CLIENT.call(
                "postIssueComments", issue, Map.of("content", "見てください", "notifiedUserId", List.of(COLLEAGUE.id())));
        assertThat(id(comment.path("notifications").path(0).path("user"))).isEqualTo(COLLEAGUE.id());
        assertThat(CLIENT.call("patchIssueComment", issue, id(comment), Map.of("content", "訂正"))
                        .path("content")
                        .asString())
                .isEqualTo("訂正");
        assertThat(ids(CLIENT.call("getIssueComments", issue, Map.of("order", "asc"))))
                .containsExactly(id(comment));
        assertThat(CLIENT.call("getIssueCommentsCount", issue).path("count").asInt())
                .isEqualTo(1);
        assertThat(CLIENT.call("getIssueCommentNotifications", issue, id(comment)))
                .hasSize(1);

        var heard = COLLEAGUES.call("getNotifications", Map.of("count", 1)).path(0);
        assertThat(id(heard.path("comment"))).isEqualTo(id(comment));
        assertThat(heard.path("reason").asInt()).isEqualTo(2);
        assertThat(COLLEAGUES.call("markAsReadNotification", id(heard)).isNull())
                .as("204")
                .isTrue();
        COLLEAGUES.call("resetNotificationsMarkAsRead");
        assertThat(COLLEAGUES
                        .call("getNotificationsCount", Map.of("alreadyRead", false))
                        .path("count")
                        .asInt())
                .isZero();

        var watching = COLLEAGUES.call("postWatchingListItem", Map.of("issueIdOrKey", issue, "note", "あとで"));
        assertThat(COLLEAGUES
                        .call("patchWatchingListItem", id(watching), "今")
                        .path("note")
                        .asString())
                .isEqualTo("今");
        assertThat(COLLEAGUES.call("resetWatchingListItemAsRead", id(watching)).isNull())
                .as("204")
                .isTrue();
        assertThat(COLLEAGUES
                        .call("getWatchingListItem", id(watching))
                        .path("resourceAlreadyRead")
                        .asBoolean())
                .isTrue();
        assertThat(ids(COLLEAGUES.call("getWatchingListItems", COLLEAGUE.id(), Map.of("count", 100))))
                .contains(id(watching));
        assertThat(COLLEAGUES
                        .call("getWatchingListCount", COLLEAGUE.id())
                        .path("count")
                        .asInt())
                .isPositive();
        COLLEAGUES.call("deletehWatchingListItem", id(watching));

        assertThat(COLLEAGUES.call("postStar", Map.of("commentId", id(comment))).isNull())
                .as("204")
                .isTrue();
        assertThat(CLIENT.call("getUserStarsCount", id(CLIENT.call("getMyself")))
                        .path("count")
                        .asInt())
                .isPositive();
        var star = CLIENT.call("getUserStars", id(CLIENT.call("getMyself"))).path(0);
        assertThat(COLLEAGUES.call("removeStar", id(star)).isNull()).isTrue();
        assertThat(CLIENT.call("getIssueComment", issue, id(comment)).path("stars"))
                .isEmpty();
        var silent = CLIENT.call("postIssueComments", issue, Map.of("content", "ところで"));
        assertThat(id(CLIENT.call(
                                "postIssueCommentNotifications",
                                issue,
                                id(silent),
                                Map.of("notifiedUserId", List.of(COLLEAGUE.id())))
                        .path("notifications")
                        .path(0)
                        .path("user")))
                .isEqualTo(COLLEAGUE.id());
        CLIENT.call("deleteIssueComment", issue, id(comment));
        assertRefused(404, 6, () -> CLIENT.call("getIssueComment", issue, id(comment)));
        assertThat(CLIENT.call("getProjectActivities", key, Map.of("activityTypeId", List.of(1, 3), "count", 100)))
                .isNotEmpty();
        var newest = Map.of("activityTypeId", List.of(17), "count", 1);
        var told = CLIENT.call("getSpaceActivities", newest).path(0).path("content");
        assertThat(told.path("comment").path("content").asString()).isEqualTo("ところで");
        assertThat(CLIENT.call("getUserActivities", id(CLIENT.call("getMyself")), newest))
                .hasSize(1);
        assertThat(CLIENT.call("getRecentlyViewedIssues", Map.of("count", 5)).isArray())
                .isTrue();
        assertThat(CLIENT.call("getRecentlyViewedProjects", Map.of("count", 5)).isArray())
                .isTrue();
    }

    @Test
    void filesUpAndDown() {
        var name = "見積書 (第2版) 100%.csv";
        var content = "品名,金額\n机,百\n".getBytes(StandardCharsets.UTF_8);
        var uploaded = CLIENT.call("postSpaceAttachment", BacklogJs.upload(name, content));
        assertThat(uploaded.path("name").asString()).isEqualTo(name);
        assertThat(uploaded.path("size").asInt()).isEqualTo(content.length);
        var issue = CLIENT.call(
                "postIssue", with(issue(project(), "With a file"), Map.of("attachmentId", List.of(id(uploaded)))));
        var attachment = CLIENT.call("getIssueAttachments", id(issue)).path(0);
        var download =
                CLIENT.call("getIssueAttachment", id(issue), id(attachment)).path("download");
        assertThat(download.path("filename").asString()).isEqualTo(name);
        assertThat(download.path("contentType").asString()).startsWith("text/csv");
        assertThat(Base64.getDecoder().decode(download.path("base64").asString()))
                .isEqualTo(content);
        CLIENT.call("deleteIssueAttachment", id(issue), id(attachment));
        assertThat(CLIENT.call("getIssueAttachments", id(issue))).isEmpty();
    }

    @Test
    void webhooks() throws Exception {
        var key = project();
        try (var hook = new Hook()) {
            var made = CLIENT.call("postWebhook", key, Map.of("name", "全部", "hookUrl", hook.url(), "allEvent", true));
            assertThat(ids(CLIENT.call("getWebhooks", key))).containsExactly(id(made));
            CLIENT.call("postIssue", issue(key, "届く"));
            assertThat(hook.next(1).path("content").path("summary").asString()).isEqualTo("届く");
            var few = CLIENT.call(
                    "patchWebhook", key, id(made), Map.of("allEvent", false, "activityTypeIds", List.of(4, 22)));
            assertThat(few.path("activityTypeIds")).hasSize(2);
            CLIENT.call("postVersions", key, Map.of("name", "Spring"));
            assertThat(hook.next(22).path("content").path("name").asString()).isEqualTo("Spring");
            hook.assertSignedWith(made.path("secret").asString());
            CLIENT.call("deleteWebhook", key, id(made));
            assertRefused(404, 6, () -> CLIENT.call("getWebhook", key, id(made)));
        }
    }
}

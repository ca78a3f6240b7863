package dev.baton.clients;

import static dev.baton.clients.Answers.id;
import static dev.baton.clients.Answers.ids;
import static dev.baton.clients.Answers.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Baton as assistants see it that have backlog-mcp-server's tools. */
class McpServerIT {

    private static final StartedBaton BATON = StartedBaton.shared();
    private static final Colleague COLLEAGUE = Colleague.shared();
    private static final McpServer SERVER = new McpServer(BATON, StartedBaton.ADMINISTRATOR_KEY);
    private static final McpServer COLLEAGUES = new McpServer(BATON, COLLEAGUE.key());

    private String key;
    private long project;

    @AfterAll
    static void end() {
        SERVER.close();
        COLLEAGUES.close();
    }

    @BeforeEach
    void aProject() {
        key = BATON.nextKey();
        // it sends all three switches and the formatting rule, whatever it is given
        project = id(json("add_project", Map.of("name", "計画 " + key, "key", key)));
        BATON.backlog4j(StartedBaton.ADMINISTRATOR_KEY).addProjectUser(project, COLLEAGUE.id());
    }

    @Test
    void itHasSixtyThreeTools() {
        assertThat(SERVER.tools()).hasSize(63);
    }

    @Test
    void theSpace() {
        assertThat(json("get_space", Map.of()).path("spaceKey").asString()).isNotBlank();
        var myself = json("get_myself", Map.of());
        assertThat(myself.path("mailAddress").asString()).isEqualTo(StartedBaton.ADMINISTRATOR_MAIL);
        assertThat(ids(json("get_users", Map.of()))).contains(id(myself), COLLEAGUE.id());
        issue("Something to report", Map.of());
        assertThat(json("get_space_activities", Map.of("activityTypeId", List.of(1), "count", 3)))
                .isNotEmpty();
        assertThat(json("get_user_recent_updates", Map.of("userId", id(myself), "count", 3)))
                .isNotEmpty();
        assertThat(json("get_user_stars_count", Map.of("userId", id(myself), "since", "2026-01-01"))
                        .path("count")
                        .isNumber())
                .isTrue();
        assertThat(ids(json("get_priorities", Map.of()))).containsExactly(2L, 3L, 4L);
        assertThat(ids(json("get_resolutions", Map.of()))).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void projects() {
        assertThat(json("get_project", Map.of("projectId", project))
                        .path("projectKey")
                        .asString())
                .isEqualTo(key);
        assertThat(ids(json("get_project_list", Map.of("all", true)))).contains(project);
        assertThat(ids(json("get_project_users", Map.of("projectKey", key)))).contains(COLLEAGUE.id());
        assertThat(json("update_project", Map.of("projectKey", key, "name", "Plan", "archived", true))
                        .path("archived")
                        .asBoolean())
                .isTrue();
        assertThat(ids(json("get_project_list", Map.of("archived", true)))).contains(project);
        json("update_project", Map.of("projectKey", key, "archived", false));

        assertThat(json("get_issue_types", Map.of("projectKey", key))).isNotEmpty();
        assertThat(json("get_custom_fields", Map.of("projectKey", key))).isEmpty();
        var category = json("add_category", Map.of("projectKey", key, "name", "画面"));
        assertThat(ids(json("get_categories", Map.of("projectKey", key)))).containsExactly(id(category));
        var milestone = json(
                "add_version_milestone", Map.of("projectKey", key, "name", "Spring", "releaseDueDate", "2026-04-30"));
        assertThat(json(
                                "update_version_milestone",
                                Map.of("projectKey", key, "id", id(milestone), "name", "春", "archived", true))
                        .path("name")
                        .asString())
                .isEqualTo("春");
        assertThat(ids(json("get_version_milestone_list", Map.of("projectKey", key))))
                .containsExactly(id(milestone));
        json("delete_version", Map.of("projectKey", key, "id", id(milestone)));
        assertThat(json("get_version_milestone_list", Map.of("projectKey", key)))
                .isEmpty();
    }

    @Test
    void anIssuesLife() {
        var category = id(json("add_category", Map.of("projectKey", key, "name", "A")));
        var issue = issue(
                "見積もり",
                Map.of(
                        "description",
                        "一行目\n二行目",
                        "dueDate",
                        "2026-04-30",
                        "estimatedHours",
                        3.25,
                        "categoryId",
                        List.of(category),
                        "assigneeId",
                        COLLEAGUE.id()));
        var issueKey = issue.path("issueKey").asString();
        assertThat(json("get_issue", Map.of("issueKey", issueKey))
                        .path("summary")
                        .asString())
                .isEqualTo("見積もり");
        assertThat(json("get_issue", Map.of("issueId", id(issue)))
                        .path("estimatedHours")
                        .asDouble())
                .isEqualTo(3.25);
        var changed = json(
                "update_issue",
                Map.of(
                        "issueKey",
                        issueKey,
                        "statusId",
                        3,
                        "resolutionId",
                        0,
                        "categoryId",
                        List.of(),
                        "comment",
                        "済み"));
        assertThat(changed.path("status").path("id").asInt()).isEqualTo(3);
        assertThat(changed.path("category")).as("cleared by an empty list").isEmpty();
        var asked = Map.of(
                "projectId", List.of(project), "statusId", List.of(3), "keyword", "見積", "dueDateUntil", "2026-04-30");
        assertThat(ids(json("get_issues", with(asked, Map.of("sort", "dueDate", "order", "asc")))))
                .containsExactly(id(issue));
        assertThat(json("count_issues", asked).path("count").asInt()).isEqualTo(1);

        var other = issue("Other", Map.of());
        json("add_related_issue", Map.of("issueKey", issueKey, "targetIssueId", id(other)));
        assertThat(ids(json("get_related_issues", Map.of("issueKey", issueKey))))
                .containsExactly(id(other));
        json("remove_related_issue", Map.of("issueKey", issueKey, "relatedIssueId", id(other)));
        assertThat(json("get_related_issues", Map.of("issueKey", issueKey))).isEmpty();

        json("delete_issue", Map.of("issueKey", issueKey));
        assertFails("Backlog API error (code: 6, status: 404)", "get_issue", Map.of("issueId", id(issue)));
    }

    @Test
    void commentsAndNotifications() {
        var issue = issue("Talk", Map.of());
        var comment = json(
                "add_issue_comment",
                Map.of("issueId", id(issue), "content", "見てください", "notifiedUserId", List.of(COLLEAGUE.id())));
        assertThat(json("update_issue_comment", Map.of("issueId", id(issue), "commentId", id(comment), "content", "訂正"))
                        .path("content")
                        .asString())
                .isEqualTo("訂正");
        assertThat(ids(json("get_issue_comments", Map.of("issueId", id(issue), "order", "asc"))))
                .containsExactly(id(comment));

        var heard = json(COLLEAGUES, "get_notifications", Map.of("count", 1)).path(0);
        assertThat(id(heard.path("comment"))).isEqualTo(id(comment));
        assertWorks(COLLEAGUES, "mark_notification_as_read", Map.of("id", id(heard)));
        json(COLLEAGUES, "reset_unread_notification_count", Map.of());
        assertThat(json(COLLEAGUES, "count_notifications", Map.of("alreadyRead", false, "resourceAlreadyRead", false))
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void watchings() {
        var issue = issue("Watched", Map.of());
        // it sends an empty note when there is none
        var watching = json(
                COLLEAGUES,
                "add_watching",
                Map.of("issueIdOrKey", issue.path("issueKey").asString()));
        assertThat(json(COLLEAGUES, "update_watching", Map.of("watchId", id(watching), "note", "あとで"))
                        .path("note")
                        .asString())
                .isEqualTo("あとで");
        assertThat(ids(json(COLLEAGUES, "get_watching_list_items", Map.of("userId", COLLEAGUE.id()))))
                .contains(id(watching));
        assertThat(json(COLLEAGUES, "get_watching_list_count", Map.of("userId", COLLEAGUE.id()))
                        .path("count")
                        .asInt())
                .isPositive();
        assertWorks(COLLEAGUES, "mark_watching_as_read", Map.of("watchId", id(watching)));
        assertWorks(COLLEAGUES, "delete_watching", Map.of("watchId", id(watching)));
        assertThat(COLLEAGUES
                        .call("update_watching", Map.of("watchId", id(watching), "note", "?"))
                        .isError())
                .isTrue();
    }

    @Test
    void attachments() {
        var backlog4j = BATON.backlog4j(StartedBaton.ADMINISTRATOR_KEY);
        var text =
                backlog4j.postAttachment(Backlog4jTests.file("議事録.txt", "決まったこと\n".getBytes(StandardCharsets.UTF_8)));
        var issue = issue("With a file", Map.of("attachmentId", List.of(text.getId())));
        var attachment = id(issue.path("attachments").path(0));
        var answer = SERVER.call(
                "get_issue_attachment",
                Map.of("issueKey", issue.path("issueKey").asString(), "attachmentId", attachment));
        assertThat(answer.isError()).as(answer.text()).isFalse();
        assertThat(answer.json().path("filename").asString()).isEqualTo("議事録.txt");
        assertThat(answer.json().path("contentType").asString()).isEqualTo("text/plain");
        assertThat(answer.content().path(1).path("resource").path("text").asString())
                .as("text, because the type says so")
                .isEqualTo("決まったこと\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get_wiki_pages | {"projectKey": "KEY"}
            get_wikis_count | {"projectKey": "KEY"}
            get_wiki | {"wikiId": 1}
            add_wiki | {"projectId": 1, "name": "Home", "content": "Welcome"}
            update_wiki | {"wikiId": 1, "name": "Home"}
            get_documents | {"projectIds": [1]}
            get_document_tree | {"projectIdOrKey": "KEY"}
            get_document | {"documentId": "0123456789abcdef0123456789abcdef"}
            add_document | {"projectId": 1, "title": "How-to"}
            get_git_repositories | {"projectKey": "KEY"}
            get_git_repository | {"projectKey": "KEY", "repoName": "app"}
            get_pull_requests | {"projectKey": "KEY", "repoName": "app"}
            get_pull_requests_count | {"projectKey": "KEY", "repoName": "app"}
            get_pull_request | {"projectKey": "KEY", "repoName": "app", "number": 1}
            add_pull_request | {"projectKey": "KEY", "repoName": "app", "summary": "s", "description": "d", "base": "main", "branch": "b"}
            update_pull_request | {"projectKey": "KEY", "repoName": "app", "number": 1, "summary": "s"}
            get_pull_request_comments | {"projectKey": "KEY", "repoName": "app", "number": 1}
            add_pull_request_comment | {"projectKey": "KEY", "repoName": "app", "number": 1, "content": "c"}
            update_pull_request_comment | {"projectKey": "KEY", "repoName": "app", "number": 1, "commentId": 1, "content": "c"}
            """)
    void whatBatonDoesNotHaveIsAnUnknownResource(String tool, String arguments) {
        @SuppressWarnings("unchecked")
        Map<String, Object> given = JsonMapper.shared().readValue(arguments.replace("KEY", key), Map.class);
        assertFails("Backlog API error (code: 6, status: 404)", tool, given);
    }

    @Test
    void refusals() {
        assertFails("Backlog API error (code: 6, status: 404)", "get_project", Map.of("projectKey", "NOSUCH"));
        assertFails(
                "Backlog API error (code: 7, status: 400)",
                "add_issue",
                Map.of("projectId", project, "summary", " ", "issueTypeId", issueType(), "priorityId", 3));
        try (var stranger = new McpServer(BATON, "nobody-has-this-key")) {
            var answer = stranger.call("get_myself", Map.of());
            assertThat(answer.isError()).isTrue();
            assertThat(answer.text()).startsWith("Authentication failed (HTTP 401).");
        }
    }

    private JsonNode issue(String summary, Map<String, Object> more) {
        return json(
                "add_issue",
                with(
                        Map.of("projectId", project, "summary", summary, "issueTypeId", issueType(), "priorityId", 3),
                        more));
    }

    private long issueType() {
        return id(json("get_issue_types", Map.of("projectId", project)).path(0));
    }

    private static JsonNode json(String tool, Map<String, ?> arguments) {
        return json(SERVER, tool, arguments);
    }

    private static JsonNode json(McpServer server, String tool, Map<String, ?> arguments) {
        return assertWorks(server, tool, arguments).json();
    }

    private static McpServer.Answer assertWorks(McpServer server, String tool, Map<String, ?> arguments) {
        var answer = server.call(tool, arguments);
        assertThat(answer.isError()).as("%s: %s", tool, answer.text()).isFalse();
        return answer;
    }

    private static void assertFails(String text, String tool, Map<String, ?> arguments) {
        var answer = SERVER.call(tool, arguments);
        assertThat(answer.isError()).as(tool).isTrue();
        assertThat(answer.text()).as(tool).startsWith(text);
    }
}

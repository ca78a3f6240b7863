package dev.baton.clients;

import static dev.baton.clients.Answers.id;
import static dev.baton.clients.Answers.ids;
import static dev.baton.clients.Answers.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Baton as users of backlog-js see it: the space, its people, projects, and how a refusal is told. */
class BacklogJsIT extends BacklogJsTests {

    @Test
    void theSpaceAndItsPeople() {
        assertThat(CLIENT.call("getSpace").path("spaceKey").asString()).isNotBlank();
        var myself = CLIENT.call("getMyself");
        assertThat(myself.path("mailAddress").asString()).isEqualTo(StartedBaton.ADMINISTRATOR_MAIL);
        assertThat(myself.path("roleType").asInt()).isEqualTo(1);
        var made = CLIENT.call(
                "postUser",
                Map.of(
                        "userId", "saburo",
                        "password", "correct horse",
                        "name", "三郎",
                        "mailAddress", "saburo@example.com",
                        "roleType", 2));
        assertThat(CLIENT.call("getUser", id(made)).path("name").asString()).isEqualTo("三郎");
        assertThat(ids(CLIENT.call("getUsers"))).contains(id(made), COLLEAGUE.id());
        assertThat(CLIENT.call("patchUser", id(made), Map.of("name", "四郎"))
                        .path("name")
                        .asString())
                .isEqualTo("四郎");
        assertThat(CLIENT.call("getUserIcon", id(made))
                        .path("download")
                        .path("base64")
                        .asString())
                .isNotEmpty();
        assertThat(id(CLIENT.call("deleteUser", id(made)))).isEqualTo(id(made));
        assertRefused(404, 6, () -> CLIENT.call("getUser", id(made)));

        assertThat(texts(CLIENT.call("getPriorities"), "name")).containsExactly("High", "Normal", "Low");
        assertThat(ids(CLIENT.call("getResolutions"))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(CLIENT.call("getTeams").isArray()).isTrue();
        assertThat(CLIENT.call("getSpaceDiskUsage").path("details").isArray()).isTrue();
        assertThat(CLIENT.call("putSpaceNotification", Map.of("content", "お知らせ"))
                        .path("content")
                        .asString())
                .isEqualTo("お知らせ");
        assertThat(COLLEAGUES.call("getSpaceNotification").path("content").asString())
                .isEqualTo("お知らせ");
        var limits = CLIENT.call("getRateLimit").path("rateLimit");
        for (var kind : List.of("read", "update", "search", "icon")) {
            assertThat(limits.path(kind).path("limit").asInt()).as(kind).isPositive();
            assertThat(limits.path(kind).path("remaining").asInt()).as(kind).isPositive();
            assertThat(limits.path(kind).path("reset").asLong())
                    .as("%s, in seconds", kind)
                    .isBetween(1_700_000_000L, 5_000_000_000L);
        }
    }

    @Test
    void aProjectsLife() {
        var key = BATON.nextKey();
        var made = CLIENT.call(
                "postProject",
                Map.of(
                        "name",
                        "倉庫",
                        "key",
                        key,
                        "chartEnabled",
                        false,
                        "subtaskingEnabled",
                        true,
                        "textFormattingRule",
                        "markdown"));
        assertThat(made.path("projectKey").asString()).isEqualTo(key);
        assertThat(made.path("name").asString()).isEqualTo("倉庫");
        assertThat(id(CLIENT.call("getProject", key))).isEqualTo(id(made));
        assertThat(CLIENT.call("patchProject", key, Map.of("name", "Warehouse", "archived", true))
                        .path("archived")
                        .asBoolean())
                .isTrue();
        assertThat(ids(CLIENT.call("getProjects", Map.of("archived", true)))).contains(id(made));
        assertThat(ids(CLIENT.call("getProjects", Map.of("archived", false)))).doesNotContain(id(made));
        CLIENT.call("patchProject", key, Map.of("archived", false));

        assertThat(id(CLIENT.call("postProjectUser", key, COLLEAGUE.id()))).isEqualTo(COLLEAGUE.id());
        CLIENT.call("postProjectAdministrators", key, Map.of("userId", COLLEAGUE.id()));
        assertThat(ids(CLIENT.call("getProjectAdministrators", key))).contains(COLLEAGUE.id());
        CLIENT.call("deleteProjectAdministrators", key, Map.of("userId", COLLEAGUE.id()));
        assertThat(ids(CLIENT.call("getProjectUsers", key))).contains(COLLEAGUE.id());
        CLIENT.call("deleteProjectUsers", key, Map.of("userId", COLLEAGUE.id()));
        assertThat(ids(CLIENT.call("getProjectUsers", key))).doesNotContain(COLLEAGUE.id());
        assertThat(CLIENT.call("getProjectTeams", key).isArray()).isTrue();
        assertThat(CLIENT.call("getProjectsDiskUsage", key).path("projectId").asLong())
                .isEqualTo(id(made));
        assertThat(CLIENT.call("getCustomFields", key)).isEmpty();
        assertThat(CLIENT.call("getProjectIcon", key)
                        .path("download")
                        .path("base64")
                        .asString())
                .isNotEmpty();

        assertThat(id(CLIENT.call("deleteProject", key))).isEqualTo(id(made));
        assertRefused(404, 6, () -> CLIENT.call("getProject", key));
    }

    @Test
    void whatAProjectConsistsOf() {
        var key = project();
        var type = CLIENT.call("postIssueType", key, Map.of("name", "障害", "color", "#e30000"));
        assertThat(CLIENT.call("patchIssueType", key, id(type), Map.of("color", "#990000"))
                        .path("color")
                        .asString())
                .isEqualTo("#990000");
        var other = id(CLIENT.call("getIssueTypes", key).path(0));
        CLIENT.call("deleteIssueType", key, id(type), Map.of("substituteIssueTypeId", other));
        assertThat(ids(CLIENT.call("getIssueTypes", key))).doesNotContain(id(type));

        var status = CLIENT.call("postProjectStatus", key, Map.of("name", "確認待ち", "color", "#3b9dbd"));
        CLIENT.call("patchProjectStatus", key, id(status), Map.of("name", "Waiting"));
        assertThat(ids(CLIENT.call("patchProjectStatusOrder", key, List.of(1, id(status), 2, 3, 4))))
                .containsExactly(1L, id(status), 2L, 3L, 4L);
        assertThat(texts(CLIENT.call("getProjectStatuses", key), "name")).contains("Waiting");
        CLIENT.call("deleteProjectStatus", key, id(status), 1);
        assertThat(ids(CLIENT.call("getProjectStatuses", key))).containsExactly(1L, 2L, 3L, 4L);

        var category = CLIENT.call("postCategories", key, Map.of("name", "画面"));
        CLIENT.call("patchCategories", key, id(category), Map.of("name", "Screens"));
        assertThat(texts(CLIENT.call("getCategories", key), "name")).containsExactly("Screens");
        CLIENT.call("deleteCategories", key, id(category));

        var version = CLIENT.call(
                "postVersions",
                key,
                Map.of("name", "Spring", "startDate", "2026-04-01", "releaseDueDate", "2026-04-30"));
        assertThat(version.path("startDate").asString()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(CLIENT.call(
                                "patchVersions",
                                key,
                                id(version),
                                Map.of("name", "Spring", "startDate", "", "archived", true))
                        .path("startDate")
                        .isNull())
                .isTrue();
        assertThat(ids(CLIENT.call("getVersions", key))).containsExactly(id(version));
        CLIENT.call("deleteVersions", key, id(version));
        assertThat(CLIENT.call("getVersions", key)).isEmpty();
    }

    @Test
    void refusals() {
        assertRefused(404, 6, () -> CLIENT.call("getProject", "NOSUCH"));
        assertRefused(404, 6, () -> CLIENT.call("getWikis", Map.of("projectIdOrKey", project())));
        assertRefused(404, 6, () -> CLIENT.call("getGitRepositories", project()));
        assertRefused(400, 7, () -> CLIENT.call("postIssue", Map.of("summary", "Nothing else")));
        assertRefused(400, 7, () -> CLIENT.call("getIssues", Map.of("count", 101)));
        assertRefused(429, 13, () -> {
            // one minute's, and the next one's where it begins just then
            for (var i = 0; i <= 2 * StartedBaton.ICONS_PER_MINUTE; i++) {
                COLLEAGUES.call("getUserIcon", COLLEAGUE.id());
            }
        });
        try (var stranger = new BacklogJs(BATON, "nobody-has-this-key")) {
            assertThatExceptionOfType(BacklogJs.Refused.class)
                    .isThrownBy(() -> stranger.call("getMyself"))
                    .matches(refused -> refused.name().equals("BacklogAuthError"))
                    .matches(refused -> refused.status() == 401 && refused.code() == 11);
        }
    }
}

package dev.baton.clients;

import static dev.baton.clients.Answers.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;

/** What the tests with backlog-js share: the administrator's client, a colleague's, and projects to work in. */
abstract class BacklogJsTests {

    static final StartedBaton BATON = StartedBaton.shared();
    static final Colleague COLLEAGUE = Colleague.shared();
    static final BacklogJs CLIENT = new BacklogJs(BATON, StartedBaton.ADMINISTRATOR_KEY);
    static final BacklogJs COLLEAGUES = new BacklogJs(BATON, COLLEAGUE.key());

    static void assertRefused(int status, int code, Runnable call) {
        assertThatExceptionOfType(BacklogJs.Refused.class).isThrownBy(call::run).satisfies(refused -> {
            assertThat(refused.name()).isEqualTo("BacklogApiError");
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage()).isNotBlank();
        });
    }

    /** The key of a new project. */
    static String project() {
        var key = BATON.nextKey();
        CLIENT.call(
                "postProject",
                Map.of(
                        "name",
                        key,
                        "key",
                        key,
                        "chartEnabled",
                        false,
                        "subtaskingEnabled",
                        true,
                        "textFormattingRule",
                        "markdown"));
        return key;
    }

    /** What a new issue cannot do without. */
    static Map<String, Object> issue(String projectKey, String summary) {
        var type = CLIENT.call("getIssueTypes", projectKey).path(0);
        return Map.of(
                "projectId",
                type.path("projectId").asLong(),
                "summary",
                summary,
                "issueTypeId",
                id(type),
                "priorityId",
                3);
    }
}

package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsControllerTest extends WebTest {

    private String comments = "";

    @BeforeEach
    void anIssue() {
        var issue = as(member)
                .post(
                        "/issues",
                        "projectId",
                        project.id(),
                        "summary",
                        "Quote",
                        "issueTypeId",
                        project.issueTypes().getFirst().id(),
                        "priorityId",
                        3);
        comments = "/issues/" + issue.json().get("issueKey").asString() + "/comments";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200b\u200d\ufeff", "\r\n"})
    void whatSaysNothingIsNoComment(String content) {
        assertThat(as(member).post(comments, "content", content).outcome()).isEqualTo("400/7");
        long id = comment();
        assertThat(as(member).patch(comments + "/" + id, "content", content).outcome())
                .isEqualTo("400/7");
        assertThat(as(member).get(comments + "/count").text()).isEqualTo("{\"count\":1}");
    }

    @Test
    void onesOwnCanBeReworded() {
        var one = comments + "/" + comment();
        assertThat(as(member)
                        .patch(one, "content", "見積書 😀")
                        .json()
                        .get("content")
                        .asString())
                .isEqualTo("見積書 😀");
        assertThat(as(japanese).patch(one, "content", "Mine").outcome()).isEqualTo("403/5");
        assertThat(as(japanese).delete(one).outcome()).isEqualTo("403/5");
        assertThat(as(member).delete(one).json().get("content").asString()).isEqualTo("見積書 😀");
        assertThat(as(member).get(one).outcome()).isEqualTo("404/6");
    }

    @Test
    void pagesGoById() {
        long first = comment();
        long second = comment();
        long third = comment();
        assertThat(ids("")).isEqualTo(third + "," + second + "," + first);
        assertThat(ids("?order=asc&count=2")).isEqualTo(first + "," + second);
        assertThat(ids("?minId=" + second)).isEqualTo(third + "," + second);
        assertThat(ids("?maxId=" + second + "&order=asc")).isEqualTo(first + "," + second);
        assertThat(as(member).get(comments + "?count=101").outcome()).isEqualTo("400/7");
    }

    private String ids(String query) {
        var ids = new java.util.StringJoiner(",");
        as(member)
                .get(comments + query)
                .json()
                .forEach(comment -> ids.add(comment.get("id").asString()));
        return ids.toString();
    }

    private long comment() {
        return as(member).post(comments, "content", "Hello").json().get("id").asLong();
    }
}

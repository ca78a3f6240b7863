package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "baton.attachments.max-size=100KB")
class AttachmentsControllerTest extends WebTest {

    private String issue = "";

    @BeforeEach
    void anIssue() {
        issue = "/issues/" + created().json().get("issueKey").asString();
    }

    private Answer created(Object... more) {
        var parameters = new java.util.ArrayList<Object>(java.util.List.of(
                "projectId",
                project.id(),
                "summary",
                "Quote",
                "issueTypeId",
                project.issueTypes().getFirst().id(),
                "priorityId",
                3));
        parameters.addAll(java.util.List.of(more));
        return as(member).post("/issues", parameters.toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt, text/plain",
        "見積 書.csv, %E8%A6%8B%E7%A9%8D%20%E6%9B%B8.csv, text/csv",
        "😀*'().png, %F0%9F%98%80%2A%27%28%29.png, image/png",
        "x.unknown, x.unknown, application/octet-stream",
    })
    void aFileComesBackUnderItsName(String name, String encoded, String type) {
        var upload = upload(as(member), name, "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(upload.status()).isEqualTo(200);
        long id = upload.json().get("id").asLong();
        assertThat(upload.text()).isEqualTo("{\"id\":" + id + ",\"name\":\"" + name + "\",\"size\":5}");

        var attached = as(member).patch(issue, "attachmentId[]", id).json().at("/attachments/0");
        assertThat(attached.get("name").asString()).isEqualTo(name);

        var file = as(member).get(issue + "/attachments/" + attached.get("id").asString());
        assertThat(file.text()).isEqualTo("hello");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''" + encoded);
        assertThat(file.header("Content-Type")).startsWith(type);
    }

    @Test
    void anUploadIsOfItsUploaderAndForOnce() {
        long id = upload(as(member), "a.txt", new byte[] {1}).json().get("id").asLong();
        assertThat(as(japanese).patch(issue, "attachmentId[]", id).outcome()).isIn("400/7", "404/6");
        assertThat(as(member).patch(issue, "attachmentId[]", id).status()).isEqualTo(200);
        assertThat(created("attachmentId[]", id).outcome()).isIn("400/7", "404/6");
        assertThat(as(member)
                        .post(issue + "/comments", "content", "Again", "attachmentId[]", id)
                        .outcome())
                .isIn("400/7", "404/6");
    }

    @Test
    void oneThatWasDeletedIsGone() {
        long id = upload(as(member), "a.txt", new byte[] {1}).json().get("id").asLong();
        var attached = as(member)
                .patch(issue, "attachmentId[]", id)
                .json()
                .at("/attachments/0/id")
                .asString();
        var one = issue + "/attachments/" + attached;
        assertThat(as(member).delete(one).json().get("name").asString()).isEqualTo("a.txt");
        assertThat(as(member).get(one).outcome()).isEqualTo("404/6");
        assertThat(as(member).get(issue + "/attachments").text()).isEqualTo("[]");
    }

    @Test
    void sizesAreLimited() {
        assertThat(upload(as(member), "a.bin", new byte[(100 << 10) + 1]).outcome())
                .isEqualTo("413/10");
        assertThat(upload(as(member), "a.bin", new byte[100 << 10]).status()).isEqualTo(200);
    }
}

package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuesControllerTest extends WebTest {

    private long type;
    private String category = "";
    private String version = "";

    @BeforeEach
    void categoryAndVersion() {
        type = project.issueTypes().getFirst().id();
        category = id(as(member).post("/projects/" + project.key() + "/categories", "name", "Web"));
        version = id(as(member).post("/projects/" + project.key() + "/versions", "name", "1.0"));
    }

    @Test
    void whatIsEmptyIsClearedAndWhatIsMissingStays() {
        var parent = create("summary", "Parent");
        var issue = create(
                "summary",
                "Quote",
                "parentIssueId",
                parent,
                "startDate",
                "2030-01-15",
                "dueDate",
                "2030-02-28",
                "estimatedHours",
                "4.5",
                "actualHours",
                "3.25",
                "categoryId[]",
                category,
                "versionId[]",
                version,
                "milestoneId[]",
                version,
                "assigneeId",
                japanese.id(),
                "description",
                "見積書 😀");
        var path = "/issues/" + issue;
        as(member).patch(path, "resolutionId", 0);

        var kept = as(member).patch(path, "summary", "Quote 2").json();
        assertThat(kept.at("/resolution/id").asInt(-1)).isZero();
        assertThat(kept.get("estimatedHours").asDouble()).isEqualTo(4.5);
        assertThat(kept.get("actualHours").asDouble()).isEqualTo(3.25);
        assertThat(kept.get("dueDate").asString()).isEqualTo("2030-02-28T00:00:00Z");
        assertThat(kept.at("/category/0/id").asString()).isEqualTo(category);
        assertThat(kept.get("description").asString()).isEqualTo("見積書 😀");

        var cleared = as(member)
                .patch(
                        path,
                        "assigneeId",
                        "",
                        "resolutionId",
                        "",
                        "parentIssueId",
                        "",
                        "startDate",
                        "",
                        "dueDate",
                        "",
                        "estimatedHours",
                        "",
                        "actualHours",
                        "",
                        "categoryId[]",
                        "",
                        "versionId[]",
                        "",
                        "milestoneId[]",
                        "")
                .json();
        for (var field : List.of(
                "assignee", "resolution", "parentIssueId", "startDate", "dueDate", "estimatedHours", "actualHours")) {
            assertThat(cleared.get(field).isNull()).as(field).isTrue();
        }
        for (var list : List.of("category", "versions", "milestone")) {
            assertThat(cleared.get(list).toString()).as(list).isEqualTo("[]");
        }
        assertThat(cleared.get("summary").asString()).isEqualTo("Quote 2");
    }

    @ParameterizedTest
    @CsvSource({
        "summary, ''",
        "summary, '   '",
        "issueTypeId, 900000001",
        "priorityId, 1",
        "priorityId, ''",
        "dueDate, 2030-02-30",
        "estimatedHours, -1",
        "estimatedHours, NaN",
        "assigneeId, 900000001",
        "parentIssueId, 900000001",
        "categoryId[], 900000001",
        "attachmentId[], 900000001",
    })
    void whatIsWrongIsRefused(String name, String value) {
        var parameters = name.equals("summary") ? parameters(name, value) : parameters("summary", "Quote", name, value);
        assertThat(as(member).post("/issues", parameters).outcome()).isIn("400/7", "404/6");
    }

    /** Each filter finds the one issue, and not the other. */
    @Test
    void eachFilterFindsWhatItSays() {
        var parent = create("summary", "Parent");
        var issue = create(
                "summary",
                "見積書 quote",
                "parentIssueId",
                parent,
                "startDate",
                "2030-01-15",
                "dueDate",
                "2030-02-28",
                "categoryId[]",
                category,
                "versionId[]",
                version,
                "milestoneId[]",
                version,
                "assigneeId",
                japanese.id(),
                "priorityId",
                2);
        as(member).patch("/issues/" + issue, "statusId", 3, "resolutionId", 0);
        for (var filter : List.of(
                "id[]=" + issue,
                "parentIssueId[]=" + parent,
                "categoryId[]=" + category,
                "versionId[]=" + version,
                "milestoneId[]=" + version,
                "statusId[]=3",
                "priorityId[]=2",
                "resolutionId[]=0",
                "assigneeId[]=" + japanese.id(),
                "parentChild=2",
                "hasDueDate=true",
                "keyword=quote",
                "startDateSince=2030-01-15",
                "startDateUntil=2030-01-15",
                "dueDateSince=2030-02-28",
                "dueDateUntil=2030-02-28")) {
            assertThat(found(filter)).as(filter).containsExactly(issue);
            assertThat(as(member)
                            .get("/issues/count?projectId[]=" + project.id() + "&" + filter)
                            .text())
                    .as(filter)
                    .isEqualTo("{\"count\":1}");
        }
        for (var filter : List.of(
                "statusId[]=1",
                "parentChild=4",
                "hasDueDate=false",
                "priorityId[]=3",
                "priorityId[]=4&priorityId[]=3")) {
            assertThat(found(filter)).as(filter).containsExactly(parent);
        }
        for (var filter : List.of("attachment=true", "sharedFile=true", "keyword=nothing", "createdUntil=2020-01-01")) {
            assertThat(found(filter)).as(filter).isEmpty();
        }
        for (var filter :
                List.of("createdUserId[]=" + member.id(), "issueTypeId[]=" + type, "createdSince=2020-01-01")) {
            assertThat(found(filter)).as(filter).containsExactlyInAnyOrder(issue, parent);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issueType", "category", "version", "milestone", "summary", "status", "priority", "attachment",
                "sharedFile", "created", "createdUser", "updated", "updatedUser", "assignee", "startDate", "dueDate",
                "estimatedHours", "actualHours", "childIssue",
            })
    void eachOrderIsTaken(String sort) {
        var first = create("summary", "a");
        var second = create("summary", "b");
        assertThat(found("sort=" + sort + "&order=asc")).containsExactlyInAnyOrder(first, second);
        assertThat(found("sort=" + sort + "&order=desc")).containsExactlyInAnyOrder(first, second);
        if (sort.equals("summary")) {
            assertThat(found("sort=summary&order=asc")).containsExactly(first, second);
            assertThat(found("sort=summary")).containsExactly(second, first);
        }
    }

    @Test
    void pagesAreLimited() {
        var first = create("summary", "a");
        create("summary", "b");
        assertThat(found("sort=summary&order=asc&count=1")).containsExactly(first);
        assertThat(found("sort=summary&order=desc&offset=1&count=100")).containsExactly(first);
        for (var wrong :
                List.of("count=0", "count=101", "count=x", "offset=-1", "sort=nothing", "order=up", "parentChild=11")) {
            assertThat(as(member).get("/issues?" + wrong).outcome()).as(wrong).isEqualTo("400/7");
        }
        assertThat(as(member).get("/issues?projectId[]=900000001").outcome()).isEqualTo("404/6");
    }

    @Test
    void aDeletedIssueIsGoneAndItsNumberIsNotGivenAgain() {
        var issue = create("summary", "Quote");
        var deleted = as(member).delete("/issues/" + issue);
        assertThat(deleted.json().get("summary").asString()).isEqualTo("Quote");
        assertThat(as(member).get("/issues/" + issue).outcome()).isEqualTo("404/6");
        var next = as(member).get("/issues/" + create("summary", "Next")).json();
        assertThat(next.get("keyId").asInt())
                .isEqualTo(deleted.json().get("keyId").asInt() + 1);
    }

    private List<String> found(String filter) {
        var answer = as(member).get("/issues?projectId[]=" + project.id() + "&" + filter);
        assertThat(answer.status()).as(filter + " " + answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(issue -> issue.get("id").asString())
                .toList();
    }

    private String create(Object... more) {
        return id(as(member).post("/issues", parameters(more)));
    }

    private Object[] parameters(Object... more) {
        var given = new ArrayList<Object>(List.of(more));
        for (var usual : List.<List<Object>>of(
                List.of("projectId", project.id()), List.of("issueTypeId", type), List.of("priorityId", 3))) {
            if (!given.contains(usual.getFirst())) {
                given.addAll(usual);
            }
        }
        return given.toArray();
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}

package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.project.ProjectKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each thing has all fields of the contract, in their order; lists are never null, and times are whole seconds. */
class ShapesTest extends WebTest {

    private static final String USER = "id userId name roleType lang mailAddress lastLoginTime nulabAccount";
    private static final String PROJECT = "id projectKey name chartEnabled useResolvedForChart subtaskingEnabled"
            + " grandchildIssueEnabled projectLeaderCanEditProjectLeader useWiki useFileSharing useWikiTreeView"
            + " useOriginalImageSizeAtWiki useSubversion useGit textFormattingRule archived displayOrder useDevAttributes";
    private static final String ISSUE = "id projectId issueKey keyId issueType summary description resolution priority"
            + " status assignee category versions milestone startDate dueDate estimatedHours actualHours parentIssueId"
            + " createdUser created updatedUser updated customFields attachments sharedFiles stars";
    private static final String COMMENT =
            "id projectId issueId content changeLog createdUser created updated stars notifications";
    private static final String VERSION =
            "id projectId name description startDate releaseDueDate archived displayOrder";
    private static final String STAR = "id comment url title presenter created";

    /** The path, where in the answer the thing is, and its fields. */
    private static final String SHAPES =
            """
            /users/myself                             -                 %s
            /users                                    /0                %s
            /space                                    -                 spaceKey name ownerId lang timezone reportSendTime textFormattingRule created updated
            /projects/{projectIdOrKey}                -                 %s
            /projects/{projectIdOrKey}/statuses       /0                id projectId name color displayOrder
            /projects/{projectIdOrKey}/issueTypes     /0                id projectId name color displayOrder templateSummary templateDescription
            /projects/{projectIdOrKey}/categories     /0                id projectId name displayOrder
            /projects/{projectIdOrKey}/versions       /0                %s
            /projects/{projectIdOrKey}/webhooks       /0                id name description hookUrl allEvent activityTypeIds createdUser created updatedUser updated
            /projects/{projectIdOrKey}/activities     /0                id project type content notifications createdUser created
            /projects/{projectIdOrKey}/activities     /0/project        %s
            /issues/{issueId}                         -                 %s
            /issues/{issueId}                         /issueType        id projectId name color displayOrder templateSummary templateDescription
            /issues/{issueId}                         /status           id projectId name color displayOrder
            /issues/{issueId}                         /priority         id name
            /issues/{issueId}                         /category/0       id projectId name displayOrder
            /issues/{issueId}                         /milestone/0      %s
            /issues/{issueId}                         /attachments/0    id name size createdUser created
            /issues/{issueId}                         /stars/0          %s
            /issues/{issueId}                         /createdUser      %s
            /issues/{issueId}/relatedIssues           /0                %s type
            /issues/{issueId}/comments?order=asc      /0                %s
            /issues/{issueId}/comments?order=asc      /0/notifications/0 id alreadyRead reason user resourceAlreadyRead
            /issues/{issueId}/comments?count=1        /0/changeLog/0    field newValue originalValue attachmentInfo attributeInfo notificationInfo
            /watchings/{watching}                     -                 id resourceAlreadyRead alreadyRead note type issue lastContentUpdated created updated
            /notifications                            /0                id alreadyRead reason resourceAlreadyRead project issue comment pullRequest pullRequestComment sender created
            /users/{user}/stars                       /0                %s
            /users/myself/recentlyViewedIssues        /0                issue updated
            /users/myself/recentlyViewedProjects      /0                project updated
            /notifications/count                      -                 count
            /rateLimit                                /rateLimit        read update search icon
            /rateLimit                                /rateLimit/read   limit remaining reset
            """.formatted(USER, USER, PROJECT, VERSION, PROJECT, ISSUE, VERSION, STAR, USER, ISSUE, COMMENT, STAR);

    @Test
    void everythingHasItsFields() {
        var belongings = belongings(open(ProjectKind.OWN), true);
        for (var thing : List.of(
                "comment",
                "notification",
                "watching",
                "star",
                "attachment",
                "category",
                "version",
                "webhook",
                "relatedIssue")) {
            belongings.at(thing);
        }
        as(manager).post("/users/myself/recentlyViewedIssues", "issueIdOrKey", belongings.at("issueId"));
        assertThat(as(manager)
                        .patch(
                                "/issues/" + belongings.at("issueId"),
                                "categoryId[]",
                                belongings.at("category"),
                                "milestoneId[]",
                                belongings.at("version"),
                                "dueDate",
                                "2030-01-15")
                        .json()
                        .get("dueDate")
                        .asString())
                .isEqualTo("2030-01-15T00:00:00Z");
        SHAPES.lines().forEach(line -> {
            var cells = line.split("\\s+", 3);
            var answer = as(manager).get(fill(cells[0], belongings::at));
            assertThat(answer.status()).as(line).isEqualTo(200);
            var thing = cells[1].equals("-") ? answer.json() : answer.json().at(cells[1]);
            assertThat(thing.propertyNames()).as(line).containsExactly(cells[2].split(" "));
            assertThat(answer.text()).as(line).doesNotContainPattern("\\dT\\d\\d:\\d\\d:\\d\\d[^Z]");
            assertThat(nullLists(thing, new ArrayList<>())).as(line).isEmpty();
        });
    }

    /** The names of fields that the contract has lists in, where there is none. */
    private static List<String> nullLists(JsonNode node, List<String> found) {
        node.properties().forEach(field -> {
            if (List.of(
                                    "category",
                                    "versions",
                                    "milestone",
                                    "customFields",
                                    "attachments",
                                    "sharedFiles",
                                    "stars",
                                    "changeLog",
                                    "notifications",
                                    "activityTypeIds")
                            .contains(field.getKey())
                    && !field.getValue().isArray()) {
                found.add(field.getKey());
            }
            nullLists(field.getValue(), found);
        });
        return found;
    }
}

package dev.baton.web.api;

import dev.baton.project.Project;
import dev.baton.user.Language;
import dev.baton.user.Role;
import dev.baton.user.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What fills the places of a {@link Route}: things of one project, each made when it is first asked for. */
final class Belongings {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final ApiTest test;
    private final Project project;
    private final User owner;
    private final User fellow;
    private final List<User> told;
    private final boolean byId;
    private final Map<String, String> made = new HashMap<>();

    /**
     * @param owner  administers the project, and has what has an owner
     * @param fellow works in it as well
     * @param told   are told of comments
     * @param byId   whether paths name projects and issues by id, or by key
     */
    Belongings(ApiTest test, Project project, User owner, User fellow, List<User> told, boolean byId) {
        this.test = test;
        this.project = project;
        this.owner = owner;
        this.fellow = fellow;
        this.told = told;
        this.byId = byId;
    }

    Project project() {
        return project;
    }

    /** The text for the place; the same each time. */
    String at(String place) {
        var known = made.get(place);
        if (known == null) {
            known = make(place);
            made.put(place, known);
        }
        return known;
    }

    /** What nothing has that is there: an id, or a key. */
    static String missing(String place, boolean byId) {
        return switch (place) {
            case "projectIdOrKey" -> byId ? "900000001" : "MISSING";
            case "issueIdOrKey" -> byId ? "900000002" : "MISSING-1";
            default -> "900000003";
        };
    }

    static String unique() {
        return "N" + MADE.incrementAndGet();
    }

    private String make(String place) {
        var ofProject = "/projects/" + project.id();
        return switch (place) {
            case "new" -> unique();
            case "team" -> "1";
            case "projectId" -> String.valueOf(project.id());
            case "projectIdOrKey" -> byId ? at("projectId") : project.key();
            case "issueIdOrKey" ->
                byId ? at("issueId") : issue().get("issueKey").asString();
            case "issueId", "otherIssue" ->
                id(api().post(
                                "/issues",
                                "projectId",
                                project.id(),
                                "summary",
                                "Quote",
                                "issueTypeId",
                                at("substitute"),
                                "priorityId",
                                3));
            case "relatedIssue" ->
                id(api().post("/issues/" + at("issueId") + "/relatedIssues", "targetIssueId", at("otherIssue")));
            case "comment" -> comment(owner, told);
            case "upload" -> id(WebTest.upload(api(), "a.txt", new byte[] {1}));
            case "attachment" ->
                api().patch("/issues/" + at("issueId"), "attachmentId[]", at("upload"))
                        .json()
                        .at("/attachments/0/id")
                        .asString();
            case "status" -> id(api().post(ofProject + "/statuses", "name", unique(), "color", "#ea2c00"));
            case "statuses" ->
                StreamSupport.stream(api().get(ofProject + "/statuses").json().spliterator(), false)
                        .map(status -> status.get("id").asString())
                        .collect(Collectors.joining(","));
            case "issueType" -> id(api().post(ofProject + "/issueTypes", "name", unique(), "color", "#e30000"));
            case "substitute" ->
                api().get(ofProject + "/issueTypes").json().at("/0/id").asString();
            case "category" -> id(api().post(ofProject + "/categories", "name", unique()));
            case "version" -> id(api().post(ofProject + "/versions", "name", unique()));
            case "webhook" ->
                id(api().post(ofProject + "/webhooks", "name", "Hook", "hookUrl", "https://hooks.example.com/"));
            default -> makePersonal(place, ofProject);
        };
    }

    private String makePersonal(String place, String ofProject) {
        return switch (place) {
            case "user" -> String.valueOf(owner.id());
            case "fellow" -> String.valueOf(fellow.id());
            case "newcomer" ->
                String.valueOf(test.person("Newcomer", Role.MEMBER, Language.EN).id());
            case "colleague" -> id(api().post(ofProject + "/users", "userId", at("newcomer")));
            case "leader" -> id(api().post(ofProject + "/administrators", "userId", at("newcomer")));
            case "watching" -> id(api().post("/watchings", "issueIdOrKey", at("issueId")));
            case "notification" -> {
                comment(fellow, List.of(owner));
                yield api().get("/notifications", "count", 1).json().at("/0/id").asString();
            }
            case "star" -> {
                api().post("/stars", "issueId", at("issueId"));
                yield issue().at("/stars/0/id").asString();
            }
            default -> throw new AssertionError("Nothing is known of " + place);
        };
    }

    private ApiClient api() {
        return test.as(owner);
    }

    private JsonNode issue() {
        return api().get("/issues/" + at("issueId")).json();
    }

    private String comment(User by, List<User> notified) {
        var parameters = new ArrayList<Object>(List.of("content", "Hello"));
        notified.forEach(user -> {
            parameters.add("notifiedUserId[]");
            parameters.add(user.id());
        });
        return id(test.as(by).post("/issues/" + at("issueId") + "/comments", parameters.toArray()));
    }

    private static String id(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json().get("id").asString();
    }
}

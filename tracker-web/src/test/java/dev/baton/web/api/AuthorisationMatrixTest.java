package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what at the API: every request by everybody. The table is {@link Routes}. */
class AuthorisationMatrixTest extends WebTest {

    /** Lists of what several projects have. */
    private static final Set<String> MIXED = Set.of(
            "/space/activities",
            "/space/diskUsage",
            "/projects",
            "/issues",
            "/notifications",
            "/users",
            "/users/{user}/activities",
            "/users/{user}/stars",
            "/users/{user}/watchings",
            "/users/myself/recentlyViewedIssues",
            "/users/myself/recentlyViewedProjects");

    /** What lists are not to be empty of. */
    private static final List<String> THINGS = List.of(
            "comment",
            "notification",
            "watching",
            "star",
            "attachment",
            "category",
            "version",
            "webhook",
            "relatedIssue");

    @Test
    void everyRouteHasARow() {
        assertThat(Routes.all().stream().map(Route::name))
                .containsExactlyInAnyOrderElementsOf(Route.all(mapping))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"PARTNER, 0", "CROSS_DEPARTMENT, 1"})
    void everybodyMayDoWhatTheTableSays(ProjectKind kind, int column) {
        boolean byId = column == 1;
        var project = open(kind);
        var shared = belongings(project, byId);
        THINGS.forEach(shared::at);
        var found = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (var route : Routes.all()) {
            var row = new StringBuilder();
            for (var actor : everybody()) {
                row.append(letter(actor, route, byId, shared));
            }
            found.add(route.name() + " " + row);
            expected.add(route.name() + " " + route.rights().get(column));
        }
        assertThat(found).isEqualTo(expected);
    }

    /** What is only looked at is shared; what is changed or deleted is made for it. */
    private String letter(User actor, Route route, boolean byId, Belongings shared) {
        var belongings = shared;
        if (route.name().equals("DELETE /projects/{projectIdOrKey}")) {
            belongings = belongings(open(shared.project().kind()), byId);
        } else if (!route.method().equals("GET")) {
            belongings = belongings(shared.project(), byId);
        }
        if (route.name().equals("GET /users/myself/recentlyViewedIssues")) {
            as(actor).post("/users/myself/recentlyViewedIssues", "issueIdOrKey", belongings.at("issueIdOrKey"));
        }
        var answer = send(as(actor), route, belongings::at);
        var outcome = answer.outcome();
        if (outcome.equals(String.valueOf(route.status()))) {
            return showsNothing(answer, route, belongings.project()) ? "e" : "y";
        }
        return switch (outcome) {
            case "403/5" -> "f";
            case "404/6" -> "-";
            default -> "(" + answer.status() + " " + answer.text() + ")";
        };
    }

    private boolean showsNothing(Answer answer, Route route, Project project) {
        if (!route.method().equals("GET") || !answer.text().matches("(?s)[\\[{].*")) {
            return false;
        }
        if (MIXED.contains(route.path())) {
            return List.of(
                            "\"projectId\":" + project.id() + ",",
                            "\"projectKey\":\"" + project.key() + "\"",
                            "/" + project.key() + "-",
                            "\"" + manager.mailAddress() + "\"")
                    .stream()
                    .noneMatch(answer.text()::contains);
        }
        return answer.text().equals("[]") || answer.text().equals("{\"count\":0}");
    }

    @Test
    void nobodyDoesAnythingWithoutAKey() {
        for (var route : Routes.all()) {
            var answer = send(stranger(), route, place -> Belongings.missing(place, true));
            assertThat(answer.outcome()).as(route.name()).isEqualTo("401/11");
        }
    }
}

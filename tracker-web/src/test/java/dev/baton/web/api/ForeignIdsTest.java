package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is not the caller's to see is answered as what is not there: the same status and the same body but for the id that was asked
 * for. Wherever an id or a key can stand: in every place of every path, what stands before it being the caller's own, and in every
 * parameter.
 */
class ForeignIdsTest extends WebTest {

    /** Parameters besides those of {@link Routes}, each tried by itself. */
    private static final String MORE = """
            GET /issues projectId[]={projectId}
            GET /issues issueTypeId[]={issueType}
            GET /issues categoryId[]={category}
            GET /issues versionId[]={version}
            GET /issues milestoneId[]={version}
            GET /issues statusId[]={status}
            GET /issues parentIssueId[]={issueId}
            GET /issues assigneeId[]={user}
            GET /issues createdUserId[]={user}
            GET /issues/count projectId[]={projectId}
            GET /issues/count parentIssueId[]={issueId}
            GET /issues/count createdUserId[]={user}
            POST /issues parentIssueId={issueId}
            POST /issues categoryId[]={category}
            POST /issues versionId[]={version}
            POST /issues milestoneId[]={version}
            POST /issues attachmentId[]={upload}
            POST /issues assigneeId={user}
            POST /issues notifiedUserId[]={user}
            PATCH /issues/{issueIdOrKey} parentIssueId={otherIssue}
            PATCH /issues/{issueIdOrKey} categoryId[]={category}
            PATCH /issues/{issueIdOrKey} versionId[]={version}
            PATCH /issues/{issueIdOrKey} milestoneId[]={version}
            PATCH /issues/{issueIdOrKey} attachmentId[]={upload}
            PATCH /issues/{issueIdOrKey} statusId={status}
            PATCH /issues/{issueIdOrKey} issueTypeId={issueType}
            PATCH /issues/{issueIdOrKey} assigneeId={user}
            PATCH /issues/{issueIdOrKey} notifiedUserId[]={user}
            POST /issues/{issueIdOrKey}/comments attachmentId[]={upload}
            POST /issues/{issueIdOrKey}/comments notifiedUserId[]={user}
            PATCH /projects/{projectIdOrKey}/statuses/updateDisplayOrder statusId[]={status}
            DELETE /projects/{projectIdOrKey}/statuses/{id} substituteStatusId={status}
            GET /users/{userId}/watchings issueId[]={issueId}
            GET /users/{userId}/watchings/count issueId[]={issueId}
            POST /stars commentId={comment}
            """;

    /** Ids that are in no project. */
    private static final Set<String> NO_IDS = Set.of("new", "team", "statuses");

    /** A member of the space sees everybody; a guest only those who share a project with them. */
    private static final Set<String> PEOPLE = Set.of("user", "newcomer", "colleague", "leader", "fellow");

    private final List<String> different = new ArrayList<>();
    private Belongings foreign;
    private Project own;

    @BeforeEach
    void twoProjects() {
        own = project(outsider, ProjectKind.OWN);
        projects.addMember(outsider, own.key(), japanese.id(), ProjectRole.MEMBER);
        projects.addMember(outsider, own.key(), guest.id(), ProjectRole.MEMBER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theyAreAnsweredLikeMissingOnes(boolean byId) {
        foreign = belongings(open(ProjectKind.PARTNER), byId);
        requests().flatMap(route -> route.places().stream()).forEach(foreign::at);
        var before = as(manager).get("/issues/" + foreign.at("issueId")).text();
        for (var actor : List.of(outsider, guest)) {
            var shared = owned(byId);
            requests().forEach(route -> {
                for (var place : new TreeSet<>(route.places())) {
                    if (!NO_IDS.contains(place) && !(actor == outsider && PEOPLE.contains(place))) {
                        compare(actor, route, place, byId, shared);
                    }
                }
            });
        }
        assertThat(different).isEmpty();
        assertThat(as(manager).get("/issues/" + foreign.at("issueId")).text()).isEqualTo(before);
    }

    private void compare(User actor, Route route, String place, boolean byId, Belongings shared) {
        var belongings = route.method().equals("GET") ? shared : owned(byId);
        // places behind it in the path are of the foreign project as well
        var replaced = new TreeSet<>(Set.of(place));
        if (route.path().contains("{" + place + "}")) {
            Route.PLACE
                    .matcher(route.path().substring(route.path().indexOf("{" + place + "}")))
                    .results()
                    .forEach(later -> replaced.add(later.group(1)));
        }
        UnaryOperator<String> missing = at -> Belongings.missing(at, byId);
        var ofForeign = answer(actor, route, replaced, foreign::at, belongings);
        var ofMissing = answer(actor, route, replaced, missing, belongings);
        if (!ofForeign.equals(ofMissing)) {
            different.add("%s of %s for %s: %s, but missing: %s"
                    .formatted(place, route.name(), actor.name(), ofForeign, ofMissing));
        }
    }

    private String answer(
            User actor, Route route, Set<String> replaced, UnaryOperator<String> source, Belongings belongings) {
        var answer = send(as(actor), route, at -> replaced.contains(at) ? source.apply(at) : belongings.at(at));
        var text = answer.text();
        for (var place : replaced) {
            // as a whole, and not the code of the error
            text = text.replaceAll("(?<![-0-9A-Z]|\"code\":)" + Pattern.quote(source.apply(place)) + "(?![-0-9])", "?");
        }
        if (answer.status() < 400) {
            text = text.replaceAll("[0-9?]+", "?"); // what was made has ids of its own
        }
        return answer.status() + " " + answer.header("Content-Type") + " " + text;
    }

    private Belongings owned(boolean byId) {
        return new Belongings(this, own, outsider, japanese, List.of(), byId);
    }

    private static Stream<Route> requests() {
        return Stream.concat(Routes.all().stream(), MORE.lines().map(line -> {
            var cells = line.split(" ");
            var name = cells[0] + " " + cells[1];
            var route = Routes.all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return route.with(cells[2]);
        }));
    }
}

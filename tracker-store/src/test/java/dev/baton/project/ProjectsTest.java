package dev.baton.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.activity.ActivityContent.MemberRemoved;
import dev.baton.activity.ActivityQuery;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Role;
import dev.baton.user.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectsTest {

    abstract static class Contract extends StoreContract {

        User ito;
        User sato;

        @BeforeEach
        void twoPeople() {
            ito = member("Ito");
            sato = member("Sato");
        }

        @Test
        void aNewProjectHasWhatBacklogGives() {
            var key = unique("SALES_");
            var project = projects.create(ito, new NewProject(key.toLowerCase(), " 営業 🍣 ", ProjectKind.PARTNER));
            assertThat(project.key()).isEqualTo(key);
            assertThat(project.name()).isEqualTo("営業 🍣");
            assertThat(project.statuses())
                    .containsExactly(
                            new Status(1, "Open", "#ed8077", 1000),
                            new Status(2, "In Progress", "#4488c5", 2000),
                            new Status(3, "Resolved", "#5eb5a6", 3000),
                            new Status(4, "Closed", "#b0be3c", 4000));
            assertThat(project.issueTypes())
                    .extracting(IssueType::name, IssueType::color)
                    .containsExactly(
                            tuple("Task", "#7ea800"),
                            tuple("Bug", "#990000"),
                            tuple("Request", "#ff9200"),
                            tuple("Other", "#2779ca"));
            assertThat(projects.get(ito, key.toLowerCase())).isEqualTo(project);
            assertThat(projects.find(ito, key)).contains(project);
            assertThat(projects.list(ito)).contains(project);
            assertThat(projects.role(ito, key)).contains(ProjectRole.ADMINISTRATOR);
            assertThat(projects.members(ito, key))
                    .containsExactly(new Membership(project.id(), ito, ProjectRole.ADMINISTRATOR));
            assertThat(projects.find(sato, key)).isEmpty();
            assertThat(projects.list(sato)).doesNotContain(project);
        }

        @Test
        void keysAreWellFormedAndTakenOnce() {
            var taken = project(ito, ProjectKind.PARTNER).key();
            refused("project.keyTaken", () -> projects.create(sato, new NewProject(taken, "Mine", ProjectKind.OWN)));
            for (var key : List.of("", "1A", "_A", "A-B", "あ", "A B", "A".repeat(26)))
                refused("project.keyMalformed", () -> projects.create(ito, new NewProject(key, "X", ProjectKind.OWN)));
            refused("name.blank", () -> projects.create(ito, new NewProject(unique("K"), " ", ProjectKind.OWN)));
        }

        @Test
        void missingAndForeignAreToldInTheSameWords() {
            var key = project(ito, ProjectKind.PARTNER).key();
            assertThatThrownBy(() -> projects.get(sato, key))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("There is no project %s.", key);
            assertThatThrownBy(() -> projects.get(sato, "NOWHERE"))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("There is no project NOWHERE.");
        }

        @Test
        void comingAndGoingIsOnRecord() {
            var project = project(ito, ProjectKind.PARTNER);
            var key = project.key();
            assertThat(projects.addMember(ito, key, sato.id(), ProjectRole.MEMBER))
                    .isEqualTo(new Membership(project.id(), sato, ProjectRole.MEMBER));
            projects.addMember(ito, key, sato.id(), ProjectRole.MEMBER);
            projects.addMember(ito, key, sato.id(), ProjectRole.VIEWER);
            assertThat(projects.members(ito, key)).extracting(Membership::user).containsExactly(ito, sato);
            assertThat(projects.removeMember(ito, key, sato.id())).isTrue();
            assertThat(projects.removeMember(ito, key, sato.id())).isFalse();
            assertThat(activities.ofProject(ito, key, ActivityQuery.latest(10)))
                    .extracting(Activity::content)
                    .containsExactly(
                            new MemberRemoved(sato.id(), "Sato"),
                            new MemberAdded(sato.id(), "Sato", ProjectRole.VIEWER),
                            new MemberAdded(sato.id(), "Sato", ProjectRole.MEMBER));
            assertThat(projects.find(sato, key)).isEmpty();
        }

        @Test
        void somebodyIsAlwaysInCharge() {
            var key = project(ito, ProjectKind.PARTNER).key();
            var guest = person("Guest", Role.GUEST);
            refused("member.lastAdministrator", () -> projects.removeMember(ito, key, ito.id()));
            refused("member.lastAdministrator", () -> projects.addMember(ito, key, ito.id(), ProjectRole.MEMBER));
            refused(
                    "member.guestAdministrator",
                    () -> projects.addMember(ito, key, guest.id(), ProjectRole.ADMINISTRATOR));
            projects.addMember(ito, key, sato.id(), ProjectRole.ADMINISTRATOR);
            assertThat(projects.removeMember(ito, key, ito.id())).isTrue();
        }

        @Test
        void issuesArePassedToWhoCanSeeThem() {
            var word = unique("Pass");
            var added = member(word + " added");
            var stranger = member(word + " stranger");
            var guest = person(word + " guest", Role.GUEST);
            var administrator = person(word + " administrator", Role.ADMINISTRATOR);
            var closed = project(ito, ProjectKind.PARTNER).key();
            projects.addMember(ito, closed, added.id(), ProjectRole.VIEWER);
            projects.addMember(ito, closed, guest.id(), ProjectRole.MEMBER);
            assertThat(projects.searchAssignable(ito, closed, word, 10)).containsExactly(added, administrator, guest);
            assertThat(projects.searchAssignable(ito, closed, word, 2)).hasSize(2);
            assertThat(projects.searchAssignable(ito, closed, stranger.mailAddress(), 10))
                    .isEmpty();
            var open = project(ito, ProjectKind.CROSS_DEPARTMENT).key();
            assertThat(projects.searchAssignable(ito, open, word, 10)).containsExactly(added, administrator, stranger);
        }

        private static void refused(String key, Runnable act) {
            assertThatThrownBy(act::run)
                    .isInstanceOfSatisfying(
                            Invalid.class, refused -> assertThat(refused.key()).isEqualTo(key));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

package dev.baton.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.MemberRemoved;
import dev.baton.activity.ActivityContent.ProjectUpdated;
import dev.baton.activity.ActivityQuery;
import dev.baton.error.TrackerException;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.NewIssue;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import dev.baton.user.Role;
import dev.baton.user.User;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProjectAdministrationTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        EntityManagerFactory factory;

        @Autowired
        Transactions transactions;

        User administrator;
        User ito;
        User sato;

        @BeforeEach
        void threePeople() {
            administrator = person("Administrator", Role.ADMINISTRATOR);
            ito = member("Ito");
            sato = member("Sato");
        }

        @Test
        void aProjectBecomesAnotherAndIssueKeysFollow() {
            var project = project(ito, ProjectKind.PARTNER);
            var issue = issue(ito, project, "Quote");
            var key = unique("NEXT_");
            var settings = new ProjectSettings(true, true, false, true, ProjectSettings.TextFormat.BACKLOG);
            var changed = projectAdministration.change(
                    ito, project.id(), new ProjectDraft(key.toLowerCase(), " 次 ", settings, false));
            assertThat(changed)
                    .isEqualTo(new Project(
                            project.id(),
                            key,
                            "次",
                            ProjectKind.PARTNER,
                            settings,
                            false,
                            project.statuses(),
                            project.issueTypes(),
                            List.of(),
                            List.of()));
            assertThat(projects.get(ito, key)).isEqualTo(changed);
            assertThat(projects.find(ito, project.key())).isEmpty();
            assertThat(issues.get(ito, new IssueKey(key, issue.key().number())).id())
                    .isEqualTo(issue.id());
            projectAdministration.change(ito, project.id(), new ProjectDraft(key, "次", settings, false));
            assertThat(activities.ofProject(ito, key, ActivityQuery.latest(1)))
                    .extracting(Activity::content)
                    .containsExactly(new ProjectUpdated(List.of(
                            "name", "key", "chartEnabled", "resolvedInChart", "subtaskingEnabled", "textFormat")));
            var taken = project(sato, ProjectKind.OWN).key();
            refused(
                    "project.keyTaken",
                    () -> projectAdministration.change(
                            ito, project.id(), new ProjectDraft(taken, "次", settings, false)));
        }

        @Test
        void anArchivedProjectIsSeenButNotChanged() {
            var project = project(ito, ProjectKind.PARTNER);
            var issue = issue(ito, project, "Quote");
            var archived = archive(project, true);
            assertThat(archived.archived()).isTrue();
            assertThat(projects.list(ito)).doesNotContain(archived);
            assertThat(projects.list(ito, new ProjectFilter(true, true))).contains(archived);
            assertThat(projects.list(ito, new ProjectFilter(null, true))).contains(archived);
            assertThat(projects.get(ito, project.key())).isEqualTo(archived);
            assertThat(issues.get(ito, issue.key())).isNotNull();
            refused("project.archived", () -> issues.create(ito, NewIssue.of(project.key(), "Another")));
            refused(
                    "project.archived",
                    () -> issues.update(ito, issue.key(), IssueChange.of(new IssueEdit.Status(Status.RESOLVED))));
            refused("project.archived", () -> categories.add(ito, project.id(), "Late"));
            refused("project.archived", () -> projects.addMember(ito, project.key(), sato.id(), ProjectRole.MEMBER));
            assertThat(archive(project, false)).isEqualTo(project);
            assertThat(issue(ito, project, "Another").key().number()).isEqualTo(2);
        }

        @Test
        void whatIsDeletedIsThereForNobodyAndItsKeyIsFree() {
            var project = project(ito, ProjectKind.CROSS_DEPARTMENT);
            var issue = issue(ito, project, "Quote");
            refused("user.administratorsOnly", () -> projectAdministration.delete(ito, project.id()));
            assertThat(projectAdministration.delete(administrator, project.id()))
                    .isEqualTo(project);
            for (var actor : List.of(administrator, ito)) {
                assertThat(projects.access(actor, project.id())).isEmpty();
                assertThat(projects.find(actor, project.key())).isEmpty();
                assertThat(projects.list(actor, new ProjectFilter(null, true))).doesNotContain(project);
                assertThat(projects.list(actor, Set.of(project.id()))).isEmpty();
                assertThat(projects.visibleIds(actor)).doesNotContainValue(project.id());
                assertThatThrownBy(() -> issues.get(actor, issue.key())).isInstanceOf(NotFound.class);
            }
            assertThat(projects.whoMaySee(project.id(), Set.of(administrator.id(), ito.id())))
                    .isEmpty();
            assertThatThrownBy(() -> projectAdministration.delete(administrator, project.id()))
                    .isInstanceOf(NotFound.class);
            var next = projects.create(sato, new NewProject(project.key(), "Next", ProjectKind.OWN));
            assertThat(next.id()).isNotEqualTo(project.id());
            assertThat(projects.find(ito, project.key())).isEmpty();
        }

        @Test
        void anAdministratorOfTheSpaceMayAskForTheirOwnProjectsOnly() {
            var foreign = project(ito, ProjectKind.PARTNER);
            var open = project(ito, ProjectKind.CROSS_DEPARTMENT);
            var own = project(administrator, ProjectKind.OWN);
            assertThat(projects.list(administrator, new ProjectFilter(false, true)))
                    .contains(foreign, open, own);
            assertThat(projects.list(administrator, new ProjectFilter(false, false)))
                    .contains(open, own)
                    .doesNotContain(foreign);
        }

        @Test
        void administratorsAreAppointedAndDismissed() {
            var project = project(ito, ProjectKind.PARTNER);
            long id = project.id();
            projectAdministration.appoint(ito, id, sato.id());
            assertThat(projectAdministration.administrators(sato, id)).containsExactly(ito, sato);
            assertThat(projectAdministration.dismiss(sato, id, ito.id()))
                    .isEqualTo(new Membership(id, ito, ProjectRole.MEMBER));
            refused("member.noAdministrator", () -> projectAdministration.dismiss(sato, id, ito.id()));
            refused("member.lastAdministrator", () -> projectAdministration.dismiss(sato, id, sato.id()));
            var settings = project.settings();
            var strict = new ProjectDraft(
                    project.key(),
                    project.name(),
                    new ProjectSettings(
                            settings.chartEnabled(),
                            settings.resolvedInChart(),
                            settings.subtaskingEnabled(),
                            false,
                            settings.textFormat()),
                    false);
            projectAdministration.change(sato, id, strict);
            var refusal = "member.spaceAdministratorsOnly";
            refused(refusal, () -> projectAdministration.appoint(sato, id, ito.id()));
            refused(refusal, () -> projectAdministration.dismiss(sato, id, sato.id()));
            refused(refusal, () -> projects.removeMember(sato, project.key(), sato.id()));
            refused(
                    refusal,
                    () -> projectAdministration.change(
                            sato, id, new ProjectDraft(project.key(), project.name(), settings, false)));
            assertThat(projects.removeMember(sato, project.key(), ito.id())).isTrue();
            assertThat(projectAdministration
                            .appoint(administrator, id, ito.id())
                            .role())
                    .isEqualTo(ProjectRole.ADMINISTRATOR);
        }

        @Test
        void whoeverIsDeletedLeavesTheirProjects() {
            var project = project(ito, ProjectKind.PARTNER);
            projects.addMember(ito, project.key(), sato.id(), ProjectRole.MEMBER);
            var issue = issue(sato, project, "Quote");
            issues.update(ito, issue.key(), IssueChange.of(new IssueEdit.Assignee(sato.id())));
            userAdministration.delete(administrator, sato.id());
            assertThat(projects.members(ito, project.key()))
                    .extracting(Membership::user)
                    .containsExactly(ito);
            assertThat(activities.ofProject(ito, project.key(), ActivityQuery.latest(1)))
                    .extracting(Activity::content)
                    .containsExactly(new MemberRemoved(sato.id(), "Sato"));
            assertThat(projects.find(sato, project.key())).isEmpty();
            var held = issues.get(ito, issue.key());
            assertThat(held.assignee()).isNotNull().extracting(User::name).isEqualTo("Sato");
            assertThat(held.createdBy().mailAddress()).isEmpty();
            issues.update(ito, issue.key(), IssueChange.of(new IssueEdit.Assignee(ito.id())));
            refused(
                    "user.notFound",
                    () -> issues.update(ito, issue.key(), IssueChange.of(new IssueEdit.Assignee(sato.id()))));
            assertThat(issues.timeline(ito, issue.key()))
                    .extracting(Activity::actor)
                    .extracting(User::name)
                    .contains("Sato");
        }

        @Test
        void askingAgainCostsOneStatement() {
            var project = project(ito, ProjectKind.PARTNER);
            var other = project(ito, ProjectKind.PARTNER);
            projects.get(ito, project.key());
            assertThat(statements(() -> projects.get(ito, project.key()))).isEqualTo(1);
            assertThat(statements(() -> projects.access(ito, project.id()))).isEqualTo(1);
            projects.list(ito);
            assertThat(statements(() -> projects.list(ito))).isEqualTo(1);
            assertThat(statements(() -> projects.list(ito, Set.of(project.id(), other.id()))))
                    .isEqualTo(1);
            categories.add(ito, project.id(), "Invoices");
            assertThat(statements(() -> projects.get(ito, project.key()))).isEqualTo(6);
            assertThat(projects.get(ito, project.key()).categories()).hasSize(1);
        }

        @Test
        void whatWasTakenBackIsNotRemembered() {
            var project = project(ito, ProjectKind.PARTNER);
            projects.get(ito, project.key());
            assertThatThrownBy(() -> transactions.run(() -> {
                        categories.add(ito, project.id(), "Gone");
                        assertThat(projects.get(ito, project.key()).categories())
                                .extracting(Category::name)
                                .containsExactly("Gone");
                        throw new IllegalStateException("back");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(projects.get(ito, project.key())).isEqualTo(project);
            categories.add(ito, project.id(), "Stays");
            assertThat(projects.get(ito, project.key()).categories())
                    .extracting(Category::name)
                    .containsExactly("Stays");
        }

        private Project archive(Project project, boolean archived) {
            return projectAdministration.change(
                    ito, project.id(), new ProjectDraft(project.key(), project.name(), project.settings(), archived));
        }

        private long statements(Runnable act) {
            var statistics = factory.unwrap(SessionFactory.class).getStatistics();
            long before = statistics.getPrepareStatementCount();
            act.run();
            return statistics.getPrepareStatementCount() - before;
        }

        private static void refused(String key, Runnable act) {
            assertThatThrownBy(act::run)
                    .isInstanceOfSatisfying(
                            TrackerException.class,
                            refused -> assertThat(refused.key()).isEqualTo(key));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

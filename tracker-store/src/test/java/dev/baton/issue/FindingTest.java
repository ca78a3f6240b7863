package dev.baton.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.StoreContract;
import dev.baton.issue.IssueQuery.Sort;
import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Status;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Role;
import dev.baton.user.User;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How issues are found. */
class FindingTest {

    abstract static class Contract extends StoreContract {

        static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

        @Autowired
        EntityManagerFactory entityManagers;

        User ito;
        User sato;
        Project project;

        @BeforeEach
        void aProject() {
            ito = member("伊藤");
            sato = member("Sato");
            project = project(ito, ProjectKind.CROSS_DEPARTMENT);
        }

        @Test
        void wordsOfAnyScriptAreFoundWhereverTheyStand() {
            var invoice = issue(ito, project, "ACME の請求書を送る");
            var printer = issues.create(ito, described("Printer on fire", "ｶｰﾄﾞ is burnt, Café too"))
                    .issue();
            var talked = issue(ito, project, "Nothing special");
            issues.update(ito, talked.key(), IssueChange.comment("消防署に電話 🚒 about the invoicing"));

            assertThat(found("請求書")).containsExactly(invoice);
            assertThat(found("請求 acme")).containsExactly(invoice);
            assertThat(found("書")).containsExactly(invoice);
            assertThat(found("PRINT fire")).containsExactly(printer);
            assertThat(found("カード")).containsExactly(printer);
            assertThat(found("cafe\u0301")).containsExactly(printer);
            assertThat(found("電話 🚒 special")).containsExactly(issues.get(ito, talked.key()));
            assertThat(found("🚒🚒")).hasSize(1);
            assertThat(found("invoice")).isEmpty();
            assertThat(found("printer 請求")).isEmpty();
            assertThat(found("求請")).isEmpty();
            assertThat(found(" ")).hasSize(3);
        }

        @Test
        void nothingTypedIsAnOperator() {
            issue(ito, project, "Rock'n'roll 100% (really) \"quoted\" C:\\dir");
            for (var typed :
                    List.of("rock'n'roll", "100%", "+100 -(really)", "\"quoted", "c:\\dir", "really*", "~roll"))
                assertThat(found(typed)).as(typed).hasSize(1);
            for (var typed : List.of("%", "_", "*", "+-<>()~\"@", "r_ck", "r%k", "-quoted missing"))
                assertThat(found(typed)).as(typed).isEmpty();
        }

        @Test
        void anIssueIsFoundByWhatItSaysNow() {
            var issue = issues.create(ito, described("Alpha", "beta gamma")).issue();
            issues.update(ito, issue.key(), IssueChange.comment("gamma delta"));
            issues.update(
                    ito,
                    issue.key(),
                    IssueChange.of(new IssueEdit.Summary("Omega"), new IssueEdit.Description("beta sigma")));
            assertThat(found("alpha")).isEmpty();
            for (var word : List.of("omega", "beta", "sigma", "gamma", "delta")) {
                assertThat(found(word)).as(word).hasSize(1);
            }
        }

        @Test
        void everyFieldNarrows() {
            var bug = project.issueTypes().get(1).id();
            var plain = issue(ito, project, "Plain");
            var full = issues.create(
                            sato,
                            new NewIssue(
                                    project.key(),
                                    "Full",
                                    null,
                                    bug,
                                    Status.RESOLVED,
                                    Priority.HIGH,
                                    sato.id(),
                                    null,
                                    null,
                                    FRIDAY,
                                    plain.key(),
                                    Set.of()))
                    .issue();
            assertThat(find(q -> q.statuses(Set.of(Status.RESOLVED)))).containsExactly(full);
            assertThat(find(q -> q.statuses(Set.of(Status.OPEN, Status.IN_PROGRESS))))
                    .containsExactly(plain);
            assertThat(find(q -> q.withoutStatuses(Set.of(Status.RESOLVED, Status.CLOSED))))
                    .containsExactly(plain);
            assertThat(find(q -> q.withoutStatuses(Set.of(Status.OPEN)))).containsExactly(full);
            assertThat(find(q -> q.types(Set.of("bug")))).containsExactly(full);
            assertThat(find(q -> q.withoutTypes(Set.of("BUG")))).containsExactly(plain);
            assertThat(find(q -> q.types(Set.of("Nonsense")))).isEmpty();
            assertThat(find(q -> q.assignees(Set.of(sato.id())))).containsExactly(full);
            assertThat(find(q -> q.creators(Set.of(ito.id())))).containsExactly(plain);
            assertThat(find(q -> q.parent(plain.key()))).containsExactly(full);
            assertThat(find(q -> q.parent(new IssueKey("NOWHERE", 1)))).isEmpty();
            assertThat(find(q -> q.due(FRIDAY, FRIDAY))).containsExactly(full);
            assertThat(find(q -> q.due(FRIDAY.plusDays(1), null))).isEmpty();
            assertThat(find(q -> q.due(null, FRIDAY.minusDays(1)))).isEmpty();
            assertThat(find(q -> q.created(full.created(), null))).containsExactly(full);
            assertThat(find(q -> q.created(null, full.created()))).containsExactly(plain);
            assertThat(find(q -> q.updated(plain.updated(), full.updated()))).containsExactly(plain);
            assertThat(find(q -> q.keyword("full").statuses(Set.of(Status.OPEN))))
                    .isEmpty();
        }

        @Test
        void everyOrderHasTheUndatedLast() {
            var undated = issue(ito, project, "Undated");
            var late = due(FRIDAY.plusDays(1));
            var soon = due(FRIDAY);
            assertThat(find(q -> q.orderBy(Sort.DUE_DATE, true))).containsExactly(soon, late, undated);
            assertThat(find(q -> q.orderBy(Sort.DUE_DATE, false))).containsExactly(late, soon, undated);
            assertThat(find(q -> q.orderBy(Sort.CREATED, true))).containsExactly(undated, late, soon);
            assertThat(find(q -> q)).containsExactly(soon, late, undated);
            var touched = issues.update(ito, undated.key(), IssueChange.of(new IssueEdit.Priority(Priority.HIGH)))
                    .issue();
            assertThat(find(q -> q)).containsExactly(touched, soon, late);
            assertThat(find(q -> q.orderBy(Sort.PRIORITY, true))).startsWith(touched);
        }

        @Test
        void pagesAddUp() {
            IntStream.range(0, 7).forEach(i -> issue(ito, project, "Issue " + i));
            for (int offset : List.of(0, 3, 6, 9)) {
                var page = issues.find(
                        sato,
                        query().orderBy(Sort.CREATED, true).page(offset, 3).build());
                assertThat(page.items())
                        .extracting(Issue::summary)
                        .isEqualTo(IntStream.range(offset, Math.min(7, offset + 3))
                                .mapToObj(i -> "Issue " + i)
                                .toList());
                assertThat(page.total()).isEqualTo(7);
                assertThat(page.offset()).isEqualTo(offset);
                assertThat(page.counted()).isTrue();
            }
            assertThat(issues.count(sato, query().page(0, 3).build())).isEqualTo(7);
        }

        @Test
        void nobodyFindsOrCountsWhatTheyMayNotSee() {
            var secret = project(ito, ProjectKind.PARTNER);
            var word = unique("secret");
            var hidden = issue(ito, secret, word);
            var query = IssueQuery.builder().keyword(word).build();
            assertThat(issues.find(ito, query).items()).containsExactly(hidden);
            assertThat(issues.find(sato, query)).isEqualTo(new Page<>(List.of(), 0, 0));
            assertThat(issues.count(sato, query)).isZero();
            assertThat(issues.find(
                                    sato,
                                    IssueQuery.builder()
                                            .projects(Set.of(secret.key()))
                                            .build())
                            .total())
                    .isZero();
            assertThat(issues.find(
                                    sato,
                                    IssueQuery.builder().parent(hidden.key()).build())
                            .total())
                    .isZero();
            projects.addMember(ito, secret.key(), sato.id(), ProjectRole.VIEWER);
            assertThat(issues.find(sato, query).items()).containsExactly(hidden);
            var guest = person("Guest", Role.GUEST);
            assertThat(issues.find(guest, IssueQuery.builder().build())).isEqualTo(new Page<>(List.of(), 0, 0));
        }

        @Test
        void aPageTakesTheSameNumberOfStatementsHoweverLong() {
            var parent = issue(ito, project, "Parent").key();
            for (int i = 0; i < 60; i++) {
                issues.create(
                        ito,
                        new NewIssue(
                                project.key(),
                                "Word " + i,
                                null,
                                null,
                                null,
                                null,
                                member("Person " + i).id(),
                                null,
                                null,
                                null,
                                parent,
                                Set.of()));
            }
            project(ito, ProjectKind.PARTNER);
            for (var query : List.of(query(), query().keyword("word"))) {
                long one = statements(() -> issues.find(sato, query.page(1, 1).build()));
                long many = statements(() -> assertThat(
                                issues.find(sato, query.page(1, 50).build()).items())
                        .hasSize(50));
                assertThat(many).isEqualTo(one).isLessThanOrEqualTo(10);
            }
        }

        private long statements(Runnable act) {
            var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
            long before = statistics.getPrepareStatementCount();
            act.run();
            return statistics.getPrepareStatementCount() - before;
        }

        private NewIssue described(String summary, String description) {
            return new NewIssue(
                    project.key(), summary, description, null, null, null, null, null, null, null, null, Set.of());
        }

        private Issue due(LocalDate date) {
            return issues.create(
                            ito,
                            new NewIssue(
                                    project.key(),
                                    "Due",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    date,
                                    null,
                                    Set.of()))
                    .issue();
        }

        private IssueQuery.Builder query() {
            return IssueQuery.builder().projects(Set.of(project.key().toLowerCase()));
        }

        private List<Issue> find(UnaryOperator<IssueQuery.Builder> asked) {
            return issues.find(sato, asked.apply(query()).build()).items();
        }

        private List<Issue> found(String keyword) {
            return find(q -> q.keyword(keyword));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

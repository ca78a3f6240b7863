package dev.baton.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.error.TrackerException.Conflict;
import dev.baton.project.IssueKey;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What issues do, on any database. */
@SpringBootTest
abstract class IssuesContract {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Users users;

    @Autowired
    Projects projects;

    @Autowired
    Issues issues;

    User ito;
    User sato;
    Project project;

    @BeforeEach
    void aProjectWithTwoPeople() {
        int n = COUNT.incrementAndGet();
        ito = users.register(
                new NewUser("伊藤", "ito" + n + "@example.com", Language.JA, ZoneId.of("Asia/Tokyo"), Role.MEMBER));
        sato = users.register(
                new NewUser("Sato", "Sato" + n + "@Example.com", Language.EN, ZoneId.of("Asia/Tokyo"), Role.MEMBER));
        project = projects.create(ito, new NewProject("p" + n, "営業 🍣", ProjectKind.CROSS_DEPARTMENT));
    }

    @Test
    void anIssueNeedsASummaryOnly() {
        var created = issues.create(ito, NewIssue.of(project.key(), "  見積り 🍣 を送る "));
        var issue = created.issue();
        assertThat(issue.key()).isEqualTo(new IssueKey(project.key(), 1));
        assertThat(issue.summary()).isEqualTo("見積り 🍣 を送る");
        assertThat(issue.type().name()).isEqualTo("Task");
        assertThat(issue.status().name()).isEqualTo("Open");
        assertThat(created.activity().content())
                .isEqualTo(new IssueCreated(issue.id(), issue.key(), null, Status.OPEN));
        assertThat(issues.get(sato, issue.key())).isEqualTo(issue);
    }

    @Test
    void editsCommentAndActivityComeTogether() {
        var key = issues.create(ito, NewIssue.of(project.key(), "Send the estimate"))
                .issue()
                .key();
        var due = LocalDate.of(2026, 11, 28);
        var update = issues.update(
                ito,
                key,
                IssueChange.of(new IssueEdit.Assignee(sato.id()), new IssueEdit.DueDate(due))
                        .withComment("Please send it\nto the customer"));
        assertThat(update.issue().assignee()).isEqualTo(sato);
        assertThat(update.issue().dueDate()).isEqualTo(due);
        assertThat(update.issue().handover().expected()).isEqualTo("Please send it to the customer");
        assertThat(update.issue().version()).isEqualTo(1);
        assertThat(issues.get(ito, key)).isEqualTo(update.issue());
        var content = (IssueUpdated) update.activity().content();
        assertThat(content.changes())
                .containsExactly(
                        new ChangeLog(Field.ASSIGNEE, null, "Sato", null, sato.id()),
                        new ChangeLog(Field.DUE_DATE, null, "2026-11-28", null, null));
        assertThat(issues.timeline(sato, key)).hasSize(2).last().isEqualTo(update.activity());
        assertThat(issues.holdings(sato, key)).hasSize(2);

        assertThatThrownBy(() -> issues.update(
                        sato,
                        key,
                        IssueChange.of(new IssueEdit.Summary("Other")).ifVersion(0)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.since()).singleElement().satisfies(change -> {
                            assertThat(change.by()).isEqualTo("伊藤");
                            assertThat(change.fields()).containsExactly("assignee", "dueDate");
                        }));
    }

    @Test
    void isFound() {
        issues.create(ito, NewIssue.of(project.key(), "請求書を送る"));
        issues.create(ito, NewIssue.of(project.key(), "Invoices for ACME"));
        var page = issues.find(
                sato,
                IssueQuery.builder()
                        .projects(Set.of(project.key()))
                        .keyword("請求")
                        .build());
        assertThat(page.items()).extracting(Issue::summary).containsExactly("請求書を送る");
        assertThat(page.total()).isEqualTo(1);
        assertThat(issues.find(
                                sato,
                                IssueQuery.builder()
                                        .projects(Set.of(project.key()))
                                        .keyword("acme inv")
                                        .build())
                        .items())
                .extracting(Issue::summary)
                .containsExactly("Invoices for ACME");
        assertThat(issues.count(
                        sato,
                        IssueQuery.builder().projects(Set.of(project.key())).build()))
                .isEqualTo(2);
    }
}

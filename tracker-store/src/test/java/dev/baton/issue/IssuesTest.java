package dev.baton.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.error.TrackerException.Conflict;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.Resolution;
import dev.baton.project.Status;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Role;
import dev.baton.user.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens to one issue. */
class IssuesTest {

    abstract static class Contract extends StoreContract {

        static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

        User ito;
        User sato;
        Project project;

        @BeforeEach
        void aProjectOfTwo() {
            ito = member("伊藤");
            sato = member("Sato");
            project = project(ito, ProjectKind.CROSS_DEPARTMENT);
        }

        @Test
        void anIssueNeedsASummaryOnly() {
            var created = issues.create(ito, NewIssue.of(project.key().toLowerCase(), "  見積り 🍣 を送る "));
            var issue = created.issue();
            assertThat(issue.key()).isEqualTo(new IssueKey(project.key(), 1));
            assertThat(issue.summary()).isEqualTo("見積り 🍣 を送る");
            assertThat(issue.description()).isEmpty();
            assertThat(issue.type().name()).isEqualTo("Task");
            assertThat(issue.status().name()).isEqualTo("Open");
            assertThat(issue.priority()).isEqualTo(Priority.NORMAL);
            assertThat(issue.assignee()).isNull();
            assertThat(issue.handover()).isNull();
            assertThat(issue.updated()).isEqualTo(issue.created());
            assertThat(issue.updatedBy()).isEqualTo(ito);
            assertThat(created.activity().content())
                    .isEqualTo(new IssueCreated(issue.id(), issue.key(), null, Status.OPEN));
            assertThat(issues.get(sato, issue.key())).isEqualTo(issue);
        }

        @Test
        void everythingThatIsSaidAtOnceIsThere() {
            var parent = issue(ito, project, "ACME").key();
            var bug = project.issueTypes().get(1);
            var issue = issues.create(
                            ito,
                            new NewIssue(
                                    project.key(),
                                    "Fix it",
                                    "It\r\nbreaks",
                                    bug.id(),
                                    Status.IN_PROGRESS,
                                    Priority.HIGH,
                                    sato.id(),
                                    "Look\ninto it",
                                    FRIDAY.minusDays(2),
                                    FRIDAY,
                                    parent,
                                    Set.of()))
                    .issue();
            assertThat(issue.type()).isEqualTo(bug);
            assertThat(issue.description()).isEqualTo("It\nbreaks");
            assertThat(issue.status().id()).isEqualTo(Status.IN_PROGRESS);
            assertThat(issue.priority()).isEqualTo(Priority.HIGH);
            assertThat(issue.assignee()).isEqualTo(sato);
            assertThat(issue.handover()).isEqualTo(new Handover(ito, issue.created(), "Look into it"));
            assertThat(issue.startDate()).isEqualTo(FRIDAY.minusDays(2));
            assertThat(issue.dueDate()).isEqualTo(FRIDAY);
            assertThat(issue.parent()).isEqualTo(parent);
            assertThat(issues.get(sato, issue.key())).isEqualTo(issue);
        }

        @Test
        void editsCommentAndActivityComeTogether() {
            var key = issue(ito, project, "Send the estimate").key();
            var update = issues.update(
                    ito,
                    key,
                    IssueChange.of(new IssueEdit.Assignee(sato.id()), new IssueEdit.DueDate(FRIDAY))
                            .withComment("Please send it\nto the customer"));
            var issue = update.issue();
            assertThat(issue.assignee()).isEqualTo(sato);
            assertThat(issue.dueDate()).isEqualTo(FRIDAY);
            assertThat(issue.handover())
                    .isEqualTo(new Handover(ito, issue.updated(), "Please send it to the customer"));
            assertThat(issue.version()).isEqualTo(1);
            assertThat(issues.get(ito, key)).isEqualTo(issue);

            var activity = update.activity();
            assertThat(activity.created()).isEqualTo(issue.updated());
            assertThat(activity.actor()).isEqualTo(ito);
            var content = (IssueUpdated) activity.content();
            assertThat(content.comment()).isEqualTo("Please send it\nto the customer");
            assertThat(content.changes())
                    .containsExactly(
                            new ChangeLog(Field.ASSIGNEE, null, "Sato", null, sato.id()),
                            new ChangeLog(Field.DUE_DATE, null, "2026-11-27", null, null));
            assertThat(activities.get(sato, activity.id())).isEqualTo(activity);
        }

        @Test
        void everyFieldCanBeChangedAndEmptied() {
            var parent = issue(ito, project, "ACME").key();
            var key = issue(ito, project, "Old").key();
            var bug = project.issueTypes().get(1);
            var update = issues.update(
                    ito,
                    key,
                    IssueChange.of(
                            new IssueEdit.Summary("New 🍺"),
                            new IssueEdit.Description("Details"),
                            new IssueEdit.Type(bug.id()),
                            new IssueEdit.Status(Status.RESOLVED),
                            new IssueEdit.Priority(Priority.LOW),
                            new IssueEdit.Resolution(Resolution.FIXED),
                            new IssueEdit.Assignee(sato.id()),
                            new IssueEdit.StartDate(FRIDAY),
                            new IssueEdit.DueDate(FRIDAY),
                            new IssueEdit.Parent(parent)));
            assertThat(((IssueUpdated) update.activity().content()).changes())
                    .containsExactly(
                            new ChangeLog(Field.SUMMARY, "Old", "New 🍺", null, null),
                            new ChangeLog(Field.DESCRIPTION, null, "Details", null, null),
                            new ChangeLog(
                                    Field.TYPE,
                                    "Task",
                                    "Bug",
                                    project.issueTypes().getFirst().id(),
                                    bug.id()),
                            new ChangeLog(Field.STATUS, "Open", "Resolved", 1L, 3L),
                            new ChangeLog(Field.PRIORITY, "NORMAL", "LOW", 3L, 4L),
                            new ChangeLog(Field.RESOLUTION, null, "FIXED", null, 0L),
                            new ChangeLog(Field.ASSIGNEE, null, "Sato", null, sato.id()),
                            new ChangeLog(Field.START_DATE, null, "2026-11-27", null, null),
                            new ChangeLog(Field.DUE_DATE, null, "2026-11-27", null, null),
                            new ChangeLog(
                                    Field.PARENT,
                                    null,
                                    parent.toString(),
                                    null,
                                    issues.get(ito, parent).id()));
            assertThat(issues.get(ito, key)).isEqualTo(update.issue());

            var emptied = issues.update(
                            ito,
                            key,
                            IssueChange.of(
                                    new IssueEdit.Description(" "),
                                    new IssueEdit.Resolution(null),
                                    new IssueEdit.Assignee(null),
                                    new IssueEdit.StartDate(null),
                                    new IssueEdit.DueDate(null),
                                    new IssueEdit.Parent(null)))
                    .issue();
            assertThat(emptied.description()).isEmpty();
            assertThat(emptied.resolution()).isNull();
            assertThat(emptied.assignee()).isNull();
            assertThat(emptied.handover()).isNull();
            assertThat(emptied.startDate()).isNull();
            assertThat(emptied.dueDate()).isNull();
            assertThat(emptied.parent()).isNull();
            assertThat(issues.get(ito, key)).isEqualTo(emptied);
        }

        @Test
        void whatIsAlreadySoIsNoChange() {
            var key = issue(ito, project, "Same").key();
            var nothing = issues.update(
                    sato, key, IssueChange.of(new IssueEdit.Summary(" Same"), new IssueEdit.Status(Status.OPEN)));
            assertThat(nothing.activity()).isNull();
            assertThat(nothing.issue()).isEqualTo(issues.get(ito, key));
            assertThat(nothing.issue().version()).isZero();

            var word = issues.update(
                    sato, key, IssueChange.of(new IssueEdit.Status(Status.OPEN)).withComment(" Hm "));
            assertThat(word.activity().content())
                    .isInstanceOfSatisfying(
                            IssueCommented.class,
                            comment -> assertThat(comment.comment()).isEqualTo(" Hm"));
            assertThat(word.issue().version()).isEqualTo(1);
            assertThat(word.issue().updatedBy()).isEqualTo(sato);
            assertThat(issues.timeline(ito, key)).hasSize(2);
        }

        @Test
        void whoeverHasNotSeenTheLatestIsToldWhatItWas() {
            var issue = issue(ito, project, "Contended");
            issues.update(
                    sato, issue.key(), IssueChange.of(new IssueEdit.DueDate(FRIDAY), new IssueEdit.Summary("Other")));
            issues.update(ito, issue.key(), IssueChange.comment("Really?"));
            var late = IssueChange.of(new IssueEdit.Status(Status.CLOSED));

            assertThatThrownBy(() -> issues.update(ito, issue.key(), late.ifVersion(issue.version())))
                    .isInstanceOfSatisfying(Conflict.class, conflict -> {
                        assertThat(conflict.since())
                                .extracting(Conflict.Change::by)
                                .containsExactly("Sato", "伊藤");
                        assertThat(conflict.since())
                                .extracting(Conflict.Change::fields)
                                .containsExactly(List.of("dueDate", "summary"), List.of("comment"));
                        assertThat(conflict.since().getFirst().at()).isAfter(issue.created());
                    });
            assertThatThrownBy(() -> issues.update(ito, issue.key(), late.ifVersion(1)))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            conflict -> assertThat(conflict.since()).hasSize(1));
            assertThat(issues.get(ito, issue.key()).status().id()).isEqualTo(Status.OPEN);
            assertThat(issues.update(ito, issue.key(), late.ifVersion(2))
                            .issue()
                            .version())
                    .isEqualTo(3);
        }

        @Test
        void theTimelineTellsWhoHeldItWhen() {
            var created = issues.create(
                    ito,
                    new NewIssue(
                            project.key(),
                            "Relay",
                            null,
                            null,
                            null,
                            null,
                            ito.id(),
                            null,
                            null,
                            null,
                            null,
                            Set.of()));
            var key = created.issue().key();
            var passed = issues.update(ito, key, IssueChange.of(new IssueEdit.Assignee(sato.id())));
            var talked = issues.update(sato, key, IssueChange.comment("On it"));
            var both = issues.update(
                    sato, key, IssueChange.of(new IssueEdit.Status(Status.RESOLVED), new IssueEdit.Assignee(null)));
            assertThat(issues.timeline(sato, key))
                    .containsExactly(created.activity(), passed.activity(), talked.activity(), both.activity())
                    .extracting(Activity::created)
                    .isSorted();
            var open = project.status(Status.OPEN).orElseThrow();
            var resolved = project.status(Status.RESOLVED).orElseThrow();
            assertThat(issues.holdings(sato, key))
                    .containsExactly(
                            new Holding(
                                    ito,
                                    created.activity().created(),
                                    passed.activity().created(),
                                    open),
                            new Holding(
                                    sato,
                                    passed.activity().created(),
                                    both.activity().created(),
                                    open),
                            new Holding(null, both.activity().created(), null, resolved));
        }

        @Test
        void lengthsAreCharactersOnEveryDatabase() {
            var sushi = "🍣".repeat(Issue.SUMMARY_LENGTH);
            assertThat(issue(ito, project, sushi).summary()).isEqualTo(sushi);
            var long100k = "🍣".repeat(Issue.TEXT_LENGTH);
            var key = issue(ito, project, "Long").key();
            var update = issues.update(
                    ito,
                    key,
                    IssueChange.of(new IssueEdit.Description(long100k)).withComment(long100k));
            assertThat(issues.get(ito, key).description()).isEqualTo(long100k);
            assertThat(activities.get(ito, update.activity().id())).isEqualTo(update.activity());
            refused("summary", "text.tooLong", () -> issue(ito, project, sushi + "!"));
            refused("comment", "text.tooLong", () -> issues.update(ito, key, IssueChange.comment(long100k + "!")));
        }

        @Test
        void whatCannotBeIsRefusedAtItsField() {
            var key = issue(ito, project, "Strict").key();
            var elsewhere = project(ito, ProjectKind.CROSS_DEPARTMENT);
            var guest = person("Guest", Role.GUEST);
            refused("summary", "summary.blank", edit(key, new IssueEdit.Summary("\u3000")));
            refused("summary", "text.control", edit(key, new IssueEdit.Summary("a\0b")));
            refused(
                    "type",
                    "issue.typeUnknown",
                    edit(
                            key,
                            new IssueEdit.Type(elsewhere.issueTypes().getFirst().id())));
            refused("status", "issue.statusUnknown", edit(key, new IssueEdit.Status(99)));
            refused("assignee", "issue.assigneeCannotSee", edit(key, new IssueEdit.Assignee(guest.id())));
            refused("assignee", "user.notFound", edit(key, new IssueEdit.Assignee(Long.MAX_VALUE)));
            refused(
                    "dueDate",
                    "issue.dueBeforeStart",
                    edit(key, new IssueEdit.StartDate(FRIDAY), new IssueEdit.DueDate(FRIDAY.minusDays(1))));
            refused("dueDate", "issue.dateFar", edit(key, new IssueEdit.DueDate(LocalDate.of(12026, 1, 1))));
            refused("parent", "issue.parentItself", edit(key, new IssueEdit.Parent(key)));
            refused(
                    "parent",
                    "issue.parentElsewhere",
                    edit(
                            key,
                            new IssueEdit.Parent(issue(ito, elsewhere, "Other").key())));
            refused("parent", "issue.notFound", edit(key, new IssueEdit.Parent(new IssueKey(project.key(), 999))));
            assertThat(issues.get(ito, key).version()).isZero();
            assertThat(issues.timeline(ito, key)).hasSize(1);
        }

        @Test
        void familiesHaveOneLevel() {
            var parent = issue(ito, project, "Parent").key();
            var child = issue(ito, project, "Child").key();
            var other = issue(ito, project, "Other").key();
            issues.update(ito, child, IssueChange.of(new IssueEdit.Parent(parent)));
            refused("parent", "issue.parentIsChild", edit(other, new IssueEdit.Parent(child)));
            refused("parent", "issue.childHasChildren", edit(parent, new IssueEdit.Parent(other)));
            assertThat(issues.find(ito, IssueQuery.builder().parent(parent).build())
                            .items())
                    .extracting(Issue::key)
                    .containsExactly(child);
        }

        private Runnable edit(IssueKey key, IssueEdit... edits) {
            return () -> issues.update(ito, key, IssueChange.of(edits));
        }

        private static void refused(String field, String key, Runnable act) {
            assertThatThrownBy(act::run).isInstanceOfSatisfying(Invalid.class, refused -> {
                assertThat(refused.field()).isEqualTo(field);
                assertThat(refused.key()).isEqualTo(key);
            });
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

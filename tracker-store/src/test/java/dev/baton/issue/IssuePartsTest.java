package dev.baton.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.StoreContract;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.attachment.Attachment;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.IssueQuery.Ids;
import dev.baton.issue.IssueQuery.Kinship;
import dev.baton.issue.IssueQuery.Sort;
import dev.baton.project.Category;
import dev.baton.project.CategoryRemoved;
import dev.baton.project.IssueKey;
import dev.baton.project.IssueTypeRemoved;
import dev.baton.project.Milestone;
import dev.baton.project.MilestoneRemoved;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.Status;
import dev.baton.project.StatusRemoved;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What issues belong to and what hangs on them: categories, milestones, hours, files, comments, relations; and their end. */
class IssuePartsTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        JdbcClient jdbc;

        @Autowired
        EntityManagerFactory entityManagers;

        @Autowired
        ApplicationEventPublisher events;

        @Autowired
        Transactions transactions;

        User ito;
        User sato;
        Project project;
        Category server;
        Category page;
        Milestone first;
        Milestone second;

        @BeforeEach
        void aProjectWithCategoriesAndMilestones() {
            ito = member("伊藤");
            sato = member("Sato");
            project = project(ito, ProjectKind.CROSS_DEPARTMENT);
            for (var name : List.of("Server", "画面")) {
                jdbc.sql("INSERT INTO category (project_id, name, display_order) VALUES (?, ?, 0)")
                        .params(project.id(), name)
                        .update();
            }
            for (var name : List.of("v1", "v2")) {
                jdbc.sql("INSERT INTO milestone (project_id, name, description, archived, display_order)"
                                + " VALUES (?, ?, '', FALSE, 0)")
                        .params(project.id(), name)
                        .update();
            }
            jdbc.sql("UPDATE project SET version = version + 1 WHERE id = ?")
                    .param(project.id())
                    .update();
            project = projects.get(ito, project.key());
            server = project.categories().get(0);
            page = project.categories().get(1);
            first = project.milestones().get(0);
            second = project.milestones().get(1);
        }

        @Test
        void anIssueIsCreatedWithAllOfIt() {
            var file = upload(ito, "見積り.txt", "hello");
            var issue = create(fresh -> fresh.inCategories(Set.of(page.id(), server.id()))
                    .foundIn(Set.of(first.id()))
                    .forMilestones(Set.of(second.id()))
                    .withHours(new BigDecimal("4.50"), new BigDecimal("0.125"))
                    .withUploads(List.of(file.id())));
            assertThat(issue.categories()).containsExactly(server, page);
            assertThat(issue.versions()).containsExactly(first);
            assertThat(issue.milestones()).containsExactly(second);
            assertThat(issue.estimatedHours()).isEqualTo(new BigDecimal("4.5"));
            assertThat(issue.actualHours()).isEqualTo(new BigDecimal("0.13"));
            assertThat(issue.attachments()).containsExactly(file);
            assertThat(issue.version()).isZero();
            assertThat(issues.get(sato, issue.key())).isEqualTo(issue);
            assertThat(issues.get(sato, issue.id())).isEqualTo(issue);
            assertThat(issues.keyOf(sato, issue.id())).isEqualTo(issue.key());
        }

        @Test
        void theChangeLogTellsOfIt() {
            var key = create(fresh -> fresh.inCategories(Set.of(server.id()))).key();
            var file = upload(ito, "a.txt", "a");
            assertThat(changes(
                            key,
                            new IssueEdit.Categories(Set.of(page.id(), server.id())),
                            new IssueEdit.Versions(Set.of(first.id())),
                            new IssueEdit.Milestones(Set.of()),
                            new IssueEdit.EstimatedHours(new BigDecimal("10")),
                            new IssueEdit.AttachmentAdded(file.id())))
                    .containsExactly(
                            new ChangeLog(Field.CATEGORY, "Server", "Server, 画面", null, null),
                            new ChangeLog(Field.VERSION, null, "v1", null, null),
                            new ChangeLog(Field.ESTIMATED_HOURS, null, "10", null, null),
                            new ChangeLog(Field.ATTACHMENT, null, "a.txt", null, file.id()));
            assertThat(changes(
                            key,
                            new IssueEdit.Categories(Set.of()),
                            new IssueEdit.EstimatedHours(new BigDecimal("10.00")),
                            new IssueEdit.AttachmentRemoved(file.id())))
                    .containsExactly(
                            new ChangeLog(Field.CATEGORY, "Server, 画面", null, null, null),
                            new ChangeLog(Field.ATTACHMENT, "a.txt", null, file.id(), null));
            var issue = issues.get(ito, key);
            assertThat(issue.categories()).isEmpty();
            assertThat(issue.versions()).containsExactly(first);
            assertThat(issue.attachments()).isEmpty();
        }

        @Test
        void whatIsNotTheProjectsIsRefused() {
            var key = create(fresh -> fresh).key();
            for (var edit : List.of(
                    new IssueEdit.Categories(Set.of(0L)),
                    new IssueEdit.Versions(Set.of(0L)),
                    new IssueEdit.Milestones(Set.of(0L)),
                    new IssueEdit.ActualHours(new BigDecimal("-0.01")),
                    new IssueEdit.ActualHours(new BigDecimal("99999.01")),
                    new IssueEdit.AttachmentAdded(0))) {
                assertThatThrownBy(() -> issues.update(ito, key, IssueChange.of(edit)))
                        .isInstanceOf(Invalid.class);
            }
            jdbc.sql("UPDATE project SET subtasking_enabled = FALSE, version = version + 1 WHERE id = ?")
                    .param(project.id())
                    .update();
            assertThatThrownBy(() ->
                            issues.update(ito, create(fresh -> fresh).key(), IssueChange.of(new IssueEdit.Parent(key))))
                    .isInstanceOf(Invalid.class);
        }

        @Test
        void anUploadIsItsUploadersAndUsedOnce() throws IOException {
            var content = new byte[1_300_000];
            new Random(4).nextBytes(content);
            var file = attachments.upload(ito, "C:\\docs\\..\\絵 🍣.png", new ByteArrayInputStream(content));
            assertThat(file.name()).isEqualTo("絵 🍣.png");
            assertThat(file.size()).isEqualTo(content.length);
            var key = create(fresh -> fresh).key();
            assertThatThrownBy(() -> issues.update(sato, key, attach(file))).isInstanceOf(Invalid.class);
            issues.update(ito, key, attach(file));
            assertThatThrownBy(() -> issues.update(ito, key, attach(file))).isInstanceOf(Invalid.class);
            assertThat(issues.get(sato, key).attachments()).containsExactly(file);
            var opened = issues.open(sato, key, file.id());
            assertThat(opened.attachment()).isEqualTo(file);
            try (var bytes = opened.bytes()) {
                assertThat(bytes.readAllBytes()).isEqualTo(content);
            }
            assertThat(attachments.usage(sato, project.key()).bytes()).isEqualTo(content.length);
            var other = create(fresh -> fresh).key();
            assertThatThrownBy(() -> issues.open(sato, other, file.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            issues.update(sato, other, IssueChange.of(new IssueEdit.AttachmentRemoved(file.id()))))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void emptyFilesAreTakenAndLargeOnesAndNamelessOnesAreNot() throws IOException {
            var empty = upload(ito, "empty", "");
            var issue = create(fresh -> fresh.withUploads(List.of(empty.id())));
            try (var bytes = issues.open(ito, issue.key(), empty.id()).bytes()) {
                assertThat(bytes.readAllBytes()).isEmpty();
            }
            assertThatThrownBy(() -> attachments.upload(ito, "large", new ByteArrayInputStream(new byte[10_485_761])))
                    .isInstanceOf(Invalid.class);
            for (var name : List.of("", "..", "a/", "a\u0000b", "x".repeat(256))) {
                assertThatThrownBy(() -> upload(ito, name, "")).isInstanceOf(Invalid.class);
            }
        }

        @Test
        void whatNobodyCanReachIsPurged() {
            var removed = upload(ito, "removed", "r");
            var kept = upload(ito, "kept", "k");
            var waiting = upload(ito, "waiting", "w");
            var old = upload(ito, "old", "o");
            var key = create(fresh -> fresh.withUploads(List.of(removed.id(), kept.id())))
                    .key();
            issues.update(ito, key, IssueChange.of(new IssueEdit.AttachmentRemoved(removed.id())));
            jdbc.sql("UPDATE attachment SET created = '2026-01-01 00:00:00' WHERE id IN (?, ?)")
                    .params(old.id(), kept.id())
                    .update();
            assertThatThrownBy(() -> issues.update(ito, key, attach(old))).isInstanceOf(Invalid.class);
            attachments.purge();
            for (var table : List.of("attachment WHERE id", "attachment_content WHERE attachment_id")) {
                assertThat(jdbc.sql("SELECT COUNT(*) FROM " + table + " IN (?, ?, ?, ?)")
                                .params(removed.id(), kept.id(), waiting.id(), old.id())
                                .query(Integer.class)
                                .single())
                        .isEqualTo(2);
            }
        }

        @Test
        void issuesAreFoundByWhatTheyBelongTo() {
            var one = create(fresh -> fresh.inCategories(Set.of(server.id())).foundIn(Set.of(first.id())));
            var two = create(fresh -> fresh.inCategories(Set.of(server.id(), page.id()))
                    .forMilestones(Set.of(second.id()))
                    .withUploads(List.of(upload(ito, "a", "a").id())));
            var none = create(fresh -> fresh);
            assertThat(find(query -> query.categories(Set.of("SERVER")))).containsExactly(one, two);
            assertThat(find(query -> query.milestones(Set.of("V2")))).containsExactly(two);
            assertThat(find(query -> query.hasAttachment(true))).containsExactly(two);
            assertThat(find(query -> query.hasDueDate(false))).containsExactly(one, two, none);
            assertThat(find(query -> query.ids(ids(Set.of(), Set.of(page.id()), Set.of()))))
                    .containsExactly(two);
            assertThat(find(query -> query.ids(ids(Set.of(one.id(), two.id()), Set.of(), Set.of(first.id())))))
                    .containsExactly(one);
        }

        @Test
        void everyOrderWorks() {
            var parent = create(fresh -> fresh.inCategories(Set.of(page.id())));
            var child = issues.create(
                            ito,
                            new NewIssue(
                                    project.key(),
                                    "Child",
                                    null,
                                    null,
                                    Status.CLOSED,
                                    null,
                                    sato.id(),
                                    null,
                                    LocalDate.of(2026, 11, 27),
                                    LocalDate.of(2026, 11, 27),
                                    parent.key(),
                                    Set.of()))
                    .issue();
            for (var sort : Sort.values()) {
                assertThat(find(query -> query.orderBy(sort, false)))
                        .as(sort.name())
                        .hasSize(2);
            }
            assertThat(find(query -> query.orderBy(Sort.STATUS, true))).containsExactly(parent, child);
            assertThat(find(query -> query.orderBy(Sort.CATEGORY, true))).containsExactly(child, parent);
            assertThat(find(query -> query.kinship(Kinship.CHILD))).containsExactly(child);
            assertThat(find(query -> query.kinship(Kinship.PARENT))).containsExactly(parent);
            assertThat(find(query -> query.kinship(Kinship.NO_CHILD))).containsExactly(parent);
            assertThat(find(query -> query.kinship(Kinship.NO_PARENT))).containsExactly(child);
            assertThat(find(query -> query.kinship(Kinship.NEITHER_PARENT_NOR_CHILD)))
                    .isEmpty();
            assertThat(find(query -> query.kinship(Kinship.GRANDCHILD))).isEmpty();
            assertThat(find(query -> query.start(LocalDate.of(2026, 11, 27), null)))
                    .containsExactly(child);
        }

        @Test
        void commentsAreListedEditedAndTakenBack() {
            var key = create(fresh -> fresh).key();
            issues.update(sato, key, IssueChange.comment("Zebra and lion"));
            issues.update(
                    sato,
                    key,
                    IssueChange.of(new IssueEdit.Status(Status.RESOLVED)).withComment("Zebra is gone"));
            issues.update(ito, key, IssueChange.comment("Thanks"));
            var all = comments.list(ito, key, null, null, 10, true);
            assertThat(all)
                    .extracting(Comment::content, comment -> comment.changes().size(), Comment::createdBy)
                    .containsExactly(
                            tuple("Zebra and lion", 0, sato), tuple("Zebra is gone", 1, sato), tuple("Thanks", 0, ito));
            assertThat(comments.count(ito, key)).isEqualTo(3);
            assertThat(comments.list(ito, key, null, all.get(1).id(), 1, false)).containsExactly(all.get(1));
            assertThat(comments.list(ito, key, all.get(1).id(), null, 10, true))
                    .containsExactly(all.get(1), all.get(2));
            assertThat(issues.participants(ito, key)).containsExactly(ito, sato);

            var edited = comments.edit(sato, key, all.get(0).id(), "Tiger");
            assertThat(edited.content()).isEqualTo("Tiger");
            assertThat(comments.get(ito, key, edited.id())).isEqualTo(edited);
            assertThat(activities.get(ito, edited.activityId()).content())
                    .isInstanceOfSatisfying(
                            IssueCommented.class,
                            said -> assertThat(said.comment()).isEqualTo("Tiger"));
            assertThat(found("lion")).isEmpty();
            assertThat(found("zebra")).hasSize(1);
            assertThat(found("tiger")).hasSize(1);

            comments.delete(sato, key, all.get(0).id());
            var without = comments.delete(ito, key, all.get(1).id());
            assertThat(without.content()).isNull();
            assertThat(without.changes()).hasSize(1);
            assertThat(comments.list(ito, key, null, null, 10, true)).containsExactly(without, all.get(2));
            assertThat(found("zebra")).isEmpty();
            assertThat(issues.timeline(ito, key)).hasSize(3);
            assertThatThrownBy(() -> comments.get(ito, key, all.get(0).id())).isInstanceOf(NotFound.class);
        }

        @Test
        void peopleAreToldOfACommentLater() {
            var key = create(fresh -> fresh).key();
            issues.update(ito, key, IssueChange.comment("Look"));
            var comment = comments.list(ito, key, null, null, 1, true).getFirst();
            var told = comments.notify(ito, key, comment.id(), Set.of(sato.id()));
            assertThat(notifications.ofActivity(told.id()))
                    .singleElement()
                    .satisfies(
                            notification -> assertThat(notification.user().id()).isEqualTo(sato.id()));
            assertThat(comments.list(ito, key, null, null, 10, true)).containsExactly(comment);
        }

        @Test
        void ofADeletedIssueNothingIsLeftButItsNumber() {
            var issue = create(fresh -> fresh.inCategories(Set.of(server.id()))
                    .withUploads(List.of(upload(ito, "secret.txt", "s").id())));
            var child = create(fresh -> fresh).key();
            issues.update(ito, child, IssueChange.of(new IssueEdit.Parent(issue.key())));
            issues.update(ito, issue.key(), IssueChange.comment("Secret"));
            issues.update(
                    ito,
                    issue.key(),
                    IssueChange.of(new IssueEdit.Summary("Secret plan")).withComment("Secret too"));
            relatedIssues.add(ito, issue.key(), child);

            var deletion = issues.delete(ito, issue.key());

            assertThat(deletion.content()).isEqualTo(new IssueDeleted(issue.id(), issue.key()));
            assertThatThrownBy(() -> issues.get(ito, issue.key())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> issues.get(ito, issue.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> issues.delete(ito, issue.key())).isInstanceOf(NotFound.class);
            assertThat(issues.get(ito, child).parent()).isNull();
            assertThat(relatedIssues.list(ito, child)).isEmpty();
            assertThat(found("secret")).isEmpty();
            assertThat(find(query -> query)).extracting(Issue::key).containsExactly(child);
            assertThat(activities.ofIssue(issue.id()))
                    .hasSize(4)
                    .noneSatisfy(activity ->
                            assertThat(activity.content().toString()).containsIgnoringCase("secret"));
            assertThat(create(fresh -> fresh).key()).isEqualTo(new IssueKey(project.key(), 3));
        }

        @Test
        void whatTheProjectLosesItsIssuesLose() {
            var bug = project.issueTypes().get(1);
            var task = project.issueTypes().get(0);
            var key = issues.create(
                            ito,
                            new NewIssue(
                                            project.key(),
                                            "Broken",
                                            null,
                                            bug.id(),
                                            Status.IN_PROGRESS,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            Set.of())
                                    .inCategories(Set.of(server.id(), page.id()))
                                    .foundIn(Set.of(first.id()))
                                    .forMilestones(Set.of(first.id())))
                    .issue()
                    .key();
            transactions.run(() -> {
                events.publishEvent(new CategoryRemoved(project.id(), server.id()));
                events.publishEvent(new MilestoneRemoved(ito, project.id(), first.id(), first.name()));
                events.publishEvent(
                        new StatusRemoved(ito, project.id(), Status.IN_PROGRESS, "In Progress", Status.CLOSED));
                events.publishEvent(new IssueTypeRemoved(project.id(), bug.id(), task.id()));
                return key;
            });
            var issue = issues.get(ito, key);
            assertThat(issue.categories()).containsExactly(page);
            assertThat(issue.versions()).isEmpty();
            assertThat(issue.milestones()).isEmpty();
            assertThat(issue.type()).isEqualTo(task);
            assertThat(issue.status().id()).isEqualTo(Status.CLOSED);
            assertThat(find(query -> query.withoutStatuses(Set.of(Status.RESOLVED, Status.CLOSED))))
                    .isEmpty();
        }

        @Test
        void relationsGoBothWaysAndOnlyWhereTheyAreSeen() {
            var one = create(fresh -> fresh);
            var hidden = issue(ito, project(ito, ProjectKind.PARTNER), "Hidden");
            assertThat(relatedIssues.add(ito, one.key(), hidden.key())).isTrue();
            assertThat(relatedIssues.add(ito, hidden.key(), one.key())).isFalse();
            assertThat(relatedIssues.list(ito, one.key())).containsExactly(hidden);
            assertThat(relatedIssues.list(ito, hidden.key())).containsExactly(one);
            assertThat(relatedIssues.list(sato, one.key())).isEmpty();
            assertThatThrownBy(() -> relatedIssues.remove(sato, one.key(), hidden.key()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> relatedIssues.add(ito, one.key(), one.key()))
                    .isInstanceOf(Invalid.class);
            assertThat(relatedIssues.remove(ito, hidden.key(), one.key())).isTrue();
            assertThat(relatedIssues.list(ito, one.key())).isEmpty();
        }

        @Test
        void statementsAreFewAndDoNotGrow() {
            var plain = create(fresh -> fresh);
            var full = new ArrayList<Issue>();
            for (int i = 0; i < 5; i++) {
                full.add(create(fresh -> fresh.inCategories(Set.of(server.id(), page.id()))
                        .forMilestones(Set.of(first.id()))
                        .withUploads(List.of(upload(ito, "a", "a").id()))));
                issues.update(ito, plain.key(), IssueChange.comment("One more"));
            }
            long project = statements(() -> projects.get(ito, this.project.key()));
            assertThat(statements(() -> issues.get(ito, plain.key())) - project).isEqualTo(2);
            // Only what Hibernate runs is counted: links and files are one statement each beyond.
            assertThat(statements(() -> issues.get(ito, full.getFirst().key())) - project)
                    .isEqualTo(3);
            assertThat(statements(() -> comments.list(ito, plain.key(), null, null, 5, true)))
                    .isEqualTo(statements(() -> comments.list(ito, plain.key(), null, null, 2, true)));
            assertThat(find(query -> query)).hasSize(6);
        }

        private long statements(Runnable act) {
            var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
            long before = statistics.getPrepareStatementCount();
            act.run();
            return statistics.getPrepareStatementCount() - before;
        }

        private Issue create(UnaryOperator<NewIssue> with) {
            return issues.create(ito, with.apply(NewIssue.of(project.key(), "Do it")))
                    .issue();
        }

        private List<ChangeLog> changes(IssueKey key, IssueEdit... edits) {
            var content =
                    issues.update(ito, key, IssueChange.of(edits)).activity().content();
            return ((IssueUpdated) content).changes();
        }

        private Attachment upload(User by, String name, String content) {
            try (var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))) {
                return attachments.upload(by, name, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static IssueChange attach(Attachment file) {
            return IssueChange.of(new IssueEdit.AttachmentAdded(file.id()));
        }

        private static Ids ids(Set<Long> issues, Set<Long> categories, Set<Long> versions) {
            return new Ids(issues, Set.of(), categories, versions, Set.of(), Set.of(), Set.of(), Set.of());
        }

        /** By id. */
        private List<Issue> find(UnaryOperator<IssueQuery.Builder> asked) {
            var query = IssueQuery.builder().projects(Set.of(project.key())).orderBy(Sort.CREATED, true);
            return issues.find(ito, asked.apply(query).build()).items();
        }

        private List<Issue> found(String keyword) {
            return find(query -> query.keyword(keyword));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

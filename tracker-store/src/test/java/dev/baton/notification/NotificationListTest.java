package dev.baton.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody reads of what they were told. */
class NotificationListTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        Transactions transactions;

        User owner;
        User reader;
        Project project;
        Issue issue;

        @BeforeEach
        void somebodyIsAddedAndHoldsAnIssue() {
            owner = member("Owner");
            reader = member("Reader");
            project = project(owner, ProjectKind.PARTNER);
            projects.addMember(owner, project.key(), reader.id(), ProjectRole.MEMBER);
            issue = issue(owner, project, "Shared");
            issues.update(owner, issue.key(), IssueChange.of(new IssueEdit.Assignee(reader.id())));
        }

        @Test
        void allThatSomebodyWasToldIsListed() {
            var comment = comment("Hello", Set.of(reader.id()));

            var all = notifications.list(reader, NotificationQuery.latest(20));
            assertThat(all)
                    .extracting(Notification::reason)
                    .containsExactly(Reason.MENTIONED, Reason.ASSIGNED, Reason.ADDED);
            assertThat(all.getFirst().activity()).isEqualTo(comment);
            assertThat(all.getFirst().user()).isEqualTo(reader);
            assertThat(all.getLast().activity().content())
                    .isEqualTo(new MemberAdded(reader.id(), "Reader", ProjectRole.MEMBER));

            long middle = all.get(1).id();
            assertThat(notifications.list(reader, new NotificationQuery(0, middle, 1, false)))
                    .containsExactly(all.get(1));
            assertThat(notifications.list(reader, new NotificationQuery(middle, Long.MAX_VALUE, 20, true)))
                    .containsExactly(all.get(1), all.get(0));
            assertThat(notifications.list(owner, NotificationQuery.latest(20))).isEmpty();
        }

        @Test
        void aNoticeIsMetAmongOthersOrFollowed() {
            assertThat(notifications.count(reader, null, null)).isEqualTo(2);
            assertThat(notifications.count(reader, false, null)).isEqualTo(2);

            var one = notifications.list(reader, NotificationQuery.latest(1)).getFirst();
            var read = notifications.markAsRead(reader, one.id());
            assertThat(read.alreadyRead()).isTrue();
            assertThat(read.resourceAlreadyRead()).isTrue();
            assertThat(notifications.markAllAsRead(reader)).isEqualTo(1);
            assertThat(notifications.markAllAsRead(reader)).isZero();

            assertThat(notifications.count(reader, true, null)).isEqualTo(2);
            assertThat(notifications.count(reader, null, true)).isEqualTo(1);
            assertThat(notifications.count(reader, true, false)).isEqualTo(1);
            assertThatThrownBy(() -> notifications.markAsRead(owner, one.id())).isInstanceOf(NotFound.class);
        }

        @Test
        void whoMayNoLongerSeeTheProjectHasNoNoticesOfIt() {
            var one = notifications.list(reader, NotificationQuery.latest(1)).getFirst();
            projects.removeMember(owner, project.key(), reader.id());

            assertThat(notifications.list(reader, NotificationQuery.latest(20))).isEmpty();
            assertThat(notifications.count(reader, null, null)).isZero();
            assertThatThrownBy(() -> notifications.markAsRead(reader, one.id())).isInstanceOf(NotFound.class);
        }

        @Test
        void nothingIsLeftOfADeletedIssue() {
            happened(new IssueDeleted(issue.id(), issue.key()), Set.of());
            assertThat(notifications.list(reader, NotificationQuery.latest(20)))
                    .extracting(Notification::reason)
                    .containsExactly(Reason.ADDED);
        }

        @Test
        void aFileIsNoMoreThanAFileUntilSomethingElseChanges() {
            var file = new ChangeLog(Field.ATTACHMENT, null, "図面.pdf", null, 7L);
            var gone = new ChangeLog(Field.ATTACHMENT, "図面.pdf", null, 7L, null);
            var attached = happened(new IssueUpdated(issue.id(), issue.key(), 70_001, List.of(file), null), Set.of());
            assertThat(notifications.told(attached.id())).containsEntry(reader.id(), Reason.ATTACHED);
            var more = happened(new IssueUpdated(issue.id(), issue.key(), 70_002, List.of(file, gone), null), Set.of());
            assertThat(notifications.told(more.id())).containsEntry(reader.id(), Reason.UPDATED);
        }

        @Test
        void aCommentKnowsWhomItWasAddressedToAlsoLater() {
            var other = member("Other");
            projects.addMember(owner, project.key(), other.id(), ProjectRole.VIEWER);
            long commentId = commentId(comment("Look", Set.of(reader.id())));
            long silent = commentId(comment("Nobody in particular", Set.of()));
            var both = Set.of(reader.id(), other.id());
            happened(new CommentNotified(issue.id(), issue.key(), commentId, both), both);

            var told = notifications.ofComments(List.of(commentId, silent));
            assertThat(told).containsOnlyKeys(commentId);
            assertThat(told.get(commentId)).extracting(Notification::user).containsExactly(reader, other);
            assertThat(notifications.ofComments(List.of())).isEmpty();

            issues.update(
                    owner,
                    issue.key(),
                    IssueChange.of(new IssueEdit.Priority(Priority.HIGH)).mentioning(Set.of(other.id())));
            assertThat(notifications.list(other, NotificationQuery.latest(1)))
                    .extracting(Notification::reason)
                    .containsExactly(Reason.MENTIONED);
        }

        private Activity comment(String text, Set<Long> to) {
            return issues.update(owner, issue.key(), IssueChange.comment(text).mentioning(to))
                    .activity();
        }

        private static long commentId(Activity activity) {
            return ((IssueCommented) activity.content()).commentId();
        }

        private Activity happened(ActivityContent content, Set<Long> to) {
            return transactions.run(
                    () -> activities.record(owner, project.id(), Instant.parse("2026-11-25T00:00:00Z"), content, to));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

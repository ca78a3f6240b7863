package dev.baton.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.StoreContract;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.notification.NotificationQuery;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people looked at last. */
class ViewingsTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        Viewings viewings;

        @Autowired
        Transactions transactions;

        @Autowired
        JdbcClient jdbc;

        User owner;
        User reader;
        Project project;
        Issue first;
        Issue second;

        @BeforeEach
        void twoIssues() {
            owner = member("Owner");
            reader = member("Reader");
            project = project(owner, ProjectKind.PARTNER);
            projects.addMember(owner, project.key(), reader.id(), ProjectRole.MEMBER);
            first = issue(owner, project, "First");
            second = issue(owner, project, "Second");
        }

        @Test
        void theLastThatWasLookedAtStandsFirst() {
            viewings.viewed(reader, first.key());
            viewings.viewed(reader, second.key());
            assertThat(viewings.viewed(reader, first.key())).isEqualTo(first);

            assertThat(seen(false, 0, 20)).containsExactly(first, second);
            assertThat(seen(true, 0, 20)).containsExactly(second, first);
            assertThat(seen(false, 1, 20)).containsExactly(second);
            assertThat(seen(false, 0, 1)).containsExactly(first);
            assertThat(viewings.issues(owner, false, 0, 20)).isEmpty();
        }

        @Test
        void anIssuesProjectIsLookedAtToo() {
            var other = project(reader, ProjectKind.OWN);
            viewings.viewed(reader, first.key());
            assertThat(viewings.viewed(reader, other.key())).isEqualTo(other);

            assertThat(viewings.projects(reader, false, 0, 20))
                    .extracting(Viewing::what)
                    .containsExactly(other, project);
        }

        @Test
        void whoeverLooksHasSeen() {
            watchings.watch(reader, first.key());
            issues.update(owner, first.key(), IssueChange.comment("News"));
            viewings.viewed(reader, first.key());

            var notice = notifications.list(reader, NotificationQuery.latest(1)).getFirst();
            assertThat(notice.resourceAlreadyRead()).isTrue();
            assertThat(watchings.markAllAsChecked(reader)).isZero();
        }

        @Test
        void aHundredAreKept() {
            var many = IntStream.range(0, Viewings.MOST + 1)
                    .mapToObj(n -> issue(owner, project, "Issue " + n))
                    .toList();
            many.forEach(issue -> viewings.viewed(reader, issue.key()));
            assertThat(seen(true, 0, 200)).isEqualTo(many.subList(1, many.size()));
            assertThat(jdbc.sql("SELECT COUNT(*) FROM viewed_issue WHERE user_id = " + reader.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(Viewings.MOST);
        }

        @Test
        void whatIsGoneOrNoLongerSeenIsNotListed() {
            viewings.viewed(reader, first.key());
            viewings.viewed(reader, second.key());
            transactions.run(() -> activities.record(
                    owner,
                    project.id(),
                    Instant.parse("2026-11-25T00:00:00Z"),
                    new IssueDeleted(first.id(), first.key()),
                    Set.of()));
            assertThat(seen(false, 0, 20)).containsExactly(second);

            projects.removeMember(owner, project.key(), reader.id());
            assertThat(seen(false, 0, 20)).isEmpty();
            assertThat(viewings.projects(reader, false, 0, 20)).isEmpty();
        }

        private List<Issue> seen(boolean ascending, int offset, int limit) {
            return viewings.issues(reader, ascending, offset, limit).stream()
                    .map(Viewing::what)
                    .toList();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

package dev.baton.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import dev.baton.user.Role;
import dev.baton.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of all that happened whom a feed tells. */
class FeedTest {

    abstract static class Contract extends StoreContract {

        static final ActivityQuery LATEST = ActivityQuery.latest(100);

        @Autowired
        Transactions transactions;

        @Autowired
        EntityManager entities;

        @Autowired
        EntityManagerFactory entityManagers;

        User owner;
        User guest;
        Project sales;
        Project support;
        Issue issue;

        @BeforeEach
        void twoProjects() {
            owner = member("Owner");
            guest = person("Guest", Role.GUEST);
            sales = project(owner, ProjectKind.PARTNER);
            support = project(owner, ProjectKind.PARTNER);
            projects.addMember(owner, sales.key(), guest.id(), ProjectRole.MEMBER);
            issue = issue(owner, sales, "Seen by both");
            issue(owner, support, "Seen by the owner");
            issues.update(guest, issue.key(), IssueChange.comment("Hello"));
        }

        @Test
        void aFeedTellsWhatItsReaderMaySee() {
            assertThat(kinds(activities.ofSpace(owner, LATEST)))
                    .startsWith("IssueCommented", "IssueCreated", "IssueCreated", "MemberAdded");
            assertThat(kinds(activities.ofSpace(guest, LATEST)))
                    .containsExactly("IssueCommented", "IssueCreated", "MemberAdded");
            assertThat(activities.ofProject(guest, sales.key(), LATEST)).isEqualTo(activities.ofSpace(guest, LATEST));
            assertThat(kinds(activities.ofProject(owner, support.key(), LATEST)))
                    .containsExactly("IssueCreated");
            assertThat(kinds(activities.ofUser(owner, guest.id(), LATEST))).containsExactly("IssueCommented");
            assertThat(kinds(activities.ofUser(guest, owner.id(), LATEST)))
                    .containsExactly("IssueCreated", "MemberAdded");
            assertThat(activities.ofUser(guest, Long.MAX_VALUE, LATEST)).isEmpty();
            assertThatThrownBy(() -> activities.ofProject(guest, support.key(), LATEST))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void aPartIsAskedForByKindsIdsAndOrder() {
            var all = activities.ofProject(owner, sales.key(), LATEST);
            var added = all.get(2);
            var created = all.get(1);
            var commented = all.get(0);

            assertThat(of(LATEST.of(Set.of(IssueCreated.class, IssueCommented.class))))
                    .containsExactly(commented, created);
            assertThat(of(LATEST.of(Set.of(MemberAdded.class)).oldestFirst())).containsExactly(added);
            assertThat(of(LATEST.between(added.id(), created.id()))).containsExactly(created, added);
            assertThat(of(LATEST.oldestFirst())).containsExactly(added, created, commented);
            assertThat(of(ActivityQuery.latest(1))).containsExactly(commented);
            assertThat(of(ActivityQuery.latest(2).oldestFirst())).containsExactly(added, created);
            assertThat(activities.ofUser(
                            guest,
                            owner.id(),
                            LATEST.of(Set.of(IssueCreated.class)).oldestFirst()))
                    .containsExactly(created);
            assertThatThrownBy(() -> ActivityQuery.latest(101)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void whoSeesManyProjectsIsToldTheSame() {
            var many = LongStream.concat(
                            LongStream.of(sales.id(), support.id()), LongStream.range(1_000_000, 1_000_600))
                    .boxed()
                    .toList();
            var few = List.of(sales.id(), support.id());
            for (var query : List.of(
                    LATEST,
                    ActivityQuery.latest(2).oldestFirst(),
                    LATEST.of(Set.of(IssueCreated.class, MemberAdded.class)))) {
                for (var actor : new Long[] {null, owner.id()}) {
                    assertThat(transactions.read(() -> new Feed(query, many, actor).ids(entities)))
                            .isNotEmpty()
                            .isEqualTo(transactions.read(() -> new Feed(query, few, actor).ids(entities)));
                }
            }
            assertThat(new Feed(LATEST, List.of(), null).ids(entities)).isEmpty();
        }

        @Test
        void aDeletionStaysOnRecord() {
            var deleted = transactions.run(() -> activities.record(
                    owner,
                    sales.id(),
                    Instant.parse("2026-11-25T00:00:00Z"),
                    new IssueDeleted(issue.id(), issue.key()),
                    Set.of()));
            assertThat(activities.ofSpace(guest, ActivityQuery.latest(1))).containsExactly(deleted);
        }

        @Test
        void aLongFeedCostsNoMoreStatements() {
            long one = statements(() -> activities.ofSpace(owner, ActivityQuery.latest(1)));
            long many = statements(() -> activities.ofSpace(owner, LATEST));
            assertThat(many).isEqualTo(one).isLessThanOrEqualTo(4);
        }

        private List<Activity> of(ActivityQuery query) {
            return activities.ofProject(owner, sales.key(), query);
        }

        private static List<String> kinds(List<Activity> found) {
            return found.stream()
                    .map(activity -> activity.content().getClass().getSimpleName())
                    .toList();
        }

        private long statements(Runnable act) {
            var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
            long before = statistics.getPrepareStatementCount();
            act.run();
            return statistics.getPrepareStatementCount() - before;
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

package dev.baton.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.watching.WatchingQuery.Sort;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What watchers keep of what they watch. */
class WatchingsTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        Transactions transactions;

        @Autowired
        EntityManagerFactory entityManagers;

        User owner;
        User watcher;
        Project project;
        Issue first;
        Issue second;

        @BeforeEach
        void twoIssues() {
            owner = member("Owner");
            watcher = member("Watcher");
            project = project(owner, ProjectKind.PARTNER);
            projects.addMember(owner, project.key(), watcher.id(), ProjectRole.VIEWER);
            first = issue(owner, project, "First");
            second = issue(owner, project, "Second");
        }

        @Test
        void whoeverWatchesKeepsANote() {
            var watching = watchings.watch(watcher, first.key(), " 顧客が待っている🍣 ");
            assertThat(watching.note()).isEqualTo(" 顧客が待っている🍣");
            assertThat(watching.issue()).isEqualTo(first);
            assertThat(watching.userId()).isEqualTo(watcher.id());
            assertThat(watching.resourceAlreadyRead()).isTrue();
            assertThat(watching.updated()).isEqualTo(watching.created());
            assertThat(watching.lastContentUpdated()).isEqualTo(first.updated());

            assertThat(watchings.watch(watcher, first.key(), "")).isEqualTo(watching);
            var again = watchings.watch(watcher, first.key(), "Another reason");
            assertThat(again.id()).isEqualTo(watching.id());
            assertThat(again.note()).isEqualTo("Another reason");
            assertThat(again.updated()).isAfter(again.created());
            assertThat(watchings.changeNote(watcher, watching.id(), null).note())
                    .isEmpty();
            assertThat(watchings.get(watcher, watching.id()).note()).isEmpty();
            assertThatThrownBy(() -> watchings.changeNote(watcher, watching.id(), "x".repeat(2_001)))
                    .isInstanceOf(Invalid.class);
            assertThat(watchings
                            .changeNote(watcher, watching.id(), "🍣".repeat(2_000))
                            .note())
                    .hasSize(4_000);
        }

        @Test
        void whatOthersDoIsUnreadUntilItIsSeen() {
            var watching = watchings.watch(watcher, first.key(), null);
            watchings.watch(owner, first.key(), null);
            comment(first);

            assertThat(list(WatchingQuery.latest(20).read(false)))
                    .extracting(Watching::id)
                    .containsExactly(watching.id());
            assertThat(watchings.list(owner, owner.id(), WatchingQuery.latest(20)))
                    .allMatch(Watching::resourceAlreadyRead);
            assertThat(watchings.markAsRead(watcher, watching.id()).resourceAlreadyRead())
                    .isTrue();
            assertThat(watchings.count(
                            watcher, watcher.id(), WatchingQuery.latest(20).read(true)))
                    .isEqualTo(1);

            comment(first);
            assertThat(watchings.get(watcher, watching.id()).resourceAlreadyRead())
                    .isFalse();
            assertThat(watchings.markAllAsChecked(watcher)).isEqualTo(1);
            assertThat(watchings.markAllAsChecked(watcher)).isZero();
            assertThat(watchings.get(watcher, watching.id()).resourceAlreadyRead())
                    .isTrue();
        }

        @Test
        void aListIsSortedFilteredAndPaged() {
            var early = watchings.watch(watcher, second.key(), null);
            var late = watchings.watch(watcher, first.key(), null);
            watchings.changeNote(watcher, early.id(), "Changed last");
            comment(first);

            assertThat(ids(sorted(Sort.CREATED, true, 0, 20))).containsExactly(early.id(), late.id());
            assertThat(ids(sorted(Sort.UPDATED, false, 0, 20))).containsExactly(early.id(), late.id());
            assertThat(ids(sorted(Sort.ISSUE_UPDATED, false, 0, 20))).containsExactly(late.id(), early.id());
            assertThat(ids(sorted(Sort.ISSUE_UPDATED, false, 1, 1))).containsExactly(early.id());
            var ofFirst = new WatchingQuery(Sort.CREATED, true, 0, 20, null, Set.of(first.id()));
            assertThat(ids(ofFirst)).containsExactly(late.id());
            assertThat(watchings.count(watcher, watcher.id(), ofFirst)).isEqualTo(1);
            assertThat(watchings.count(watcher, watcher.id(), sorted(Sort.CREATED, true, 1, 1)))
                    .isEqualTo(2);

            long one = statements(() -> list(sorted(Sort.CREATED, true, 0, 1)));
            assertThat(statements(() -> list(sorted(Sort.CREATED, true, 0, 20))))
                    .isEqualTo(one);
        }

        @Test
        void othersSeeWhatTheyMaySeeAndChangeNothing() {
            var elsewhere = project(watcher, ProjectKind.PARTNER);
            var hidden =
                    watchings.watch(watcher, issue(watcher, elsewhere, "Hidden").key(), null);
            var watching = watchings.watch(watcher, first.key(), null);

            assertThat(watchings.list(owner, watcher.id(), WatchingQuery.latest(20)))
                    .containsExactly(watching);
            assertThat(watchings.count(owner, watcher.id(), WatchingQuery.latest(20)))
                    .isEqualTo(1);
            assertThat(watchings.get(owner, watching.id())).isEqualTo(watching);
            for (long id : List.of(hidden.id(), 0L)) {
                assertThatThrownBy(() -> watchings.get(owner, id))
                        .isInstanceOf(NotFound.class)
                        .hasMessage("There is no watching " + id + ".");
            }
            assertThatThrownBy(() -> watchings.remove(owner, watching.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> watchings.changeNote(owner, watching.id(), "Mine"))
                    .isInstanceOf(NotFound.class);

            assertThat(watchings.remove(watcher, watching.id())).isEqualTo(watching);
            assertThat(watchings.watches(watcher, first.key())).isFalse();
        }

        @Test
        void aDeletedIssueIsNoLongerWatched() {
            var watching = watchings.watch(watcher, first.key(), null);
            transactions.run(() -> activities.record(
                    owner,
                    project.id(),
                    Instant.parse("2026-11-25T00:00:00Z"),
                    new IssueDeleted(first.id(), first.key()),
                    Set.of()));
            assertThatThrownBy(() -> watchings.get(watcher, watching.id())).isInstanceOf(NotFound.class);
        }

        private void comment(Issue issue) {
            issues.update(owner, issue.key(), IssueChange.comment("News"));
        }

        private static WatchingQuery sorted(Sort sort, boolean ascending, int offset, int limit) {
            return new WatchingQuery(sort, ascending, offset, limit, null, Set.of());
        }

        private List<Watching> list(WatchingQuery query) {
            return watchings.list(watcher, watcher.id(), query);
        }

        private List<Long> ids(WatchingQuery query) {
            return list(query).stream().map(Watching::id).toList();
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

package dev.baton.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.NewIssue;
import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Status;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.User;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is told of what, and who watches. */
class NotificationsTest {

    abstract static class Contract extends StoreContract {

        User creator;
        User holder;
        User watcher;
        User actor;
        User outsider;
        Project project;
        IssueKey key;

        @BeforeEach
        void anIssueThatConcernsThree() {
            creator = member("Creator");
            holder = member("Holder");
            watcher = member("Watcher");
            actor = member("Actor");
            outsider = member("Outsider");
            project = project(creator, ProjectKind.PARTNER);
            for (var user : Set.of(holder, watcher, actor)) {
                projects.addMember(creator, project.key(), user.id(), ProjectRole.MEMBER);
            }
            key = issue(creator, project, "Shared").key();
            issues.update(creator, key, IssueChange.of(new IssueEdit.Assignee(holder.id())));
            watchings.watch(watcher, key);
        }

        @Test
        void aCreationIsToldToWhoMustActAlone() {
            var created = issues.create(
                    creator,
                    new NewIssue(
                            project.key(),
                            "New",
                            null,
                            null,
                            null,
                            null,
                            holder.id(),
                            null,
                            null,
                            null,
                            null,
                            Set.of(watcher.id(), outsider.id(), creator.id())));
            assertThat(told(created.activity()))
                    .containsOnly(entry(holder, Reason.ASSIGNED), entry(watcher, Reason.MENTIONED));
        }

        @Test
        void aStatusIsToldToAllItConcerns() {
            assertThat(toldOf(IssueChange.of(new IssueEdit.Status(Status.RESOLVED))
                            .withComment("Done")))
                    .containsOnly(
                            entry(creator, Reason.STATUS_CHANGED),
                            entry(holder, Reason.STATUS_CHANGED),
                            entry(watcher, Reason.STATUS_CHANGED));
        }

        @Test
        void aCommentIsAComment() {
            assertThat(toldOf(IssueChange.comment("Hello").mentioning(Set.of(watcher.id(), outsider.id()))))
                    .containsOnly(
                            entry(creator, Reason.COMMENTED),
                            entry(holder, Reason.COMMENTED),
                            entry(watcher, Reason.MENTIONED));
        }

        @Test
        void whateverElseIsAnUpdate() {
            assertThat(toldOf(IssueChange.of(new IssueEdit.Priority(Priority.HIGH))))
                    .containsOnly(
                            entry(creator, Reason.UPDATED),
                            entry(holder, Reason.UPDATED),
                            entry(watcher, Reason.UPDATED));
        }

        @Test
        void aPassIsToldToBothItsEnds() {
            var next = member("Next");
            projects.addMember(creator, project.key(), next.id(), ProjectRole.VIEWER);
            assertThat(toldOf(IssueChange.of(new IssueEdit.Assignee(next.id())).withComment("Please")))
                    .containsOnly(
                            entry(next, Reason.ASSIGNED),
                            entry(creator, Reason.COMMENTED),
                            entry(holder, Reason.COMMENTED),
                            entry(watcher, Reason.COMMENTED));
        }

        @Test
        void nobodyIsToldOfTheirOwnAct() {
            var own = issues.update(watcher, key, IssueChange.of(new IssueEdit.Assignee(watcher.id())));
            assertThat(told(own.activity())).containsOnlyKeys(creator, holder);
        }

        @Test
        void whoMayNoLongerSeeItIsNotTold() {
            projects.removeMember(creator, project.key(), watcher.id());
            assertThat(toldOf(IssueChange.comment("Secret"))).containsOnlyKeys(creator, holder);
        }

        @Test
        void watchingBeginsAndEnds() {
            assertThat(watchings.watches(watcher, key)).isTrue();
            assertThat(watchings.watch(watcher, key)).isFalse();
            assertThat(watchings.watchers(issues.get(actor, key).id())).containsExactly(watcher.id());
            assertThat(watchings.unwatch(watcher, key)).isTrue();
            assertThat(watchings.unwatch(watcher, key)).isFalse();
            assertThat(watchings.watches(watcher, key)).isFalse();
            assertThat(toldOf(IssueChange.comment("Quiet"))).containsOnlyKeys(creator, holder);
        }

        private Map<User, Reason> toldOf(IssueChange change) {
            return told(issues.update(actor, key, change).activity());
        }

        private Map<User, Reason> told(Activity activity) {
            var told = notifications.ofActivity(activity.id());
            assertThat(told).allSatisfy(notice -> {
                assertThat(notice.activity()).isEqualTo(activity);
                assertThat(notice.created()).isEqualTo(activity.created());
                assertThat(notice.alreadyRead()).isFalse();
                assertThat(notice.resourceAlreadyRead()).isFalse();
            });
            var reasons = told.stream().collect(Collectors.toMap(Notification::user, Notification::reason));
            assertThat(notifications.told(activity.id()))
                    .isEqualTo(reasons.entrySet().stream()
                            .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue)));
            return reasons;
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

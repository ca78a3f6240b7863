package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.chat.Conversation;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.NewIssue;
import dev.baton.project.NewProject;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Status;
import dev.baton.testchat.FakePlatform.Took;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.User;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of messages that do not arrive, and of those that must not. */
class FailuresTest {

    abstract static class Contract extends DeliveryFixture {

        @Autowired
        PlatformTransactionManager transactions;

        User administrator() {
            return users.makeAdministrator(ito.id());
        }

        @Test
        void aRollbackLeavesNothing() {
            follow(channel);
            assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        issues.create(ito, NewIssue.of(project.key(), "Never was"));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            deliver();

            assertThat(jdbc.sql("SELECT COUNT(*) FROM delivery")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(slack.took()).isEmpty();
        }

        @Test
        void aPlatformThatIsDownForHoursGetsEverythingAfterwards() {
            follow(channel);
            slack.failWhen(post -> new TryLater("down", null, false, null));
            var issue = create("Printer is on fire");
            deliverFor(Duration.ofHours(3));
            status(issue, Status.RESOLVED);

            slack.failWhen(post -> null);
            deliverFor(Duration.ofMinutes(6));

            assertThat(slack.in(channel)).extracting(Took::edit).containsExactly(false, true, false);
            assertThat(count('D')).isEqualTo(2);
        }

        @Test
        void aMessageIsGivenUpAfterADayAndADozenTriesAndNotEarlier() {
            follow(channel);
            slack.failWhen(post -> new TryLater("down", null, false, null));
            create("Printer is on fire");
            deliver();
            for (int i = 0; i < 23 * 12; i++) {
                clock.advance(Duration.ofMinutes(5));
                deliver();
            }
            assertThat(count('P') + count('S')).as("after 23 hours").isOne();

            for (int i = 0; i < 20; i++) {
                clock.advance(Duration.ofMinutes(6));
                deliver();
            }
            assertThat(count('X')).as("after 25 hours").isOne();
            assertThat(deliveries.dead(administrator())).singleElement().satisfies(dead -> {
                assertThat(dead.conversation()).isEqualTo(channel);
                assertThat(dead.error()).isEqualTo("down");
                assertThat(dead.tries()).isGreaterThan(12);
            });
        }

        @Test
        void aSlowDayIsNoReasonToGiveUp() {
            follow(channel);
            slack.failWhen(post -> new TryLater("down", null, false, null));
            create("Printer is on fire");
            deliver();
            clock.advance(Duration.ofDays(2)); // nobody tried, because nobody was there
            deliver();

            assertThat(count('X')).isZero();
        }

        @Test
        void whatIsRefusedIsGivenUpAtOnceAndTheOthersArrive() {
            follow(channel);
            slack.failNext(new Refused("invalid_blocks", null));
            create("Not like this");
            create("Like this");
            deliver();

            assertThat(slack.in(channel))
                    .singleElement()
                    .satisfies(took -> assertThat(text(took)).contains("Like this"));
            assertThat(count('X')).isOne();
        }

        @Test
        void oneMessageThatAlwaysFailsDoesNotHoldTheOthers() {
            follow(channel);
            slack.failWhen(
                    post -> text(post.message()).contains("Poison") ? new TryLater("500", null, false, null) : null);
            create("Poison");
            create("Bread");
            deliver();
            create("Butter");
            deliverFor(Duration.ofSeconds(5));

            assertThat(slack.in(channel)).hasSize(2);
            assertThat(count('S') + count('P')).isOne();
        }

        @Test
        void whatWasGivenUpIsSentAgainOnRequest() {
            follow(channel);
            slack.failNext(new Refused("invalid_blocks", null), new Refused("invalid_blocks", null));
            create("One");
            create("Two");
            deliver();
            var dead = deliveries.dead(administrator());
            assertThat(dead).hasSize(2);
            assertThat(dead.getFirst().about()).isEqualTo(project.key() + "-2");

            assertThat(deliveries.redeliver(administrator(), dead.getFirst().id()))
                    .isOne();
            deliver();
            assertThat(slack.in(channel))
                    .singleElement()
                    .satisfies(took -> assertThat(text(took)).contains("Two"));

            assertThat(deliveries.redeliver(administrator(), null)).isOne();
            deliver();
            assertThat(slack.in(channel)).hasSize(2);
            assertThat(deliveries.dead(administrator())).isEmpty();
            assertThat(deliveries.redeliver(administrator(), null)).isZero();
            assertThatThrownBy(() -> deliveries.redeliver(administrator(), 4711L))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void onlyAdministratorsSeeWhatWasGivenUp() {
            assertThatThrownBy(() -> deliveries.dead(sato)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> deliveries.redeliver(sato, null)).isInstanceOf(Forbidden.class);
        }

        @Test
        void aChannelThatIsGoneFollowsNoMoreAndItsProjectsAdministratorsAreToldOnce() {
            follow(channel);
            inSlack(ito);
            create("Printer is on fire");
            create("Coffee is out");
            slack.failWhen(
                    post -> post.conversation().equals(channel) ? new ConversationGone("is_archived", null) : null);
            deliver();
            create("Nobody hears this");
            deliver();

            assertThat(subscriptions.of(ito, channel)).isEmpty();
            assertThat(count('X')).isEqualTo(2);
            assertThat(slack.took()).singleElement().satisfies(told -> {
                assertThat(told.conversation()).isEqualTo(direct(ito));
                assertThat(text(told)).contains(project.key(), "can no longer be reached");
            });
        }

        @Test
        void anAnswerThatWasLostIsNoReasonToSayItTwice() {
            follow(channel);
            slack.takesBeforeFailing(true);
            slack.failNext(new TryLater("timeout", null, false, null));
            create("Printer is on fire");
            deliverFor(Duration.ofMinutes(1));

            assertThat(slack.in(channel)).hasSize(1);
            assertThat(count('D')).isOne();
        }

        @Test
        void whereNobodyCanLookItIsSaidAtMostTwice() {
            slack.canFind(false);
            follow(channel);
            slack.takesBeforeFailing(true);
            slack.failNext(new TryLater("timeout", null, false, null));
            create("Printer is on fire");
            deliverFor(Duration.ofMinutes(1));

            assertThat(slack.in(channel)).hasSize(2);
        }

        @Test
        void aFollowerWhoLostTheProjectTakesTheChannelsSightAlong() {
            var partners = projects.create(ito, new NewProject("x" + n, "Partners", ProjectKind.PARTNER));
            projects.addMember(ito, partners.key(), sato.id(), ProjectRole.MEMBER);
            subscriptions.follow(sato, channel, false, partners.key(), Terms.ALL);
            issues.create(ito, NewIssue.of(partners.key(), "In confidence"));
            projects.removeMember(ito, partners.key(), sato.id());
            deliver();

            assertThat(slack.in(channel))
                    .singleElement()
                    .satisfies(notice -> assertThat(text(notice))
                            .contains(partners.key(), "no longer followed", "Sato")
                            .doesNotContain("In confidence"));
            assertThat(subscriptions.of(ito, channel)).isEmpty();
        }

        @Test
        void aChannelThatWasSharedWithOutsidersNoLongerHearsOfInternalProjects() {
            follow(channel);
            deliver();
            slack.share(channel);
            clock.advance(Duration.ofHours(2));
            create("In confidence");
            deliver();

            assertThat(slack.in(channel))
                    .singleElement()
                    .satisfies(notice -> assertThat(text(notice))
                            .contains(project.key(), "outside")
                            .doesNotContain("In confidence"));
        }

        @Test
        void whoMayOnlyLookCannotMakeAChannelFollow() {
            var partners = projects.create(ito, new NewProject("y" + n, "Partners", ProjectKind.PARTNER));
            projects.addMember(ito, partners.key(), sato.id(), ProjectRole.VIEWER);

            assertThatThrownBy(() -> subscriptions.follow(sato, channel, false, partners.key(), Terms.ALL))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> subscriptions.follow(ito, channel, true, project.key(), Terms.ALL))
                    .isInstanceOf(Forbidden.class);
            assertThat(subscriptions.follow(ito, channel, true, partners.key(), Terms.ALL))
                    .isTrue();
            assertThat(subscriptions.follow(ito, channel, true, partners.key(), Terms.ALL))
                    .as("already so")
                    .isFalse();
        }

        @Test
        void aCreationIsShownWhereItWasAskedForOnce() {
            follow(channel);
            var elsewhere = new Conversation("slack", "T1", "E" + n, Conversation.Kind.CHANNEL);
            var activity = createAndShow(channel, "thread-1");
            createAndShow(elsewhere, null);
            deliver();

            assertThat(slack.in(channel).getFirst().threadId()).isEqualTo("thread-1");
            assertThat(slack.in(channel)).as("one asked for, one followed").hasSize(2);
            assertThat(slack.in(elsewhere)).hasSize(1);

            status(issues.get(ito, ((OfIssue) activity.content()).key()), Status.RESOLVED);
            deliver();
            assertThat(slack.in(channel).getLast().threadId()).isEqualTo("thread-1");
        }

        @Test
        void aShownCardStaysUpToDateWhereNobodyFollows() {
            var activity = createAndShow(channel, null);
            deliver();
            status(issues.get(ito, ((OfIssue) activity.content()).key()), Status.RESOLVED);
            deliver();

            assertThat(slack.in(channel)).hasSize(2);
            assertThat(slack.in(channel).getLast().edit()).isTrue();
            assertThat(text(slack.in(channel).getLast())).contains("Resolved");
        }

        @Test
        void showingBelongsToATransaction() {
            var activity = createAndShow(channel, null);
            assertThatThrownBy(() -> deliveries.show(activity, channel, null, ito))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        private Activity createAndShow(Conversation where, String thread) {
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                var created = issues.create(ito, NewIssue.of(project.key(), "Printer is on fire"));
                deliveries.show(Objects.requireNonNull(created.activity()), where, thread, ito);
                return created.activity();
            }));
        }

        @Test
        void thereIsADefaultProject() {
            assertThat(subscriptions.defaultProject(channel)).isEmpty();
            assertThat(subscriptions.use(ito, channel, project.key())).isTrue();
            assertThat(subscriptions.use(ito, channel, project.key())).isFalse();
            assertThat(subscriptions.defaultProject(channel)).contains(project.key());
            assertThat(subscriptions.use(ito, channel, null)).isTrue();
            assertThat(subscriptions.defaultProject(channel)).isEmpty();
        }

        @Test
        void whatIsOnItsWayIsCountedUntilItArrivesOrIsGivenUp() {
            follow(channel);
            assertThat(deliveries.waiting()).isZero();
            create("Printer is on fire");
            create("Coffee is out");
            assertThat(deliveries.waiting()).as("waiting").isEqualTo(2);

            slack.failWhen(post -> new TryLater("down", null, false, null));
            deliver();
            assertThat(deliveries.waiting()).as("to be tried again").isEqualTo(2);

            slack.failWhen(
                    post -> text(post.message()).contains("Coffee") ? new Refused("invalid_blocks", null) : null);
            deliverFor(Duration.ofMinutes(6));
            assertThat(count('D')).isOne();
            assertThat(count('X')).isOne();
            assertThat(deliveries.waiting()).as("arrived and given up").isZero();
        }

        @Test
        void oldAgeIsToldAndOldRowsGo() {
            follow(channel);
            create("Printer is on fire");
            clock.advance(Duration.ofSeconds(90));
            assertThat(deliveries.oldestWaiting()).isEqualTo(Duration.ofSeconds(90));
            deliver();
            assertThat(deliveries.oldestWaiting()).isZero();

            create("Coffee is out");
            deliver();
            clock.advance(Duration.ofDays(29));
            sweep.purge();
            assertThat(count('D')).isEqualTo(2);
            clock.advance(Duration.ofDays(2));
            sweep.purge();
            assertThat(count('D')).isZero();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

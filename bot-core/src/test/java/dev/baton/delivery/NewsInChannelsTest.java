package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.ChatPlatform.Limit;
import dev.baton.chat.Conversation;
import dev.baton.chat.PostRef;
import dev.baton.command.Command.FollowTerms.Kind;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.NewIssue;
import dev.baton.project.Status;
import dev.baton.testchat.FakePlatform.Took;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a channel that follows a project sees of it. */
class NewsInChannelsTest {

    abstract static class Contract extends DeliveryFixture {

        @Test
        void aNewIssueIsACardInEveryChannelThatFollows() {
            follow(channel);
            follow(teamsChannel);

            create("Printer is on fire");
            deliver();

            assertThat(slack.in(channel)).singleElement().satisfies(card -> {
                assertThat(card.threadId()).isNull();
                assertThat(text(card)).contains("Printer is on fire", "Open");
            });
            assertThat(teams.in(teamsChannel))
                    .singleElement()
                    .satisfies(card -> assertThat(text(card)).contains("Printer is on fire"));
            assertThat(count('D')).isEqualTo(2);
        }

        @Test
        void aChannelThatDoesNotFollowHearsNothing() {
            create("Printer is on fire");
            deliver();

            assertThat(slack.took()).isEmpty();
        }

        @Test
        void aChangeOfStatusEditsTheCardAndSaysALineInItsThreadAndInTheChannel() {
            follow(channel);
            var issue = create("Printer is on fire");
            deliver();
            var card = slack.in(channel).getFirst();

            status(issue, Status.RESOLVED);
            deliver();

            var news = slack.in(channel).subList(1, 3);
            assertThat(news.get(0).edit()).isTrue();
            assertThat(news.get(0).messageId()).isEqualTo(card.messageId());
            assertThat(text(news.get(0))).contains("Resolved");
            assertThat(news.get(1).edit()).isFalse();
            assertThat(news.get(1).threadId()).isEqualTo(card.messageId());
            assertThat(news.get(1).alsoInChannel()).isTrue();
            assertThat(text(news.get(1))).contains("Resolved", "Ito");
            assertThat(slack.in(channel)).hasSize(3);
        }

        @Test
        void anEditThatTakesFromThePaceLeavesRoomForTheLine() {
            follow(channel);
            var issue = create("Printer is on fire");
            deliver();
            slack.pace(new Limit(1, Duration.ofSeconds(1)));
            slack.editsCount(true);

            status(issue, Status.RESOLVED);
            deliverFor(Duration.ofSeconds(6));

            assertThat(slack.in(channel)).extracting(Took::edit).containsExactly(false, true, false);
            assertThat(count('D')).isEqualTo(2);
        }

        @Test
        void anyOtherChangeStaysInTheThread() {
            follow(channel);
            var issue = create("Printer is on fire");
            deliver();

            edit(issue, new IssueEdit.DueDate(LocalDate.of(2026, 11, 28)));
            deliver();

            var line = slack.in(channel).getLast();
            assertThat(line.threadId()).isEqualTo(slack.in(channel).getFirst().messageId());
            assertThat(line.alsoInChannel()).isFalse();
            assertThat(slack.in(channel).get(1).edit()).isTrue();
        }

        @Test
        void aQuietChannelKeepsAllLaterNewsInTheThread() {
            subscriptions.follow(
                    ito, channel, false, project.key(), new Terms(Set.of(), Set.of(), Set.of(), Set.of(), true));
            var issue = create("Printer is on fire");
            deliver();
            status(issue, Status.IN_PROGRESS);
            clock.advance(Duration.ofDays(8));
            status(issue, Status.RESOLVED);
            deliver();

            assertThat(slack.in(channel)).noneMatch(took -> took.alsoInChannel());
            assertThat(slack.in(channel))
                    .filteredOn(took -> took.threadId() == null && !took.edit())
                    .hasSize(1);
        }

        @Test
        void anIssueThatIsOlderThanTheFollowingGetsItsCardWithItsFirstNews() {
            var issue = create("Printer is on fire");
            follow(channel);

            comment(issue, "still burning");
            deliver();

            assertThat(slack.in(channel)).hasSize(2);
            var card = slack.in(channel).getFirst();
            assertThat(card.threadId()).isNull();
            assertThat(slack.in(channel).getLast().threadId()).isEqualTo(card.messageId());
            assertThat(text(slack.in(channel).getLast())).contains("still burning");
        }

        @Test
        void aCardOlderThanAWeekIsPostedAnewByTheNextChangeOfStatusAndBecomesAPointer() {
            follow(channel);
            var issue = create("Printer is on fire");
            deliver();
            var old = slack.in(channel).getFirst();

            clock.advance(Duration.ofDays(7).plusSeconds(1));
            status(issue, Status.RESOLVED);
            deliver();

            var news = slack.in(channel).subList(1, 4);
            assertThat(news.get(0).edit()).isFalse();
            assertThat(news.get(0).threadId()).isNull();
            assertThat(text(news.get(0))).contains("Printer is on fire", "Resolved");
            assertThat(news.get(1).edit()).isTrue();
            assertThat(news.get(1).messageId()).isEqualTo(old.messageId());
            assertThat(news.get(1).message().parts()).hasSize(1);
            assertThat(news.get(2).threadId()).isEqualTo(news.get(0).messageId());
            assertThat(news.get(2).alsoInChannel()).isFalse();

            status(issue, Status.CLOSED);
            deliver();
            assertThat(slack.in(channel).get(4).messageId())
                    .as("the new card lives on")
                    .isEqualTo(news.get(0).messageId());
        }

        @Test
        void aCardThatSomebodyDeletedIsPostedAnew() {
            follow(channel);
            var issue = create("Printer is on fire");
            deliver();
            slack.remove(new PostRef(channel, slack.in(channel).getFirst().messageId(), null));

            status(issue, Status.RESOLVED);
            deliver();

            var anew = slack.in(channel).get(1);
            assertThat(anew.edit()).isFalse();
            assertThat(anew.threadId()).isNull();
            assertThat(slack.in(channel).getLast().threadId()).isEqualTo(anew.messageId());
        }

        @Test
        void whatTheTermsLeaveOutOnlyKeepsTheCardUpToDate() {
            subscriptions.follow(
                    ito,
                    channel,
                    false,
                    project.key(),
                    new Terms(Set.of(Kind.CREATED, Kind.STATUS), Set.of(), Set.of(), Set.of(), false));
            var issue = create("Printer is on fire");
            deliver();

            edit(issue, new IssueEdit.Assignee(sato.id()));
            deliver();

            assertThat(slack.in(channel)).hasSize(2);
            assertThat(slack.in(channel).getLast().edit()).isTrue();
            assertThat(text(slack.in(channel).getLast())).contains("Sato");
        }

        @Test
        void issueTypesAreChosenAndLeftOut() {
            subscriptions.follow(
                    ito, channel, false, project.key(), new Terms(Set.of(), Set.of("Bug"), Set.of(), Set.of(), false));
            subscriptions.follow(
                    ito,
                    teamsChannel,
                    false,
                    project.key(),
                    new Terms(Set.of(), Set.of(), Set.of("Bug"), Set.of(), false));

            create("A task");
            deliver();

            assertThat(slack.took()).isEmpty();
            assertThat(teams.in(teamsChannel)).hasSize(1);
            assertThat(count('N')).isOne();
        }

        @Test
        void milestonesAndCategoriesAreChosenAndLeftOut() {
            var v2 = part(
                    "milestone (project_id, name, description, archived, display_order) VALUES (?, 'v2', '', FALSE, 0)");
            var money = part("category (project_id, name, display_order) VALUES (?, 'お金', 0)");
            follow(channel, new Within(Set.of(v2), Set.of(), Set.of(), Set.of()));
            follow(teamsChannel, new Within(Set.of(), Set.of(), Set.of(), Set.of(money)));

            create("Of no milestone");
            issues.create(
                    ito,
                    NewIssue.of(project.key(), "For v2, about money")
                            .forMilestones(Set.of(v2))
                            .inCategories(Set.of(money)));
            deliver();

            assertThat(slack.in(channel)).hasSize(1);
            assertThat(text(slack.in(channel).getLast())).contains("For v2, about money");
            assertThat(teams.in(teamsChannel)).hasSize(1);
            assertThat(text(teams.in(teamsChannel).getLast())).contains("Of no milestone");
        }

        private void follow(Conversation where, Within within) {
            subscriptions.follow(
                    ito, where, false, project.key(), new Terms(Set.of(), Set.of(), Set.of(), within, Set.of(), false));
        }

        private long part(String row) {
            jdbc.sql("INSERT INTO " + row).param(project.id()).update();
            return jdbc.sql("SELECT MAX(id) FROM " + row.substring(0, row.indexOf(' ')))
                    .query(Long.class)
                    .single();
        }

        @Test
        void whatSomebodyDoesIsLeftOutOnRequest() {
            subscriptions.follow(
                    ito,
                    channel,
                    false,
                    project.key(),
                    new Terms(Set.of(), Set.of(), Set.of(), Set.of(ito.id()), false));

            create("Printer is on fire");
            deliver();

            assertThat(slack.took()).isEmpty();
        }

        @Test
        void thereIsNoNewsOfWhatWasUnfollowedMeanwhile() {
            follow(channel);
            create("Printer is on fire");

            assertThat(subscriptions.unfollow(sato, channel, project.key())).isTrue();
            deliver();

            assertThat(slack.took()).isEmpty();
            assertThat(subscriptions.of(ito, channel)).isEmpty();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

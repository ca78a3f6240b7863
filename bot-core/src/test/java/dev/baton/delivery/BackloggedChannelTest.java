package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.ChatPlatform.Limit;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueEdit;
import dev.baton.project.Status;
import dev.baton.testchat.FakePlatform.Took;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of more news than a channel may be written, or would read. */
class BackloggedChannelTest {

    abstract static class Contract extends DeliveryFixture {

        @Test
        void severalChangesOfAnIssueBecomeOneEditAndOneLine() {
            follow(channel);
            var issue = create("Printer is on fire");
            deliver();

            status(issue, Status.IN_PROGRESS);
            edit(issue, new IssueEdit.DueDate(LocalDate.of(2026, 11, 28)));
            comment(issue, "on my way");
            status(issue, Status.RESOLVED);
            deliver();

            assertThat(slack.in(channel)).hasSize(3);
            assertThat(text(slack.in(channel).get(1))).contains("Resolved");
            assertThat(text(slack.in(channel).get(2))).contains("Resolved", "on my way");
            assertThat(slack.in(channel).get(2).alsoInChannel()).isTrue();
            assertThat(count('D')).isEqualTo(5);
        }

        @Test
        void aNewIssueThatHasChangedSinceIsACardAsThingsAreAndALine() {
            follow(channel);
            var issue = create("Printer is on fire");
            status(issue, Status.RESOLVED);
            deliver();

            assertThat(slack.in(channel)).hasSize(2);
            assertThat(text(slack.in(channel).get(0))).contains("Resolved");
            assertThat(slack.in(channel).get(1).threadId())
                    .isEqualTo(slack.in(channel).get(0).messageId());
            assertThat(slack.in(channel).get(1).alsoInChannel())
                    .as("the card stands just above")
                    .isFalse();
        }

        @Test
        void newsOfManyIssuesBecomeADigestAndTheirCardsFollow() {
            follow(channel);
            var issues = IntStream.rangeClosed(1, 11)
                    .mapToObj(i -> create("Wish " + i))
                    .toList();
            deliver();
            assertThat(slack.in(channel))
                    .singleElement()
                    .satisfies(digest -> assertThat(text(digest)).contains("Wish 1", "Wish 11"));

            status(issues.getFirst(), Status.IN_PROGRESS);
            deliver();
            assertThat(slack.in(channel)).as("its first card, and a line").hasSize(3);

            issues.forEach(issue -> status(issue, Status.RESOLVED));
            deliver();

            assertThat(slack.in(channel)).hasSize(5);
            assertThat(slack.in(channel).get(3).edit()).isFalse();
            assertThat(slack.in(channel).get(4).edit()).isTrue();
            assertThat(text(slack.in(channel).get(4))).contains("Wish 1", "Resolved");
        }

        @Test
        void tenIssuesAreStillToldOneByOne() {
            follow(channel);
            IntStream.rangeClosed(1, 10).forEach(i -> create("Wish " + i));
            deliver();

            assertThat(slack.in(channel)).hasSize(10);
        }

        @Test
        void aChannelIsWrittenToAsFastAsThePlatformAllowsAndNotFaster() {
            slack.pace(new Limit(1, Duration.ofSeconds(1)));
            follow(channel);
            IntStream.rangeClosed(1, 5).forEach(i -> create("Wish " + i));

            deliver();
            assertThat(slack.in(channel)).hasSize(1);

            deliverFor(Duration.ofSeconds(10));
            assertThat(slack.in(channel)).hasSize(5);
            assertThat(gaps(slack.in(channel))).allMatch(gap -> gap.compareTo(Duration.ofSeconds(1)) > 0);
        }

        @Test
        void allLimitsHoldAtOnce() {
            teams.pace(
                    new Limit(7, Duration.ofSeconds(1)),
                    new Limit(8, Duration.ofSeconds(2)),
                    new Limit(60, Duration.ofSeconds(30)));
            follow(teamsChannel);
            var issues = IntStream.rangeClosed(1, 10)
                    .mapToObj(i -> create("Wish " + i))
                    .toList();
            for (int i = 0; i < 30; i++) {
                issues.forEach(issue -> comment(issue, "more"));
                deliverFor(Duration.ofSeconds(3));
            }

            var times = teams.in(teamsChannel).stream()
                    .filter(took -> !took.edit())
                    .map(Took::at)
                    .toList();
            assertThat(times).hasSizeGreaterThan(60);
            assertThat(most(times, Duration.ofSeconds(1))).isLessThanOrEqualTo(7);
            assertThat(most(times, Duration.ofSeconds(2))).isLessThanOrEqualTo(8);
            assertThat(most(times, Duration.ofSeconds(30))).isBetween(50, 60);
        }

        @Test
        void thePlatformsWishToWaitIsGranted() {
            follow(channel);
            create("Printer is on fire");
            slack.failNext(new TryLater("ratelimited", Duration.ofSeconds(30), true, null));

            deliver();
            create("Coffee is out");
            deliverFor(Duration.ofSeconds(29));
            assertThat(slack.took()).isEmpty();

            deliverFor(Duration.ofSeconds(2));
            assertThat(slack.in(channel)).hasSize(2);
        }

        @Test
        void otherChannelsDoNotWait() {
            follow(channel);
            follow(teamsChannel);
            slack.failNext(new TryLater("ratelimited", Duration.ofSeconds(30), true, null));
            create("Printer is on fire");
            deliver();

            assertThat(slack.took()).isEmpty();
            assertThat(teams.took()).hasSize(1);
        }

        @Test
        void theOrderOfAnIssuesNewsIsKeptWhateverFails() {
            slack.pace(new Limit(1, Duration.ofSeconds(1)));
            follow(channel);
            var chance = new Random(7);
            slack.failWhen(post -> chance.nextInt(10) < 3 ? new TryLater("down", null, false, null) : null);
            var issues = IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> create("Wish " + i))
                    .toList();
            for (int i = 1; i <= 20; i++) {
                for (Issue issue : issues) {
                    comment(issue, "number " + i + ".");
                }
                deliverFor(Duration.ofSeconds(chance.nextInt(8)));
            }
            slack.failWhen(post -> null);
            deliverFor(Duration.ofMinutes(6));

            assertThat(rows.open(new Place.In(channel).key(), 10)).isEmpty();
            for (Issue issue : issues) {
                var said = slack.in(channel).stream()
                        .filter(took -> !took.edit() && took.threadId() != null)
                        .map(DeliveryFixture::text)
                        .filter(text -> text.contains(issue.key() + " "))
                        .toList();
                assertThat(said.stream()
                                .mapToInt(text -> Numbered.told(text, issue.key()))
                                .sum())
                        .isEqualTo(20);
                assertThat(said.stream().flatMap(text -> Numbered.in(text).stream()))
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .endsWith(20);
            }
        }

        private static List<Duration> gaps(List<Took> took) {
            var gaps = new ArrayList<Duration>();
            for (int i = 1; i < took.size(); i++) {
                gaps.add(Duration.between(took.get(i - 1).at(), took.get(i).at()));
            }
            return gaps;
        }

        private static int most(List<Instant> times, Duration window) {
            return times.stream()
                    .mapToInt(start -> (int) times.stream()
                            .filter(time -> !time.isBefore(start) && time.isBefore(start.plus(window)))
                            .count())
                    .max()
                    .orElse(0);
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

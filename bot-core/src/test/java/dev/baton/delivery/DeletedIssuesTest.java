package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the chats show of an issue that was deleted. */
class DeletedIssuesTest {

    abstract static class Contract extends DeliveryFixture {

        @Test
        void theCardSaysSoAndNothingElse() {
            follow(channel);
            var issue = create("Secret plan");
            deliver();
            var card = slack.in(channel).getFirst();

            issues.delete(ito, issue.key());
            deliver();

            var news = slack.in(channel).subList(1, 3);
            assertThat(news.get(0).edit()).isTrue();
            assertThat(news.get(0).messageId()).isEqualTo(card.messageId());
            assertThat(text(news.get(0))).isEqualTo(issue.key() + " was deleted by Ito.");
            assertThat(news.get(1).threadId()).isEqualTo(card.messageId());
            assertThat(text(news.get(1))).isEqualTo(issue.key() + " was deleted by Ito.");
            assertThat(slack.in(channel)).hasSize(3);
            assertThat(waiting()).isZero();
        }

        @Test
        void whatWaitedToBeToldIsNotTold() {
            follow(channel);
            inSlack(sato);
            var issue = create("Secret plan");
            edit(issue, new IssueEdit.Assignee(sato.id()));
            comment(issue, "Secret too");
            issues.delete(ito, issue.key());
            deliver();

            assertThat(slack.in(channel))
                    .singleElement()
                    .satisfies(line -> assertThat(text(line)).isEqualTo(issue.key() + " was deleted by Ito."));
            assertThat(slack.in(direct(sato))).isEmpty();
            assertThat(waiting()).isZero();
        }

        @Test
        void manyAtATimeLoseTheirTextsAsWell() {
            follow(channel);
            var made = IntStream.range(0, 12)
                    .mapToObj(i -> {
                        var issue = create("Secret " + i);
                        deliverFor(Duration.ofSeconds(5));
                        return issue;
                    })
                    .toList();
            made.stream().map(Issue::key).forEach(key -> issues.delete(ito, key));
            deliverFor(Duration.ofMinutes(1));

            assertThat(slack.in(channel).stream().filter(took -> took.edit()).toList())
                    .hasSize(12)
                    .allSatisfy(edited -> assertThat(text(edited)).doesNotContain("Secret"));
            assertThat(waiting()).isZero();
        }

        @Test
        void aCommentThatWasTakenBackIsNotTold() {
            inSlack(sato);
            var issue = create("Plan");
            edit(issue, new IssueEdit.Assignee(sato.id()));
            deliver();
            issues.update(ito, issue.key(), IssueChange.comment("Secret").mentioning(Set.of(sato.id())));
            var said = comments.list(ito, issue.key(), null, null, 1, false).getFirst();
            comments.delete(ito, issue.key(), said.id());
            deliver();

            assertThat(slack.in(direct(sato))).hasSize(1);
            assertThat(waiting()).isZero();
        }

        private long waiting() {
            return count('P') + count('S') + count('G');
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

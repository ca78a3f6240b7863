package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.NewIssue;
import dev.baton.project.ProjectRole;
import dev.baton.project.Status;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What persons are told directly. */
class ToldPersonsTest {

    abstract static class Contract extends DeliveryFixture {

        @Test
        void whoMustActIsToldOnceHoweverManyChannelsFollow() {
            follow(channel);
            follow(teamsChannel);
            inSlack(sato);
            var issue = create("Printer is on fire");

            issues.update(
                    ito,
                    issue.key(),
                    IssueChange.of(new IssueEdit.Assignee(sato.id())).mentioning(Set.of(sato.id())));
            deliver();

            assertThat(slack.in(direct(sato)))
                    .singleElement()
                    .satisfies(notice -> assertThat(text(notice)).contains("Ito", "Printer is on fire"));
        }

        @Test
        void nobodyIsToldOfTheirOwnAct() {
            inSlack(ito);
            var issue = create("Printer is on fire");
            edit(issue, new IssueEdit.Assignee(ito.id()));
            deliver();

            assertThat(slack.took()).isEmpty();
        }

        @Test
        void whoeverIsInNoChatIsNotWaitedFor() {
            var issue = create("Printer is on fire");
            edit(issue, new IssueEdit.Assignee(sato.id()));
            deliver();

            assertThat(slack.took()).isEmpty();
            assertThat(count('N')).isOne();
        }

        @Test
        void theyAreToldInTheChatInWhichTheyWereSeenLast() {
            inSlack(sato);
            jdbc.sql("""
                            INSERT INTO chat_account (platform, workspace, chat_user_id, user_id, last_seen)
                            VALUES ('teams', 'tenant', ?, ?, '2026-11-24 08:00:00')""").params("t" + sato.id(), sato.id()).update();
            var issue = create("Printer is on fire");
            edit(issue, new IssueEdit.Assignee(sato.id()));
            deliver();

            assertThat(slack.took()).isEmpty();
            assertThat(teams.took()).hasSize(1);
        }

        @Test
        void severalChangesOfAnIssueAreOneNotice() {
            inSlack(sato);
            var issue = create("Printer is on fire");
            edit(issue, new IssueEdit.Assignee(sato.id()));
            comment(issue, "It is the one on the third floor");
            status(issue, Status.IN_PROGRESS);
            deliver();

            assertThat(slack.in(direct(sato))).hasSize(1);
            assertThat(text(slack.in(direct(sato)).getFirst()))
                    .contains("In Progress")
                    .doesNotContain("Open");
            assertThat(count('D')).isEqualTo(3);
        }

        @Test
        void tooMuchToReadOneByOneBecomesADigest() {
            inSlack(sato);
            IntStream.rangeClosed(1, 12)
                    .forEach(i -> issues.create(
                            ito,
                            new NewIssue(
                                    project.key(),
                                    "Wish " + i,
                                    null,
                                    null,
                                    null,
                                    null,
                                    sato.id(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    Set.of())));
            deliver();

            assertThat(slack.in(direct(sato)))
                    .singleElement()
                    .satisfies(digest -> assertThat(text(digest)).contains("Wish 1", "Wish 12"));
            assertThat(count('D')).isEqualTo(12);
        }

        @Test
        void whoLostTheProjectIsNotTold() {
            inSlack(sato);
            projects.addMember(ito, project.key(), sato.id(), ProjectRole.MEMBER);
            var issue = create("Printer is on fire");
            edit(issue, new IssueEdit.Assignee(sato.id()));
            jdbc.sql("UPDATE project SET kind = 'PARTNER' WHERE id = ?")
                    .param(project.id())
                    .update();
            projects.removeMember(ito, project.key(), sato.id());
            deliver();

            assertThat(slack.took()).isEmpty();
            assertThat(count('N')).isOne();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

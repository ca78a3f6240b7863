package dev.baton.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueDeleted;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gave whom a star, and who sees it. */
class StarsTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        Stars stars;

        @Autowired
        Transactions transactions;

        User author;
        User giver;
        Project project;
        Issue issue;
        long commentId;

        @BeforeEach
        void anIssueWithAComment() {
            author = member("Author");
            giver = member("Giver");
            project = project(author, ProjectKind.PARTNER);
            projects.addMember(author, project.key(), giver.id(), ProjectRole.VIEWER);
            issue = issue(author, project, "Well written");
            var commented = issues.update(author, issue.key(), IssueChange.comment("Well said"));
            commentId = ((IssueCommented) commented.activity().content()).commentId();
        }

        @Test
        void oneStarForAPersonAndAThing() {
            assertThat(stars.addToIssue(giver, issue.id())).isTrue();
            assertThat(stars.addToIssue(giver, issue.id())).isFalse();
            assertThat(stars.addToComment(giver, commentId)).isTrue();
            assertThat(stars.addToComment(giver, commentId)).isFalse();
            assertThat(stars.addToIssue(author, issue.id())).isTrue();

            var ofIssue = stars.ofIssues(List.of(issue.id()));
            assertThat(ofIssue).containsOnlyKeys(issue.id());
            assertThat(ofIssue.get(issue.id())).extracting(Star::presenter).containsExactly(giver, author);
            var ofComment = stars.ofComments(List.of(commentId)).get(commentId).getFirst();
            assertThat(ofComment.commentId()).isEqualTo(commentId);
            assertThat(ofComment.key()).isEqualTo(issue.key());
            assertThat(ofComment.title()).isEqualTo("Well written");
            assertThat(stars.ofIssues(Set.of())).isEmpty();
            assertThat(stars.ofComments(Set.of())).isEmpty();
        }

        @Test
        void starsAreListedByWhoGaveAndWhoReceivedThem() {
            stars.addToIssue(giver, issue.id());
            stars.addToComment(giver, commentId);
            var given = stars.given(author, giver.id(), StarQuery.latest(20));

            assertThat(given).extracting(Star::commentId).containsExactly(commentId, null);
            assertThat(stars.received(giver, author.id(), StarQuery.latest(20))).isEqualTo(given);
            assertThat(stars.received(author, giver.id(), StarQuery.latest(20))).isEmpty();
            var older = given.getLast();
            assertThat(stars.given(author, giver.id(), new StarQuery(0, older.id(), 20, false)))
                    .containsExactly(older);
            assertThat(stars.given(author, giver.id(), new StarQuery(0, Long.MAX_VALUE, 1, true)))
                    .containsExactly(older);

            assertThat(stars.countReceived(giver, author.id(), null, null)).isEqualTo(2);
            var newest = given.getFirst().created();
            assertThat(stars.countReceived(giver, author.id(), newest, null)).isPositive();
            assertThat(stars.countReceived(giver, author.id(), newest.plusSeconds(60), null))
                    .isZero();
            assertThat(stars.countReceived(giver, author.id(), null, older.created()))
                    .isZero();
        }

        @Test
        void aStarIsTakenBackByItsGiver() {
            stars.addToIssue(giver, issue.id());
            long id = stars.given(giver, giver.id(), StarQuery.latest(1))
                    .getFirst()
                    .id();

            assertThatThrownBy(() -> stars.remove(author, id)).isInstanceOf(NotFound.class);
            stars.remove(giver, id);
            assertThatThrownBy(() -> stars.remove(giver, id)).isInstanceOf(NotFound.class);
            assertThat(stars.addToIssue(giver, issue.id())).isTrue();
        }

        @Test
        void whatIsNotSeenHasNoStars() {
            stars.addToIssue(giver, issue.id());
            var stranger = member("Stranger");
            assertThat(stars.given(stranger, giver.id(), StarQuery.latest(20))).isEmpty();
            assertThat(stars.received(stranger, author.id(), StarQuery.latest(20)))
                    .isEmpty();
            assertThat(stars.countReceived(stranger, author.id(), null, null)).isZero();
            assertThatThrownBy(() -> stars.addToIssue(stranger, issue.id()))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("There is no issue " + issue.id() + ".");
            assertThatThrownBy(() -> stars.addToComment(stranger, commentId))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("There is no comment " + commentId + ".");
        }

        @Test
        void aDeletedIssueTakesItsStarsWithIt() {
            stars.addToIssue(giver, issue.id());
            stars.addToComment(giver, commentId);
            transactions.run(() -> activities.record(
                    author,
                    project.id(),
                    Instant.parse("2026-11-25T00:00:00Z"),
                    new IssueDeleted(issue.id(), issue.key()),
                    Set.of()));
            assertThat(stars.given(giver, giver.id(), StarQuery.latest(20))).isEmpty();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

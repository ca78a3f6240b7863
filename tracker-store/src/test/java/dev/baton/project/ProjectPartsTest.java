package dev.baton.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.MilestoneCreated;
import dev.baton.activity.ActivityContent.MilestoneDeleted;
import dev.baton.activity.ActivityContent.MilestoneUpdated;
import dev.baton.activity.ActivityContent.StatusDeleted;
import dev.baton.activity.ActivityQuery;
import dev.baton.error.TrackerException;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.User;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectPartsTest {

    abstract static class Contract extends StoreContract {

        User ito;
        Project project;
        long id;

        @BeforeEach
        void aProject() {
            ito = member("Ito");
            project = project(ito, ProjectKind.PARTNER);
            id = project.id();
        }

        @Test
        void customStatusesComeMoveAndGo() {
            var review = statuses.add(ito, id, " In Review ", "#EA2C00");
            assertThat(review).isEqualTo(new Status(review.id(), "In Review", "#ea2c00", 5000));
            assertThat(review.id()).isGreaterThan(1000);
            var elsewhere = statuses.add(ito, project(ito, ProjectKind.OWN).id(), "In Review", "#ea2c00");
            assertThat(elsewhere.id()).isNotEqualTo(review.id());
            assertThat(statuses.order(ito, id, List.of(1, 2, review.id(), 3, 4)))
                    .extracting(Status::id)
                    .containsExactly(1, 2, review.id(), 3, 4);
            assertThat(statuses.change(ito, id, review.id(), "Review", "#393939"))
                    .isEqualTo(new Status(review.id(), "Review", "#393939", 3000));
            assertThat(now().statuses())
                    .extracting(Status::name)
                    .containsExactly("Open", "In Progress", "Review", "Resolved", "Closed");
            refused("status.order", () -> statuses.order(ito, id, List.of(1, 2, 3, 4)));
            refused("status.order", () -> statuses.order(ito, id, List.of(1, 1, 2, 3, 4)));
            refused("status.substitute", () -> statuses.delete(ito, id, review.id(), review.id()));
            refused("status.substitute", () -> statuses.delete(ito, id, review.id(), elsewhere.id()));
            assertThat(statuses.delete(ito, id, review.id(), Status.OPEN).name())
                    .isEqualTo("Review");
            assertThat(now().status(review.id())).isEmpty();
            assertThat(recorded(1)).containsExactly(new StatusDeleted(review.id(), "Review", Status.OPEN));
            refused("status.notFound", () -> statuses.delete(ito, id, review.id(), Status.OPEN));
        }

        @Test
        void standardStatusesStayAsTheyAre() {
            refused("status.standard", () -> statuses.change(ito, id, Status.OPEN, "Neu", "#ea2c00"));
            refused("status.standard", () -> statuses.delete(ito, id, Status.CLOSED, Status.OPEN));
            refused("name.taken", () -> statuses.add(ito, id, "ｏｐｅｎ", "#ea2c00"));
            refused("color.unknown", () -> statuses.add(ito, id, "Review", "#123456"));
        }

        @Test
        void issueTypesHaveTemplatesAndOneAlwaysRemains() {
            var draft = new IssueTypeDraft("Inquiry", "#e30000", " From: ", "1. What\r\n2. When\n\n");
            var inquiry = issueTypes.add(ito, id, draft);
            assertThat(inquiry)
                    .isEqualTo(new IssueType(inquiry.id(), "Inquiry", "#e30000", 4, " From:", "1. What\n2. When"));
            refused("name.taken", () -> issueTypes.add(ito, id, new IssueTypeDraft("BUG", "#e30000", null, null)));
            var plain = new IssueTypeDraft("inquiry", "#990000", " ", null);
            assertThat(issueTypes.change(ito, id, inquiry.id(), plain))
                    .isEqualTo(new IssueType(inquiry.id(), "inquiry", "#990000", 4));
            refused("type.substitute", () -> issueTypes.delete(ito, id, inquiry.id(), inquiry.id()));
            for (var type : project.issueTypes()) {
                issueTypes.delete(ito, id, type.id(), inquiry.id());
            }
            assertThat(now().issueTypes()).extracting(IssueType::id).containsExactly(inquiry.id());
            refused("type.last", () -> issueTypes.delete(ito, id, inquiry.id(), inquiry.id()));
        }

        @Test
        void categoriesAreNamedOnce() {
            var invoices = categories.add(ito, id, "Invoices");
            var quotes = categories.add(ito, id, "Quotes");
            refused("name.taken", () -> categories.add(ito, id, "INVOICES"));
            // one more for H2, but not for MySQL, whose collation does not see the last character
            assertThat(catchThrowable(() -> categories.add(ito, id, "Invoices\u200b")))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            taken -> assertThat(taken).hasMessageStartingWith("There is \"Invoices"));
            refused("name.taken", () -> categories.rename(ito, id, quotes.id(), "invoices"));
            refused("name.blank", () -> categories.add(ito, id, " "));
            refused("text.tooLong", () -> categories.add(ito, id, "x".repeat(101)));
            assertThat(categories.rename(ito, id, invoices.id(), "invoices").name())
                    .isEqualTo("invoices");
            categories.delete(ito, id, invoices.id());
            refused("category.notFound", () -> categories.delete(ito, id, invoices.id()));
            var foreign = categories.add(ito, project(ito, ProjectKind.OWN).id(), "Foreign");
            refused("category.notFound", () -> categories.rename(ito, id, foreign.id(), "Mine"));
            assertThat(now().category(quotes.id())).contains(quotes);
        }

        @Test
        void milestonesAreOnRecord() {
            var from = LocalDate.of(2030, 1, 15);
            var until = LocalDate.of(2030, 2, 1);
            var made = milestones.add(ito, id, new MilestoneDraft("v1", "First\r\n", from, until, false));
            assertThat(made).isEqualTo(new Milestone(made.id(), "v1", "First", from, until, false, 0));
            var archived = new MilestoneDraft("v1.0", "", null, until, true);
            assertThat(milestones.change(ito, id, made.id(), archived))
                    .isEqualTo(new Milestone(made.id(), "v1.0", "", null, until, true, 0));
            milestones.change(ito, id, made.id(), archived);
            assertThat(now().milestones()).hasSize(1);
            refused(
                    "milestone.releaseBeforeStart",
                    () -> milestones.add(ito, id, new MilestoneDraft("v2", "", until, from, false)));
            refused(
                    "issue.dateFar",
                    () -> milestones.add(
                            ito, id, new MilestoneDraft("v2", "", LocalDate.of(10000, 1, 1), null, false)));
            milestones.delete(ito, id, made.id());
            assertThat(now().milestones()).isEmpty();
            assertThat(recorded(10))
                    .containsExactly(
                            new MilestoneDeleted(made.id(), "v1.0"),
                            new MilestoneUpdated(made.id(), "v1.0"),
                            new MilestoneCreated(made.id(), "v1"));
        }

        @Test
        void manyAtOnceLoseNothing() {
            var added = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> categories.add(ito, id, "Category " + i)))
                    .toList();
            added.forEach(CompletableFuture::join);
            assertThat(now().categories()).extracting(Category::displayOrder).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        }

        private Project now() {
            return projects.get(ito, project.key());
        }

        private List<Object> recorded(int limit) {
            return activities.ofProject(ito, project.key(), ActivityQuery.latest(limit)).stream()
                    .map(Activity::content)
                    .map(Object.class::cast)
                    .toList();
        }

        private static void refused(String key, Runnable act) {
            assertThatThrownBy(act::run)
                    .isInstanceOfSatisfying(
                            TrackerException.class,
                            refused -> assertThat(refused.key()).isEqualTo(key));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

package dev.baton.wording;

import static dev.baton.wording.Sample.english;
import static dev.baton.wording.Sample.issue;
import static dev.baton.wording.Sample.ito;
import static dev.baton.wording.Sample.japanese;
import static dev.baton.wording.Sample.sato;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.issue.Holding;
import dev.baton.issue.Issue;
import dev.baton.issue.Page;
import dev.baton.project.Category;
import dev.baton.project.Milestone;
import dev.baton.project.Status;
import dev.baton.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardsTest {

    private final Cards cards = new Cards(new Links("https://baton.example.com"));

    @Test
    void theCardSaysFirstWhoHasItAndUntilWhen() {
        assertThat(Printed.of(cards.card(issue(Status.OPEN, sato(), "2025-11-28"), english(), true)))
                .isEqualTo("""
                        # *佐藤* has it until *Fri 28 Nov* (in 2 days), passed by Ito
                        <SALES-12 Quote for ACME>
                        *Expected:* a price by seat
                        > 300 seats, please
                        ~ Open · Bug · High priority · Sales · part of SALES-3
                        [Start: start SALES-12] [Resolve: resolve SALES-12] [Pass: pass SALES-12] [Comment: comment SALES-12] [Watch: watch SALES-12]""");
        assertThat(Printed.of(cards.card(issue(Status.IN_PROGRESS, sato(), "2025-11-28"), japanese(), true)))
                .isEqualTo("""
                        # *佐藤*さんが*11月28日(金)*まで担当（あと2日）・Itoさんから
                        <SALES-12 Quote for ACME>
                        *お願い：*a price by seat
                        > 300 seats, please
                        ~ 処理中 · バグ · 優先度 高 · Sales · 親課題 SALES-3
                        [処理済みにする: resolve SALES-12] [渡す: pass SALES-12] [コメント: comment SALES-12] [ウォッチ: watch SALES-12]""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 2025-11-26 | 佐藤 has it until Wed 26 Nov (today), passed by Ito | 佐藤さんが11月26日(水)まで担当（今日）・Itoさんから",
                "1 | 2025-11-27 | 佐藤 has it until Thu 27 Nov (tomorrow), passed by Ito | 佐藤さんが11月27日(木)まで担当（明日）・Itoさんから",
                "1 | 2025-11-25 | 佐藤 has it, due Tue 25 Nov (1 day overdue), passed by Ito | 佐藤さんが担当、期限は11月25日(火)（1日超過）・Itoさんから",
                "1 | 2025-11-20 | 佐藤 has it, due Thu 20 Nov (6 days overdue), passed by Ito | 佐藤さんが担当、期限は11月20日(木)（6日超過）・Itoさんから",
                "1 | 2026-01-09 | 佐藤 has it until Fri 9 Jan 2026 (in 44 days), passed by Ito | 佐藤さんが2026年1月9日(金)まで担当（あと44日）・Itoさんから",
                "1 |            | 佐藤 has it, passed by Ito | 佐藤さんが担当・Itoさんから",
                "3 | 2025-11-20 | Resolved: 佐藤 has it, passed by Ito | 処理済み：佐藤さんが担当・Itoさんから",
                "4 |            | Closed: 佐藤 had it | 完了：担当は佐藤さん",
            })
    void theHolderSentence(int status, String due, String english, String japanese) {
        assertThat(Holder.line(issue(status, sato(), due), english())).isEqualTo(english);
        assertThat(Holder.line(issue(status, sato(), due), japanese())).isEqualTo(japanese);
    }

    @Test
    void nobodyHasIt() {
        assertThat(Holder.line(issue(Status.OPEN, null, "2025-11-28"), english()))
                .isEqualTo("Nobody has it, due Fri 28 Nov (in 2 days)");
        assertThat(Holder.line(issue(Status.OPEN, null, null), japanese())).isEqualTo("担当者なし");
        assertThat(Holder.line(issue(Status.OPEN, ito(), null), english())).isEqualTo("Ito has it");
    }

    @Test
    void theAgendaBeginsWithWhatIsOverdue() {
        var held = new Page<>(
                List.of(issue(Status.OPEN, sato(), "2025-11-20"), issue(Status.IN_PROGRESS, sato(), null)), 5, 0);
        var toCheck = new Page<>(List.of(issue(Status.RESOLVED, sato(), null)), 1, 0);
        assertThat(Printed.of(cards.agenda(held, toCheck, readBySato(english()))))
                .isEqualTo("""
                        # *You hold 5 issues*
                        *Overdue*
                        - <SALES-12 Quote for ACME>
                          Open · due Thu 20 Nov (6 days overdue) · passed by Ito  [Start: start SALES-12 #agenda]
                        *Next*
                        - <SALES-12 Quote for ACME>
                          In Progress · passed by Ito  [Resolve: resolve SALES-12 #agenda]
                        ~ and 3 more
                        *Resolved, for you to check*
                        - <SALES-12 Quote for ACME>
                          Resolved: 佐藤 has it, passed by Ito  [Close: close SALES-12 #agenda]""");
        assertThat(Printed.of(cards.agenda(held, toCheck, readBySato(japanese()))))
                .isEqualTo("""
                        # *担当している課題：5件*
                        *期限切れ*
                        - <SALES-12 Quote for ACME>
                          未対応 · 期限 11月20日(木)（6日超過） · Itoさんから  [着手する: start SALES-12 #agenda]
                        *これから*
                        - <SALES-12 Quote for ACME>
                          処理中 · Itoさんから  [処理済みにする: resolve SALES-12 #agenda]
                        ~ ほか3件
                        *処理済み：確認してください*
                        - <SALES-12 Quote for ACME>
                          処理済み：佐藤さんが担当・Itoさんから  [完了にする: close SALES-12 #agenda]""");
        assertThat(Printed.of(cards.agenda(new Page<>(List.of(), 0, 0), new Page<>(List.of(), 0, 0), english())))
                .isEqualTo("# *You hold nothing.*");
    }

    private static Reader readBySato(Reader reader) {
        return new Reader(reader.language(), reader.timeZone(), reader.now(), sato());
    }

    @Test
    void aSearchTurnsItsPages() {
        var page = new Page<>(List.of(issue(Status.OPEN, sato(), "2025-11-28")), 21, 10);
        assertThat(Printed.of(cards.found(page, 10, "find quote", english()))).isEqualTo("""
                        # *21 issues*, showing 11 to 11
                        - <SALES-12 Quote for ACME>
                          Open · 佐藤 has it until Fri 28 Nov (in 2 days), passed by Ito
                        [Previous: find quote page:1] [Next: find quote page:3]""");
    }

    @Test
    void whatIsClosedIsHeldByNobody() {
        assertThat(Holder.line(issue(Status.CLOSED, null, "2025-11-20"), english()))
                .isEqualTo("Closed");
        assertThat(Holder.line(issue(Status.CLOSED, null, null), japanese())).isEqualTo("完了");
    }

    @Test
    void aLongDescriptionIsCutBetweenLetters() {
        var family = "👨‍👩‍👧 ".repeat(100);
        var card = Printed.of(cards.card(issue(Status.OPEN, sato(), null, family), english(), false));
        assertThat(card).contains("> 👨‍👩‍👧 👨‍👩‍👧").contains("…\n").doesNotContain("\uFFFD");
        assertThat(card.lines()
                        .filter(line -> line.startsWith("> "))
                        .findFirst()
                        .orElseThrow())
                .hasSizeLessThanOrEqualTo(302);
    }

    @Test
    void aCardThatMovedLeavesALink() {
        assertThat(Printed.of(cards.moved(issue(Status.OPEN, sato(), null), english())))
                .isEqualTo("~ <SALES-12 Quote for ACME> : the card has moved down, to where the latest news is.");
        assertThat(Printed.of(cards.moved(issue(Status.OPEN, sato(), null), japanese())))
                .isEqualTo("~ <SALES-12 Quote for ACME>：カードは最新の投稿へ移動しました。");
    }

    @Test
    void theCardSaysWhatTheIssueBelongsTo() {
        var issue = belonging(
                List.of(new Category(1, "お金", 0), new Category(2, "Invoices", 1)),
                List.of(new Milestone(3, "v2", "", null, null, false, 0)));
        assertThat(Printed.of(cards.card(issue, english(), true)))
                .contains("~ Open · Bug · High priority · Sales · part of SALES-3\n"
                        + "~ milestone v2 · categories お金, Invoices\n[Start");
        assertThat(Printed.of(cards.card(issue, japanese(), true)))
                .contains("\n~ マイルストーン v2 · カテゴリー お金, Invoices\n[着手する");
    }

    private static Issue belonging(List<Category> categories, List<Milestone> milestones) {
        var issue = issue(Status.OPEN, sato(), null);
        return new Issue(
                issue.id(),
                issue.key(),
                issue.projectId(),
                issue.projectName(),
                issue.type(),
                issue.summary(),
                issue.description(),
                issue.status(),
                issue.priority(),
                issue.resolution(),
                issue.assignee(),
                issue.handover(),
                issue.startDate(),
                issue.dueDate(),
                issue.parent(),
                issue.parentId(),
                categories,
                issue.versions(),
                milestones,
                issue.estimatedHours(),
                issue.actualHours(),
                issue.attachments(),
                issue.starred(),
                issue.createdBy(),
                issue.created(),
                issue.updatedBy(),
                issue.updated(),
                issue.version());
    }

    @Test
    void theHistoryIsReadInAMinute() {
        var timeline = List.of(
                at("2025-11-20T01:00:00Z", ito(), new IssueCreated(112, Sample.KEY, null, Status.OPEN)),
                at(
                        "2025-11-21T06:30:00Z",
                        ito(),
                        new IssueUpdated(
                                112,
                                Sample.KEY,
                                5,
                                List.of(new ChangeLog(Field.ASSIGNEE, null, "佐藤", null, 2L)),
                                "a price by seat")),
                at("2025-11-26T00:00:00Z", sato(), new IssueCommented(112, Sample.KEY, 6, "x".repeat(500))));
        var holdings = List.of(
                holding(null, "2025-11-20T01:00:00Z", "2025-11-21T06:30:00Z"),
                holding(sato(), "2025-11-21T06:30:00Z", null));
        var issue = issue(Status.OPEN, sato(), "2025-11-28");
        assertThat(Printed.of(cards.history(issue, timeline, holdings, english())))
                .isEqualTo("""
                        # *佐藤* has it until *Fri 28 Nov* (in 2 days), passed by Ito
                        <SALES-12 Quote for ACME>
                        - 20 Nov 10:00  *Ito* created it
                        - 21 Nov 15:30  *Ito* passed it to 佐藤
                          a price by seat
                        - 26 Nov 09:00  *佐藤* commented
                          %s…
                        ---
                        *Who held it, and when*
                        Nobody: 20 Nov 10:00 to 21 Nov 15:30 (1 day)
                        佐藤: since 21 Nov 15:30 (4 days)""".formatted("x".repeat(199)));
        assertThat(Printed.of(cards.history(issue, timeline, holdings, japanese())))
                .isEqualTo("""
                        # *佐藤*さんが*11月28日(金)*まで担当（あと2日）・Itoさんから
                        <SALES-12 Quote for ACME>
                        - 11月20日 10:00  *Ito*さんが作成しました。
                        - 11月21日 15:30  *Ito*さんが佐藤さんに渡しました。
                          a price by seat
                        - 11月26日 9:00  *佐藤*さんがコメントしました。
                          %s…
                        ---
                        *担当者の移り変わり*
                        担当者なし: 11月20日 10:00 〜 11月21日 15:30（1日）
                        佐藤: 11月21日 15:30 から（4日）""".formatted("x".repeat(199)));
    }

    private static Activity at(String when, User actor, ActivityContent content) {
        return new Activity(1, 7, content, Set.of(), actor, Instant.parse(when));
    }

    private static Holding holding(User holder, String from, String to) {
        return new Holding(
                holder,
                Instant.parse(from),
                to == null ? null : Instant.parse(to),
                new Status(Status.OPEN, "Open", "#ed8077", 1));
    }
}

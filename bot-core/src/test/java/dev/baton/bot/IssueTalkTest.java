package dev.baton.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.project.Status;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.User;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is said about one issue. */
class IssueTalkTest {

    abstract static class Contract extends BotSetting {

        @Test
        void anIssueIsCreatedPassedAndResolved() {
            assertThat(talk(
                            ito,
                            keyed("create Quote for ACME in KEY @sato by fri"),
                            keyed("KEY-1"),
                            keyed("pass KEY-1 @田中 by 12/1 for a price by seat")))
                    .isEqualTo(keyed("""
                            > create Quote for ACME in KEY @sato by fri
                            KEY-1 is created.
                            # *Sato Hanako* has it until *Fri 27 Nov* (in 3 days), passed by Ito
                            <KEY-1 Quote for ACME>
                            ~ Open · Task · Sales
                            [Start: start KEY-1] [Resolve: resolve KEY-1] [Pass: pass KEY-1] [Comment: comment KEY-1] [Watch: watch KEY-1]
                            > KEY-1
                            # *Sato Hanako* has it until *Fri 27 Nov* (in 3 days), passed by Ito
                            <KEY-1 Quote for ACME>
                            ~ Open · Task · Sales
                            [Start: start KEY-1] [Resolve: resolve KEY-1] [Pass: pass KEY-1] [Comment: comment KEY-1] [Watch: watch KEY-1]
                            > pass KEY-1 @田中 by 12/1 for a price by seat
                            田中 has KEY-1 now, until Tue 1 Dec.
                            # *田中* has it until *Tue 1 Dec* (in 7 days), passed by Ito
                            <KEY-1 Quote for ACME>
                            *Expected:* a price by seat
                            ~ Open · Task · Sales
                            [Start: start KEY-1] [Resolve: resolve KEY-1] [Pass: pass KEY-1] [Comment: comment KEY-1] [Watch: watch KEY-1]
                            """));
            assertThat(talk(tanaka, "", keyed("着手 KEY-1"), keyed("KEY-1 処理済み"), "予定"))
                    .isEqualTo(keyed("""
                            >\s
                            # *担当している課題：1件*
                            - <KEY-1 Quote for ACME>
                              未対応 · 12月1日(火)まで（あと7日） · Itoさんから  [着手する: start KEY-1 #agenda]
                            > 着手 KEY-1
                            KEY-1を「処理中」にしました。
                            # *田中*さんが*12月1日(火)*まで担当（あと7日）・Itoさんから
                            <KEY-1 Quote for ACME>
                            *お願い：*a price by seat
                            ~ 処理中 · タスク · Sales
                            [処理済みにする: resolve KEY-1] [渡す: pass KEY-1] [コメント: comment KEY-1] [ウォッチ: watch KEY-1]
                            > KEY-1 処理済み
                            KEY-1を「処理済み」にしました。
                            # *処理済み*：*田中*さんが担当・Itoさんから
                            <KEY-1 Quote for ACME>
                            ~ タスク · Sales
                            [完了にする: close KEY-1] [差し戻す: reopen KEY-1] [渡す: pass KEY-1] [コメント: comment KEY-1] [ウォッチ: watch KEY-1]
                            > 予定
                            # *担当している課題はありません。*
                            """));
            var issue = issue(1);
            assertThat(issue.status().id()).isEqualTo(Status.RESOLVED);
            assertThat(issue.assignee()).extracting(User::name).isEqualTo("田中");
            assertThat(issue.dueDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        }

        @Test
        void repeatingIsFine() {
            anIssue();
            assertThat(firstLines(
                            ito,
                            "resolve KEY-1",
                            "resolve KEY-1",
                            "assign KEY-1 me",
                            "assign KEY-1 me",
                            "assign KEY-1 nobody",
                            "assign KEY-1 nobody",
                            "due KEY-1 12/1",
                            "due KEY-1 12/1",
                            "due KEY-1 none",
                            "due KEY-1 none",
                            "pass KEY-1 @sato by fri",
                            "pass KEY-1 @sato by fri",
                            "watch KEY-1",
                            "watch KEY-1",
                            "unwatch KEY-1",
                            "unwatch KEY-1",
                            "comment KEY-1 Thanks!"))
                    .isEqualTo(keyed("""
                            KEY-1 is now Resolved.
                            KEY-1 is already Resolved.
                            Ito has KEY-1 now.
                            Ito has KEY-1 already.
                            Nobody has KEY-1 now.
                            Nobody has KEY-1 anyway.
                            KEY-1 is due Tue 1 Dec now.
                            KEY-1 is due Tue 1 Dec already.
                            KEY-1 has no due date any more.
                            KEY-1 has no due date anyway.
                            Sato Hanako has KEY-1 now, until Fri 27 Nov.
                            Sato Hanako has KEY-1 already, until Fri 27 Nov.
                            You watch KEY-1 from now on: I tell you when something happens to it.
                            You watch KEY-1 already.
                            You no longer watch KEY-1.
                            You do not watch KEY-1 anyway.
                            Your comment is on KEY-1.
                            """));
        }

        @Test
        void whatIsPassedOnIsToBeDone() {
            anIssue();
            ito.types(keyed("resolve KEY-1"));
            assertThat(ito.types(keyed("pass KEY-1 @sato by fri for another look")))
                    .contains("*Sato Hanako* has it until");
            assertThat(issue(1).status().id()).isEqualTo(Status.OPEN);
            assertThat(ito.types(keyed("pass KEY-1 @sato by fri for a price by seat")))
                    .startsWith(keyed("Sato Hanako has KEY-1 "))
                    .contains("*Expected:* a price by seat");
        }

        @Test
        void theSameInJapanese() {
            anIssue();
            assertThat(firstLines(
                            tanaka,
                            "完了 KEY-1",
                            "完了 KEY-1",
                            "担当 KEY-1 自分",
                            "担当 KEY-1 自分",
                            "assign KEY-1 nobody",
                            "assign KEY-1 nobody",
                            "期限 KEY-1 12/1",
                            "期限 KEY-1 12/1",
                            "due KEY-1 none",
                            "due KEY-1 none",
                            "KEY-1 を @sato さんに 金曜まで 渡す",
                            "KEY-1 を @sato さんに 金曜まで 渡す",
                            "ウォッチ KEY-1",
                            "ウォッチ KEY-1",
                            "unwatch KEY-1",
                            "unwatch KEY-1",
                            "コメント KEY-1 ありがとう"))
                    .isEqualTo(keyed("""
                            KEY-1を「完了」にしました。
                            KEY-1はすでに「完了」です。
                            KEY-1の担当者を田中さんにしました。
                            KEY-1の担当者はすでに田中さんです。
                            KEY-1の担当者を外しました。
                            KEY-1にはもともと担当者がいません。
                            KEY-1の期限日を12月1日(火)にしました。
                            KEY-1の期限日はすでに12月1日(火)です。
                            KEY-1の期限日をなくしました。
                            KEY-1にはもともと期限日がありません。
                            KEY-1をSato Hanakoさんに渡しました。期限日は11月27日(金)です。
                            KEY-1はすでにSato Hanakoさんが担当しています。期限日も11月27日(金)のままです。
                            KEY-1をウォッチします。動きがあればお知らせします。
                            KEY-1はすでにウォッチしています。
                            KEY-1のウォッチをやめました。
                            KEY-1はもともとウォッチしていません。
                            KEY-1にコメントしました。
                            """));
        }

        @Test
        void aStatusThatIsNoneIsAnsweredWithThoseThatAre() {
            anIssue();
            assertThat(ito.types(keyed("status KEY-1 waiting"))).isEqualTo(keyed("""
                            There is no status “waiting” in KEY. Choose one:
                            [Open: status KEY-1 Open] [In Progress: status KEY-1 In Progress] [Resolved: status KEY-1 Resolved] [Closed: status KEY-1 Closed]
                            ~ You typed:
                            > status KEY-1 waiting"""));
            assertThat(tanaka.types(keyed("status KEY-1 待ち"))).isEqualTo(keyed("""
                            KEYに「待ち」という状態はありません。次から選んでください：
                            [未対応: status KEY-1 Open] [処理中: status KEY-1 In Progress] [処理済み: status KEY-1 Resolved] [完了: status KEY-1 Closed]
                            ~ 入力された内容：
                            > status KEY-1 待ち"""));
        }

        @Test
        void aPressMakesTheCardLookAsThingsAreNow() {
            anIssue();
            var now = keyed("""
                    (instead) # *Sato Hanako* has it until *Fri 27 Nov* (in 3 days), passed by Ito
                    <KEY-1 Quote for ACME>
                    ~ In Progress · Task · Sales
                    [Resolve: resolve KEY-1] [Pass: pass KEY-1] [Comment: comment KEY-1] [Watch: watch KEY-1]""");
            assertThat(ito.presses(keyed("start KEY-1"))).isEqualTo(now);
            assertThat(ito.presses(keyed("start KEY-1"))).as("again").isEqualTo(now);
            assertThat(ito.presses(keyed("watch KEY-1")))
                    .isEqualTo(keyed("You watch KEY-1 from now on: I tell you when something happens to it."));
        }

        @Test
        void aPressOnACardThatTheIssueHasLeftBehindShowsHowThingsAre() {
            anIssue();
            ito.types(keyed("close KEY-1"));
            assertThat(ito.presses(keyed("resolve KEY-1")))
                    .startsWith("(instead) # *Closed*")
                    .endsWith(keyed("[Reopen: reopen KEY-1] [Comment: comment KEY-1] [Watch: watch KEY-1]"));
            assertThat(ito.types(keyed("resolve KEY-1")))
                    .as("typed, it is meant")
                    .contains("Resolved");
        }

        @Test
        void aPressInTheAgendaKeepsTheAgenda() {
            var mori = somebody("Mori");
            mori.types(keyed("create Call ACME in KEY @me by fri"));
            mori.types(keyed("create Write to ACME in KEY @me by fri"));
            assertThat(mori.presses(keyed("start KEY-2 #agenda"))).isEqualTo(keyed("""
                    (instead) # *You hold 2 issues*
                    - <KEY-1 Call ACME>
                      Open · until Fri 27 Nov (in 3 days)  [Start: start KEY-1 #agenda]
                    - <KEY-2 Write to ACME>
                      In Progress · until Fri 27 Nov (in 3 days)  [Resolve: resolve KEY-2 #agenda]"""));
        }

        @Test
        void aSearchTurnsItsPages() {
            for (int i = 1; i <= 12; i++) {
                ito.types(keyed("create Letter " + i + " in KEY @me by fri"));
            }
            assertThat(ito.types(keyed("find letter in KEY status:open")))
                    .startsWith("# *12 issues*, showing 1 to 10\n")
                    .endsWith(keyed("[Next: find letter in KEY status:open page:2]"));
            assertThat(ito.presses(keyed("find letter in KEY status:open page:2")))
                    .startsWith("(instead) # *12 issues*, showing 11 to 12\n")
                    .endsWith(keyed("[Previous: find letter in KEY status:open page:1]"));
            assertThat(ito.types(keyed("find letter in KEY status:waiting")))
                    .startsWith("There is no status “waiting”.");
            assertThat(tanaka.types(keyed("find letter in KEY type:手紙")))
                    .startsWith("「手紙」という種別はありません。使えるのは次のとおりです：タスク, バグ, 要望, その他");
        }

        @Test
        void anIssueIsCreatedForAMilestoneAndInCategories() {
            aMilestone("v2");
            aCategory("お金");
            aCategory("Server work");
            assertThat(ito.types(keyed(
                            "create Login fails in KEY type:bug milestone:V2 category:\"server work\" @me by fri")))
                    .contains(keyed("~ Open · Bug · Sales\n~ milestone v2 · category Server work\n"));
            assertThat(tanaka.types(keyed("作成 ログインできない in KEY マイルストーン:v2 カテゴリ:お金 @自分 金曜まで")))
                    .contains("~ マイルストーン v2 · カテゴリー お金\n");
        }

        @Test
        void whatTheFormDoesNotAskForIsAskedForWhenItWasNamed() {
            aMilestone("v2");
            var form = ito.opens(keyed("create Login fails in KEY milestone:v2"));
            assertThat(Speaker.printed(form)).contains("Milestones: v2").doesNotContain("Categories");
            assertThat(Speaker.printed(ito.sends(form, "milestones", "v2, v9")))
                    .contains(keyed("Milestones: v2, v9 ! There is no milestone “v9” in KEY. There are: v2."));
            assertThat(Speaker.printed(ito.sends(form))).contains("~ milestone v2\n");
            assertThat(Speaker.printed(ito.opens(keyed("create Login fails in KEY"))))
                    .doesNotContain("Milestones");
        }

        @Test
        void aMilestoneOrCategoryThatIsNoneIsAnsweredWithThoseThatAre() {
            aMilestone("v2");
            aMilestone("v3");
            assertThat(ito.types(keyed("create Login fails in KEY milestone:v9")))
                    .isEqualTo(keyed("""
                            There is no milestone “v9” in KEY. There are: v2, v3.
                            ~ You typed:
                            > create Login fails in KEY milestone:v9"""));
            assertThat(ito.types(keyed("create Login fails in KEY category:x @me by fri")))
                    .startsWith("There is no category “x”, nor any other yet.");
            assertThat(tanaka.types(keyed("create 件名 in KEY milestone:v9 @me by fri")))
                    .startsWith(keyed("KEYに「v9」というマイルストーンはありません。使えるのは次のとおりです：v2, v3"));
            for (int i = 10; i < 20; i++) {
                aMilestone("v" + i);
            }
            assertThat(ito.types(keyed("find milestone:v9 in KEY")))
                    .startsWith(keyed("There is no milestone “v9” in KEY. There are: "))
                    .contains("…and 2 more");
        }

        @Test
        void milestonesAndCategoriesNarrowASearch() {
            aMilestone("v2");
            aCategory("お金");
            aCategory("x");
            ito.types(keyed("create Invoice in KEY milestone:v2 category:お金 @me by fri"));
            ito.types(keyed("create Receipt in KEY milestone:v2 category:x @me by fri"));
            ito.types(keyed("create Stamp in KEY @me by fri"));
            assertThat(ito.types(keyed("find in KEY milestone:v2")))
                    .contains(keyed("KEY-1 Invoice"), keyed("KEY-2 Receipt"))
                    .doesNotContain("Stamp");
            assertThat(ito.types(keyed("find in KEY category:お金")))
                    .contains("Invoice")
                    .doesNotContain("Receipt", "Stamp");
            assertThat(ito.types(keyed("find in KEY milestone:v2 -category:x")))
                    .contains("Invoice")
                    .doesNotContain("Receipt", "Stamp");
            assertThat(ito.types(keyed("find in KEY -milestone:v2")))
                    .contains("Stamp")
                    .doesNotContain("Invoice", "Receipt");
        }

        @Test
        void whoIsMentionedInATextStandsThereByName() {
            anIssue();
            ito.types(keyed("comment KEY-1 <@USATO> please see <@UNOBODY> <b>"));
            assertThat(ito.types(keyed("history KEY-1"))).doesNotContain("<@");
        }

        private String firstLines(Speaker speaker, String... lines) {
            var answers = new StringBuilder();
            for (var line : lines) {
                answers.append(speaker.types(keyed(line)).lines().findFirst().orElse(""))
                        .append('\n');
            }
            return answers.toString();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}

package dev.baton.wording;

import static dev.baton.wording.Sample.changed;
import static dev.baton.wording.Sample.english;
import static dev.baton.wording.Sample.issue;
import static dev.baton.wording.Sample.ito;
import static dev.baton.wording.Sample.japanese;
import static dev.baton.wording.Sample.sato;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.notification.Reason;
import dev.baton.project.Status;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTest {

    private static final ChangeLog STARTED = new ChangeLog(Field.STATUS, "Open", "In Progress", 1L, 2L);
    private static final ChangeLog PASSED = new ChangeLog(Field.ASSIGNEE, null, "佐藤", null, 2L);
    private static final ChangeLog DUE = new ChangeLog(Field.DUE_DATE, null, "2025-11-28", null, null);
    private static final ChangeLog LOW = new ChangeLog(Field.PRIORITY, "High", "Low", 2L, 4L);

    private final Links links = new Links("https://baton.example.com");
    private final News news = new News(links, new Cards(links));

    @Test
    void aStatusChangeIsAVerb() {
        var issue = issue(Status.IN_PROGRESS, sato(), null);
        assertThat(Printed.of(news.line(issue, List.of(changed(sato(), null, STARTED)), english())))
                .isEqualTo("<SALES-12 Quote for ACME> — *佐藤* started it (Open → In Progress)");
        assertThat(Printed.of(news.line(issue, List.of(changed(sato(), null, STARTED)), japanese())))
                .isEqualTo("<SALES-12 Quote for ACME> — *佐藤*さんが着手しました（未対応 → 処理中）。");
    }

    @Test
    void aNewHolderWithANewDateIsOnePass() {
        var issue = issue(Status.OPEN, sato(), "2025-11-28");
        var pass = List.of(changed(ito(), "a price by seat", PASSED, DUE, LOW), changed(sato(), null, STARTED));
        assertThat(Printed.of(news.line(issue, pass, english()))).isEqualTo("""
                        <SALES-12 Quote for ACME> — *Ito* passed it to 佐藤 until Fri 28 Nov, set the priority to Low; *佐藤* started it (Open → In Progress)
                        > a price by seat""");
        assertThat(Printed.of(news.line(issue, pass, japanese()))).isEqualTo("""
                        <SALES-12 Quote for ACME> — *Ito*さんが佐藤さんに渡しました（11月28日(金)まで）。優先度を低にしました。*佐藤*さんが着手しました（未対応 → 処理中）。
                        > a price by seat""");
    }

    /** What is written for each field of which the change log tells, as a reader of each language would say it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MILESTONE | - | v2 | set the milestone to v2 | マイルストーンを「v2」にしました。",
                "MILESTONE | - | v2, v3 | set the milestones to v2, v3 | マイルストーンを「v2, v3」にしました。",
                "MILESTONE | v2 | v2, v3 | put it into the milestone v3 as well | マイルストーンに「v3」を追加しました。",
                "MILESTONE | v2, v3 | v3 | took it out of the milestone v2 | マイルストーンから「v2」を外しました。",
                "MILESTONE | v2 | - | took it out of the milestone v2 | マイルストーンから「v2」を外しました。",
                "CATEGORY | お金 | 請求 | set the category to 請求 | カテゴリーを「請求」にしました。",
                "CATEGORY | お金 | お金, 請求 | added the category 請求 | カテゴリーに「請求」を追加しました。",
                "CATEGORY | お金, 請求, x | x | removed the categories お金, 請求 | カテゴリーから「お金, 請求」を外しました。",
                "CATEGORY | a, b | b, c | set the categories to b, c | カテゴリーを「b, c」にしました。",
                "VERSION | - | 1.0 | set the version to 1.0 | 発生バージョンを「1.0」にしました。",
                "ESTIMATED_HOURS | - | 4.5 | set the estimated hours to 4.5 | 予定時間を4.5時間にしました。",
                "ACTUAL_HOURS | 4.5 | - | cleared the actual hours | 実績時間を消しました。",
                "PARENT | - | SALES-3 | set the parent issue to SALES-3 | 親課題をSALES-3にしました。",
                "ATTACHMENT | - | 見積.pdf | attached 見積.pdf | ファイル「見積.pdf」を添付しました。",
                "ATTACHMENT | 見積.pdf | - | removed the file 見積.pdf | ファイル「見積.pdf」を削除しました。",
                "DESCRIPTION | a | b | edited the description | 詳細を編集しました。",
                "SUMMARY | a | b | changed the summary to b | 件名を「b」に変更しました。",
            })
    void everyFieldHasItsWords(Field field, String from, String to, String english, String japanese) {
        var change = new ChangeLog(field, from, to, null, null);
        var issue = issue(Status.OPEN, sato(), null);
        assertThat(Printed.of(news.line(issue, List.of(changed(sato(), null, change)), english())))
                .isEqualTo("<SALES-12 Quote for ACME> — *佐藤* " + english);
        assertThat(Printed.of(news.line(issue, List.of(changed(sato(), null, change)), japanese())))
                .isEqualTo("<SALES-12 Quote for ACME> — *佐藤*さんが" + japanese);
    }

    @Test
    void filesThatCameTogetherAreToldTogether() {
        var issue = issue(Status.OPEN, sato(), null);
        var files =
                List.of(changed(ito(), null, LOW, attached("a.png", 1), attached("b.png", 2), attached("c.png", 3)));
        assertThat(Printed.of(news.line(issue, files, english())))
                .endsWith("*Ito* attached a.png, b.png and c.png, set the priority to Low");
        assertThat(Printed.of(news.line(issue, files, japanese())))
                .endsWith("*Ito*さんがファイル「a.png」「b.png」「c.png」を添付しました。優先度を低にしました。");
    }

    @Test
    void ofManyChangesEachFileIsTold() {
        var removed = new ChangeLog(Field.ATTACHMENT, "a.png", null, 1L, null);
        var many = List.of(
                changed(ito(), null, attached("a.png", 1)),
                changed(ito(), null, attached("b.png", 2)),
                changed(ito(), null, removed),
                changed(ito(), null, attached("c.png", 3)),
                changed(ito(), null, LOW));
        assertThat(Printed.of(news.line(issue(Status.OPEN, sato(), null), many, english())))
                .endsWith("*5 changes* by Ito: attached b.png and c.png, set the priority to Low");
    }

    private static ChangeLog attached(String name, long id) {
        return new ChangeLog(Field.ATTACHMENT, null, name, null, id);
    }

    @Test
    void aNoticeSaysWhyAndShowsTheCard() {
        var issue = issue(Status.OPEN, sato(), "2025-11-28");
        var pass = List.of(changed(ito(), "a price by seat", PASSED, DUE));
        assertThat(Printed.of(news.notice(issue, pass, Reason.ASSIGNED, japanese(), true)))
                .isEqualTo("""
                        *Ito*さんがこの課題をあなたに渡しました。期限は*11月28日(金)*です。
                        # *佐藤*さんが*11月28日(金)*まで担当（あと2日）・Itoさんから
                        <SALES-12 Quote for ACME>
                        *お願い：*a price by seat
                        > 300 seats, please
                        ~ 未対応 · バグ · 優先度 高 · Sales · 親課題 SALES-3
                        [着手する: start SALES-12] [処理済みにする: resolve SALES-12] [渡す: pass SALES-12] [コメント: comment SALES-12] [ウォッチ: watch SALES-12]""");
        assertThat(news.notice(issue, pass, Reason.ASSIGNED, english(), true).summary())
                .isEqualTo("Ito passed this to you, until Fri 28 Nov. SALES-12 Quote for ACME");
    }

    @Test
    void whatPeopleWroteStaysToTheLetter() {
        var said = "**{0}** <!channel> '' \uE000";
        var issue = issue(Status.OPEN, sato(), null);
        assertThat(Printed.of(news.line(issue, List.of(changed(ito(), said, LOW)), english())))
                .endsWith("> " + said);
        var renamed = new ChangeLog(Field.SUMMARY, "a", said, null, null);
        assertThat(Printed.of(news.line(issue, List.of(changed(ito(), null, renamed)), english())))
                .endsWith(said);
    }

    @Test
    void ofManyChangesIsToldWhatTheyComeTo() {
        var issue = issue(Status.RESOLVED, sato(), "2025-11-28");
        var resolved = new ChangeLog(Field.STATUS, "In Progress", "Resolved", 2L, 3L);
        var high = new ChangeLog(Field.PRIORITY, "Low", "High", 4L, 2L);
        var many = List.of(
                changed(ito(), "one", PASSED, DUE, LOW),
                changed(sato(), "two", STARTED),
                changed(ito(), "three", high),
                changed(sato(), "done", resolved),
                changed(sato(), "four", new ChangeLog(Field.RESOLUTION, null, "Duplication", null, 3L)));
        assertThat(Printed.of(news.line(issue, many, english()))).isEqualTo("""
                        <SALES-12 Quote for ACME> — *5 changes* by Ito, 佐藤: passed it to 佐藤 until Fri 28 Nov, resolved it (Open → Resolved), set the resolution to Duplicate, 5 comments
                        > two
                        > three
                        > done
                        > four""");
        assertThat(Printed.of(news.line(issue, many, japanese()))).isEqualTo("""
                        <SALES-12 Quote for ACME> — *5件の変更*（Itoさん、佐藤さん）：佐藤さんに渡しました（11月28日(金)まで）。処理済みにしました（未対応 → 処理済み）。完了理由を重複にしました。コメントが5件ありました。
                        > two
                        > three
                        > done
                        > four""");
    }

    @Test
    void whatCameToNothingIsSaidSo() {
        var back = new ChangeLog(Field.STATUS, "In Progress", "Open", 2L, 1L);
        var many = List.of(
                changed(ito(), null, STARTED),
                changed(ito(), null, back),
                changed(ito(), null, STARTED),
                changed(ito(), null, STARTED),
                changed(ito(), null, back));
        assertThat(Printed.of(news.line(issue(Status.OPEN, sato(), null), many, english())))
                .isEqualTo("<SALES-12 Quote for ACME> — *5 changes* by Ito: it is as it was");
    }

    @Test
    void aDigestHasALineForEachIssue() {
        var one =
                new News.IssueNews(issue(Status.IN_PROGRESS, sato(), null), List.of(changed(sato(), "on it", STARTED)));
        assertThat(Printed.of(news.digest(List.of(one, one), english()))).isEqualTo("""
                        # *News of 2 issues*
                        - <SALES-12 Quote for ACME>
                          *佐藤* started it (Open → In Progress)
                        - <SALES-12 Quote for ACME>
                          *佐藤* started it (Open → In Progress)""");
        assertThat(Printed.of(news.digest(Collections.nCopies(31, one), japanese())))
                .startsWith("# *31件の課題に動きがありました*\n- <SALES-12 Quote for ACME>\n  *佐藤*さんが着手しました（未対応 → 処理中）。\n")
                .endsWith("\n~ ほか1件の課題");
    }
}

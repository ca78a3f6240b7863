package dev.baton.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.command.Command.NotUnderstood;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as people really type them, printed as short as they can be read. Today is Tuesday 24 November 2026. */
class NaturalLinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Japanese without blanks, with particles, with the verb last
                "SALES-12を@佐藤さんに金曜まで渡す | pass SALES-12 @佐藤 2026-11-27",
                "SALES-12を<@U123>さんに11月28日までに渡す | pass SALES-12 <@U123> 2026-11-28",
                "SALES-12 を @佐藤 に 金曜 まで 渡す | pass SALES-12 @佐藤 2026-11-27",
                "SALES-12を@佐藤花子さんに来週月曜までお願いします | pass SALES-12 @佐藤花子 2026-11-30",
                "@佐藤 に SALES-12 を 渡す | pass SALES-12 @佐藤",
                "<@U123> さん に SALES-12 を 月末 まで 渡して ください | pass SALES-12 <@U123> 2026-11-30",
                "SALES-12 を @佐藤 に 金曜まで 渡す 「単価の確認」 | pass SALES-12 @佐藤 2026-11-27 for 単価の確認",
                "渡す SALES-12 @佐藤 金曜まで 用件：単価の 確認 | pass SALES-12 @佐藤 2026-11-27 for 単価の 確認",
                "渡す SALES-12 @佐藤 金曜まで お願い 単価の確認 | pass SALES-12 @佐藤 2026-11-27 for 単価の確認",
                "渡すSALES-12 @佐藤 11/28(土)まで | pass SALES-12 @佐藤 2026-11-28",
                "ＳＡＬＥＳ－１２　を　＠佐藤　に　渡す | pass SALES-12 @佐藤",
                "SALESー１２ | show SALES-12",
                "SALES-12の履歴 | history SALES-12",
                "SALES-12 完了 | status SALES-12 closed",
                "SALES-12を完了にする | status SALES-12 closed",
                "SALES-12は処理済みです。 | status SALES-12 resolved",
                "SALES-12の状態を処理中に変更 | status SALES-12 処理中",
                "SALES-12の期限を月末に変更してください | due SALES-12 2026-11-30",
                "SALES-12の期限をなしにする | due SALES-12 none",
                "SALES-12 の 担当 を 自分 に する | assign SALES-12 me",
                "SALES-12の担当者を@佐藤様に変更 | assign SALES-12 @佐藤",
                "SALES-12にコメント 先方の了承を得ました。 | comment SALES-12 先方の了承を得ました。",
                "コメント SALES-12 に 2点あります | comment SALES-12 2点あります",
                "ｺﾒﾝﾄ SALES-12 了解 | comment SALES-12 了解",
                "SALESをフォロー | follow SALES",
                "SALES を フォロー解除 | unfollow SALES",
                "フォロー SALES 作成 状態 控えめ | follow SALES [CREATED, STATUS] quiet",
                "プロジェクト 一覧 | projects",
                "メンバーを追加 ACME @佐藤 閲覧者 | add ACME @佐藤 VIEWER",
                // a new issue
                "作成：A社の見積もり @佐藤さんに 金曜 までに | create [A社の見積もり] @佐藤 2026-11-27",
                "作成 11月28日の資料 | create [11月28日の資料]",
                "作成 見積書 プロジェクト:sales 担当:佐藤 期限:来週月曜 種別:要望 " + "| create [見積書] in SALES @佐藤 2026-11-30 type 要望",
                "create Quote in SALES me by fri | create [Quote] in SALES me 2026-11-27",
                "create Call me | create [Call me]",
                "create Call me by fri | create [Call me] 2026-11-27",
                "create Send the quote to @sato | create [Send the quote to @sato]",
                "create Fix login assigned to @sato by end of month | create [Fix login] @sato 2026-11-30",
                "create Ask @sato about the price by fri | create [Ask @sato about the price] 2026-11-27",
                "create meeting in room | create [meeting in room]",
                "create Meeting in ROOM | create [Meeting] in ROOM",
                "create Stand by me | create [Stand by me]",
                "create Done by fri by next mon | create [Done by fri] 2026-11-30",
                "create Report type:null in parser | create [Report type:null in parser]",
                "create type:bug due:+3d Parser fails | create [Parser fails] 2026-11-27 type bug",
                "create 「金曜まで」 in SALES | create [金曜まで] in SALES",
                "create Mail ito@example.com by 28 nov 2027 | create [Mail] @ito@example.com 2027-11-28",
                // any order, many ways to say it
                "pass @\"Sato Hanako\" SALES-12 | pass SALES-12 @Sato Hanako",
                "pass by fri to me SALES-12 | pass SALES-12 me 2026-11-27",
                "hand over SALES-12 to sato@example.com by end of next month | pass SALES-12 @sato@example.com 2026-12-31",
                "pass SALES-12 @sato by fri for SALES-13, by mon at best "
                        + "| pass SALES-12 @sato 2026-11-27 for SALES-13, by mon at best",
                "SALES-12 pass @sato in 3 days | pass SALES-12 @sato 2026-11-27",
                "SALES-12 done | status SALES-12 resolved",
                "SALES-12 in progress | status SALES-12 in progress",
                "move SALES-12 to Waiting for ACME | status SALES-12 Waiting for ACME",
                "show https://baton.example.com/view/SALES-12 | show SALES-12",
                "https://baton.example.com/view/SALES-12 | show SALES-12",
                "assign SALES-12 to nobody | assign SALES-12 nobody",
                "due SALES-12 by the end of month | due SALES-12 2026-11-30",
                "comment SALES-12 SALES-13 is the same; pass it @ito by fri | "
                        + "comment SALES-12 SALES-13 is the same; pass it @ito by fri",
                "timezone tokyo | zone Asia/Tokyo",
                "project create ACME Work for ACME partner | project ACME [Work for ACME] PARTNER",
            })
    void isReadAs(String line, String meaning) {
        assertThat(Meaning.of(Grammar.parse(line, TODAY))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find quote | [quote]",
                "find in SALES price in euro | [price in euro] in [SALES]",
                "find \"in SALES\" @me | [in SALES] @[me]",
                "find status:in progress -status:closed | [] status [in progress] not [closed]",
                "find 状態:未対応、処理中 | [] status [未対応, 処理中]",
                "find due: overdue | [] not [resolved, closed] ..2026-11-23",
                "find due:<7d | [] ..2026-12-01",
                "find due:<11/28 | [] ..2026-11-27",
                "find due:<=11/28 | [] ..2026-11-28",
                "find due:<wed | [] ..2026-11-24",
                "find due:>today | [] 2026-11-25..",
                "find due:11/1..11/30 | [] 2026-11-01..2026-11-30",
                "find due:..11/30 | [] ..2026-11-30",
                "find due:today | [] 2026-11-24..2026-11-24",
                "検索 期限:今週 | [] 2026-11-23..2026-11-29",
                "見積もり 検索 | [見積もり]",
                "find error:404 | [error:404]",
            })
    void asksFor(String line, String terms) {
        assertThat(Meaning.of(((Command.Find) Grammar.parse(line, TODAY)).terms()))
                .isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "担当を決める",
                "完了報告を書く",
                "SALES-12の件を確認しました",
                "明日までに見積もりを送ってください",
                "in progress is a nice status",
                "please pass the salt",
                "project SALES",
                "follow the money quietly please",
                "pass SALES-12 SALES-13 @sato",
                "pass SALES-12 @sato by",
                "pass SALES-12 to sato",
                "due SALES-12 2/30",
                "find due:soon",
                "find page:0",
                "follow SALES by:@sato",
                "create Quote due:someday",
                "redeliver 1 2",
                "agenda of today",
            })
    void isNoCommand(String line) {
        assertThat(Grammar.parse(line, TODAY)).isInstanceOf(NotUnderstood.class);
    }
}

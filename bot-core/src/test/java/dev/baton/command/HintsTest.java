package dev.baton.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.command.Command.NotUnderstood;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered in the place of a line that was not understood. */
class HintsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            maxCharsPerColumn = 10_000,
            value = {
                "reslove SALES-12 | 0 | verb | resolve SALES-12 ; create reslove SALES-12",
                "reslove | 0 | verb | resolve SALES-12",
                "ウオッチ SALES-12 | 0 | verb | ウォッチ SALES-12 ; 作成 ウオッチ SALES-12",
                "new Login fails | 0 | verb | create Login fails ; create new Login fails",
                "The printer is broken | 0 | verb | create The printer is broken",
                "明日までに見積もりを送ってください | 0 | verb | 作成 明日までに見積もりを送ってください",
                "start the meeting | 6 | issue | start SALES-12 ; create start the meeting",
                "SALES-12 @sato fri | 9 | verb | pass SALES-12 @sato fri ; status SALES-12 @sato fri ; comment SALES-12 @sato fri",
                "SALES-12 レビュー待ち | 9 | verb | status SALES-12 レビュー待ち ; comment SALES-12 レビュー待ち",
                "pass SALES-12 sato | 14 | person | pass SALES-12 @sato ; pass SALES-12 ; pass SALES-12 @sato by fri for a price by seat",
                "pass SALES-12 @sato fri check it | 24 | for | pass SALES-12 @sato fri for check it ; pass SALES-12 ; pass SALES-12 @sato by fri for a price by seat",
                "pass SALES-12 @Sato Hanako by fri | 20 | date | pass SALES-12 @\"Sato Hanako\" by fri ; pass SALES-12 ; pass SALES-12 @sato by fri for a price by seat",
                "find due:soon | 9 | due-range | find quote in SALES status:open @sato",
                "follow SALES news | 13 | news-kind | follow SALES",
                "project SALES Sales | 8 | project-verb | project create SALES Sales ; project list",
                "here now | 5 | end | here",
                "language fr | 9 | language | language ja ; language en",
            })
    void offersWhatWouldWork(String line, int position, String expected, String wouldWork) {
        assertThat(Grammar.parse(line, TODAY))
                .isEqualTo(new NotUnderstood(line, position, expected, List.of(wouldWork.split(" ; "))));
    }

    @Test
    void keepsWhatIsTooLongAndOffersNothing() {
        var line = "create " + "long ".repeat(1_000);
        assertThat(Grammar.parse(line, TODAY)).isEqualTo(new NotUnderstood(line, 4_096, "shorter", List.of()));
    }

    /** Whatever is typed: what is offered can be read, there is not too much of it, and the mark stands in the line. */
    @Test
    void neverMisleads() {
        var pieces = List.of(
                "pass ",
                "渡す ",
                "fnd ",
                "status ",
                "SALES-12",
                "SALES-12 ",
                "@",
                "@佐藤さんに",
                "by ",
                "fri ",
                "金曜まで",
                "in ",
                "\"",
                "「",
                "」",
                "due:",
                "-by:",
                "を",
                "の",
                "完了",
                "project ",
                "\n",
                "\u0000",
                "\uDC00",
                "🍣",
                "…",
                "for ",
                "x",
                " ",
                "　",
                "/view/");
        var random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            var line = new StringBuilder();
            for (int count = random.nextInt(8); count >= 0; count--) {
                line.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (Grammar.parse(line.toString(), TODAY) instanceof NotUnderstood not) {
                assertThat(not.position()).isBetween(0, line.length());
                assertThat(not.wouldWork()).hasSizeLessThanOrEqualTo(3);
                for (var offered : not.wouldWork()) {
                    assertThat(Grammar.parse(offered, TODAY)).as(offered).isNotInstanceOf(NotUnderstood.class);
                }
            }
        }
    }
}

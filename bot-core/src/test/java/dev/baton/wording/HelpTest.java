package dev.baton.wording;

import static dev.baton.wording.Sample.english;
import static dev.baton.wording.Sample.japanese;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.Part;
import dev.baton.command.Command.NotUnderstood;
import dev.baton.command.Expected;
import dev.baton.command.Grammar;
import dev.baton.command.Verb;
import dev.baton.user.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    private final Help help = new Help();

    static Stream<String> examples() {
        return Stream.concat(Help.allExamples(english()).stream(), Help.allExamples(japanese()).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(String example) {
        assertThat(Grammar.parse(example, LocalDate.of(2026, 11, 24))).isNotInstanceOf(NotUnderstood.class);
    }

    @Test
    void theHelpHasAtMostEightLines() {
        assertThat(help.about(null, english()).parts()).hasSize(8);
        assertThat(help.about(null, japanese()).parts()).hasSize(8);
        assertThat(Printed.of(help.about(null, english()))).startsWith("*See what I hold*  `agenda` · `SALES-12`\n");
    }

    @Test
    void everyVerbIsExplainedUnderEachOfItsNames() {
        for (var verb : Verb.values()) {
            for (var name : Stream.concat(verb.english().stream(), verb.japanese().stream())
                    .filter(name -> !name.equals("project"))
                    .toList()) {
                assertThat(help.about(name, english()).summary()).as(name).startsWith(verb.word());
                assertThat(help.about(name, japanese()).summary())
                        .as(name)
                        .startsWith(verb.japanese().getFirst());
            }
        }
    }

    @Test
    void aVerbIsExplainedWithExamples() {
        assertThat(Printed.of(help.about("pass", english()))).isEqualTo("""
                *pass* hands an issue to somebody until a day. What comes after "for" is what you expect of them. All of it is one change.
                `pass SALES-12 @sato by fri for a price by seat`
                `pass SALES-12 @sato 11/28`
                ~ Also called: pass, hand, hand over, handover, 渡す, 渡して, 渡します, パス, 引き継ぐ, 引き継ぎ, 引継ぎ, 引継, 依頼, 依頼する, お願い, お願いします""");
        assertThat(Printed.of(help.about("渡す", japanese()))).startsWith("""
                *渡す*：課題を次の人に、期限日を添えて渡します。「お願い」の後に、してほしいことを一言書けます。全体で一つの変更になります。空白で区切らなくても読み取れます。
                `渡す SALES-12 @佐藤 金曜まで お願い 単価の確認`
                `SALES-12を@佐藤さんに金曜まで渡す`
                """);
    }

    @Test
    void aHintThatLeavesSomethingOutOpensAForm() {
        var command = (NotUnderstood) Grammar.parse("pass SALES-12 @sato fri check it", LocalDate.of(2026, 11, 24));
        var buttons = help.notUnderstood(command, english()).parts().stream()
                .filter(Part.Buttons.class::isInstance)
                .flatMap(part -> ((Part.Buttons) part).buttons().stream())
                .map(button -> button.line() + (button.opensForm() ? " …" : ""));
        assertThat(buttons).containsExactly("pass SALES-12 @sato fri for check it", "pass SALES-12 …");
    }

    @Test
    void anExampleIsToBeReadAndNotToBePressed() {
        var command = (NotUnderstood) Grammar.parse("start SALES-1 now", LocalDate.of(2026, 11, 24));
        assertThat(Printed.of(help.notUnderstood(command, english())))
                .contains("[start SALES-1: start SALES-1]", "~ For example: `start SALES-12`")
                .doesNotContain("[start SALES-12");
    }

    @Test
    void helpOnProjectsHasAllThatCanBeDoneWithThem() {
        assertThat(Printed.of(help.about("project", english())))
                .contains("*project create*", "*project list*", "*project add*", "*project remove*");
    }

    @Test
    void whateverIsExpectedHasItsSentence() {
        for (var expected : Expected.values()) {
            var command = new NotUnderstood("x", 0, expected.key(), List.of());
            assertThat(help.notUnderstood(command, english()).summary())
                    .isNotEqualTo(help.notUnderstood(command, japanese()).summary());
        }
    }

    @Test
    void aChatsOwnListOfCommandsFitsIntoTeams() {
        for (var language : Language.values()) {
            assertThat(Help.entries(language)).hasSize(10).allSatisfy(entry -> {
                assertThat(entry.word()).hasSizeBetween(1, 32);
                assertThat(entry.does()).hasSizeBetween(1, 128);
            });
        }
    }

    @Test
    void whatIsNotUnderstoodIsShownWithTheMarkAndAWayOut() {
        var command = (NotUnderstood) Grammar.parse("resolve SALES-12 now please", LocalDate.of(2026, 11, 24));
        assertThat(Printed.of(help.notUnderstood(command, english()))).isEqualTo("""
                I understood this only up to the mark.
                resolve SALES-12 ⟨?⟩ *now please*
                ~ For example: `resolve SALES-12`""");
        var sentence = (NotUnderstood) Grammar.parse("請求書 が 届かない", LocalDate.of(2026, 11, 24));
        assertThat(Printed.of(help.notUnderstood(sentence, japanese()))).isEqualTo("""
                うまく読み取れませんでした。「作成」や「検索」など、したいことから始めてください。
                ⟨?⟩ *請求書 が 届かない*
                ~ もしかして：
                [作成 請求書 が 届かない: 作成 請求書 が 届かない]""");
        assertThat(sentence.wouldWork()).isEqualTo(List.of("作成 請求書 が 届かない"));
    }
}

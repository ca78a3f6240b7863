package dev.baton.wording;

import static dev.baton.wording.Sample.english;
import static dev.baton.wording.Sample.japanese;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.command.Command.NotUnderstood;
import dev.baton.command.Grammar;
import dev.baton.command.Verb;
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
                    .toList()) {
                assertThat(help.about(name, english()).summary()).startsWith(verb.word());
            }
        }
    }

    @Test
    void whatIsNotUnderstoodIsShownWithTheMarkAndAWayOut() {
        var command = (NotUnderstood) Grammar.parse("resolve SALES-12 now please", LocalDate.of(2026, 11, 24));
        assertThat(Printed.of(help.notUnderstood(command, english()))).isEqualTo("""
                I understood this only up to the mark.
                resolve SALES-12 ⟨?⟩ *now please*""");
        var sentence = (NotUnderstood) Grammar.parse("請求書 が 届かない", LocalDate.of(2026, 11, 24));
        assertThat(Printed.of(help.notUnderstood(sentence, japanese()))).isEqualTo("""
                うまく読み取れませんでした。「作成」や「検索」など、したいことから始めてください。
                ⟨?⟩ *請求書 が 届かない*
                ~ もしかして：
                [create 請求書 が 届かない: create 請求書 が 届かない]""");
        assertThat(sentence.wouldWork()).isEqualTo(List.of("create 請求書 が 届かない"));
    }
}

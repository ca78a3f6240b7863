package dev.baton.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.error.TrackerException.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void aLineIsOneLineWithoutSpaceAroundIt() {
        assertThat(PlainText.line("summary", "\t 見積り\r\n 送付　", 255)).isEqualTo("見積り  送付");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u3000", "\u00a0", "\u200b", "\u2060\ufeff"})
    void aLineNeedsSomethingToSee(String text) {
        assertThatThrownBy(() -> PlainText.line("summary", text, 255))
                .isInstanceOfSatisfying(Invalid.class, refused -> {
                    assertThat(refused.key()).isEqualTo("summary.blank");
                    assertThat(refused.field()).isEqualTo("summary");
                });
        assertThat(PlainText.block("description", text, 255)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001bb", "a\u0085\u0086b", "half \ud83c", "\udf63 half"})
    void whatNoDatabaseGivesBackIsRefused(String text) {
        assertThatThrownBy(() -> PlainText.line("summary", text, 255))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo("text.control"));
        assertThatThrownBy(() -> PlainText.block("description", text, 255)).isInstanceOf(Invalid.class);
    }

    @Test
    void lengthsCountWhatPeopleCount() {
        assertThat(PlainText.line("summary", "🍣".repeat(255), 255)).hasSize(510);
        assertThatThrownBy(() -> PlainText.line("summary", "🍣".repeat(256), 255))
                .isInstanceOf(Invalid.class)
                .hasMessage("At most 255 characters fit here, and these are 256.");
    }

    @Test
    void aBlockKeepsItsLines() {
        assertThat(PlainText.block("description", "  one\r\ntwo\rthree\n\n", 100))
                .isEqualTo("  one\ntwo\nthree");
        assertThat(PlainText.block("description", null, 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ＡＢＣ,abc", "ｶﾞｲﾄﾞ,ガイド", "Straße,straße", "É,é", "E\u0301,é", "İ,i\u0307"})
    void foldingLeavesOnlyWhatCounts(String written, String folded) {
        assertThat(PlainText.folded(written)).isEqualTo(folded);
    }

    @Test
    void aGlanceIsOneShortLine() {
        assertThat(PlainText.glance("Send it\n\n to ACME ", 50)).isEqualTo("Send it to ACME");
        assertThat(PlainText.glance("🍣🍣🍣🍣", 3)).isEqualTo("🍣🍣…");
        assertThat(PlainText.glance(" \n", 3)).isNull();
    }

    @Test
    void aPrefixPatternTakesNothingForAWildcard() {
        assertThat(PlainText.prefixPattern("50%_!")).isEqualTo("50!%!_!!%");
        assertThat(PlainText.prefixPattern(" ")).isEqualTo("%");
    }
}

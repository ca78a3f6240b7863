package dev.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain text,plain text",
                "日本語 ＡＢＣ é,日本語 ＡＢＣ é",
                "<!channel> *b* _i_,<!channel> *b* _i_",
                "exe\u202Etxt.cod,exetxt.cod",
                "a\u2066b\u2069c\u200Ed,abcd",
                "pass\u200Bword\u200C\u2060\uFEFF,password",
                "soft\u00ADhyphen,softhyphen",
                "\u0000\u0007\u001B[31mred,[31mred",
                "👨\u200D👩\u200D👧,👨\u200D👩\u200D👧",
                "❤\uFE0F\u200D🔥,❤\uFE0F\u200D🔥",
                "a\u200Db,ab",
                "half \uD83D pair,half \uFFFD pair",
                "\uDC00,\uFFFD",
                "hangul\u3164filler,hangulfiller",
            })
    void showsWhatIsThereAndHidesNothing(String text, String visible) {
        assertThat(PlainText.visible(text)).isEqualTo(visible);
    }

    @Test
    void lineBreaksAndTabsStay() {
        assertThat(PlainText.visible("a\r\nb\rc\nd\te\u2028f")).isEqualTo("a\nb\nc\nd\tef");
    }

    @Test
    void tagsThatSpellAHiddenTextGo() {
        assertThat(PlainText.visible("x\uDB40\uDC41\uDB40\uDC42y")).isEqualTo("xy");
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef,6,abcdef",
        "abcdef,5,abcd…",
        "a👍b,3,a…",
        "日本語です,3,日本…",
        "abc,1,…",
        "e\u0301e\u0301e\u0301,4,e\u0301…"
    })
    void cutsBetweenLetters(String text, int length, String cut) {
        assertThat(PlainText.cut(text, length)).isEqualTo(cut).hasSizeLessThanOrEqualTo(length);
    }
}

package dev.baton.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.issue.Words.Asked;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Invoice for ACME, invoice for acme",
        "'Don''t panic!', don t panic",
        "SALES-12, sales 12",
        "請求書, 請求 求書 書",
        "API連携, api 連携 携",
        "ｶｰﾄﾞ, カー ード ド",
        "か\u3099, が",
        "サーバー, サー ーバ バー ー",
        "寿司🍣🍺, 寿司 司 🍣 🍺",
        "❤\ufe0f, ❤",
        "Straße café cafe\u0301, straße café",
        "Привет мир, привет мир",
        "한국어, 한국 국어 어",
        "ภาษา, ภา าษ ษา า",
        "हिन्दी में, हिन्दी में",
        "…!?, ''",
    })
    void aTextIsFoundByItsWords(String text, String terms) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource({
        "Inv, inv*",
        "請求書, 請求 求書",
        "請, 請*",
        "ACME 請求 🍣, acme* 請求 🍣",
        "same SAME, same*",
        "%_ *, ''",
    })
    void wordsAskedForNeedOnlyBeBegun(String typed, String terms) {
        assertThat(Words.asked(typed).stream().map(WordsTest::written).collect(Collectors.joining(" ")))
                .isEqualTo(terms);
    }

    @Test
    void longTextsAndLongWordsHaveAnEnd() {
        var text = IntStream.range(0, 50_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(Words.of(text)).hasSize(Words.MOST).contains("w0");
        assertThat(Words.of("x".repeat(1_000))).containsExactly("x".repeat(32));
        assertThat(Words.asked(text)).hasSize(20);
    }

    private static String written(Asked asked) {
        return asked.prefix() ? asked.term() + "*" : asked.term();
    }
}

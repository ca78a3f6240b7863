package dev.baton.playground.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    @ParameterizedTest
    @EnumSource
    void isThereInBothLanguages(Texts text) {
        var english = text.in(Locale.UK, "x");
        var japanese = text.in(Locale.JAPAN, "x");
        assertThat(english).isNotBlank().isEqualTo(text.in(Locale.FRANCE, "x"));
        assertThat(japanese).isNotBlank().isNotEqualTo(english);
    }
}

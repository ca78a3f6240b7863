package dev.baton.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsideTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyAsideHasItsTextAndNoTextIsLeftOver(String language) {
        var texts = ResourceBundle.getBundle(
                "dev.baton.wording.adapter",
                language.equals("en") ? Locale.ROOT : Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(texts.keySet())
                .isEqualTo(Stream.of(Aside.values()).map(Aside::key).collect(Collectors.toSet()));
    }

    @Test
    void saysItInTheReadersLanguageAndInEnglishOtherwise() {
        assertThat(Aside.WORKING.in(Locale.JAPAN)).isEqualTo("処理しています…");
        assertThat(Aside.WORKING.in(Locale.FRANCE)).isEqualTo("Working on it…");
        assertThat(Aside.SLACK_CONNECTED.in(Locale.ENGLISH, "baton", "Acme", "Socket Mode"))
                .isEqualTo("connected as @baton in Acme, by Socket Mode");
    }

    @ParameterizedTest
    @EnumSource(names = {"WAIT_TITLE", "CANCEL", "CLOSE", "HOME_ANSWER"})
    void whatStandsInADialogsFrameFitsIntoIt(Aside aside) {
        assertThat(aside.in(Locale.ENGLISH)).hasSizeLessThanOrEqualTo(24);
        assertThat(aside.in(Locale.JAPANESE)).hasSizeLessThanOrEqualTo(24);
    }
}

package dev.baton.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in both languages. */
class BundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"adapter", "answers", "cards", "forms", "help", "names", "news"})
    void bothLanguagesHaveTheSameKeys(String topic) {
        var english = read(topic + ".properties");
        var japanese = read(topic + "_ja.properties");
        assertThat(new TreeSet<>(japanese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

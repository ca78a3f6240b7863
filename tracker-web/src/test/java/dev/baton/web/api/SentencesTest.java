package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class SentencesTest {

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        var english = bundle("sentences.properties");
        var japanese = bundle("sentences_ja.properties");

        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, sentence) -> {
            var translated = japanese.getProperty((String) key);
            for (var place : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(translated.contains(place))
                        .as(key + " " + place)
                        .isEqualTo(((String) sentence).contains(place));
            }
            assertThat(translated).doesNotContain("'").endsWith("。");
        });
    }

    private static Properties bundle(String name) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("dev/baton/web/api/" + name), "UTF-8"));
    }
}

package dev.baton.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]{2,}[a-zA-Z]*\\.[a-z][a-zA-Z]*)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(bundle("sentences_ja").keySet())
                .isEqualTo(bundle("sentences").keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() throws IOException {
        var english = bundle("sentences");
        bundle("sentences_ja")
                .forEach((key, japanese) ->
                        assertThat(places(japanese)).as("places of %s", key).isEqualTo(places(english.get(key))));
    }

    @Test
    void whateverLooksLikeAKeyInTheStoreIsOne() throws IOException {
        assertThat(keysIn(Path.of("src/main/java/dev/baton")))
                .isNotEmpty()
                .isSubsetOf(bundle("sentences").keySet());
    }

    /** The modules above have sentences here too. */
    @Test
    void noSentenceIsLeftOver() throws IOException {
        var said = keysIn(Path.of(".."));
        // PlainText.line puts these together
        said.addAll(List.of("summary.blank", "name.blank"));
        assertThat(bundle("sentences").keySet()).isSubsetOf(said);
    }

    private static Set<Object> keysIn(Path directory) throws IOException {
        var keys = new TreeSet<Object>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (var source : files.filter(SentencesTest::isMainSource).toList()) {
                KEY.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.startsWith("baton.")) // a property
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static boolean isMainSource(Path file) {
        return file.toString().contains("src/main/java") && file.toString().endsWith(".java");
    }

    @Test
    void everySentenceIsFinished() throws IOException {
        assertThat(bundle("sentences").values())
                .allMatch(sentence -> sentence.toString().endsWith("."));
        assertThat(bundle("sentences_ja").values())
                .allMatch(sentence -> sentence.toString().endsWith("。"));
    }

    @Test
    void theReaderDecidesTheLanguageAndNotTheMachine() {
        var missing = new TrackerException.NotFound("issue.notFound", "SALES-1,000");
        assertThat(missing).hasMessage("There is no issue SALES-1,000.");
        assertThat(missing.sentence(Locale.JAPAN)).isEqualTo("課題SALES-1,000は見つかりません。");
        assertThat(missing.sentence(Locale.GERMANY)).isEqualTo("There is no issue SALES-1,000.");
    }

    private static String places(Object sentence) {
        return Stream.of(new MessageFormat(sentence.toString()).getFormatsByArgumentIndex())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/dev/baton/error/" + name + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}

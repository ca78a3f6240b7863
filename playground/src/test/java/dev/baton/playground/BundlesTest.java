package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/baton/playground");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    /** A key of which a part is found out only in the browser, such as {@code `tour.${step.name}.title`}. */
    private static final Pattern MADE_UP = Pattern.compile("`([a-z][a-z.-]*\\$\\{[^`]*)`");

    static Stream<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".properties") && !file.contains("_"))
                    .map(file -> file.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWholeInBothLanguages(String name) throws IOException {
        var english = texts(name + ".properties");
        var japanese = texts(name + "_ja.properties");
        assertThat(japanese).hasSameSizeAs(english).containsOnlyKeys(english.keySet());
        english.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(japanese.get(key)).as(key).isNotBlank();
            assertThat(arguments(japanese.get(key))).as(key).isEqualTo(arguments(text));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.baton.playground.Obstacle",
                "dev.baton.playground.slack.Words",
                "dev.baton.playground.teams.Words"
            })
    void everySentenceHasItsTextAndEveryTextIsASentence(String type) throws ReflectiveOperationException, IOException {
        var sentences = Stream.of(Class.forName(type).getEnumConstants())
                .map(Sentence.class::cast)
                .toList();

        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence.in(Locale.FRANCE))
                        .isEqualTo(sentence.in(Locale.UK))
                        .isNotEqualTo(sentence.in(Locale.JAPAN)));
        assertThat(texts(sentences.getFirst().bundle() + ".properties")).hasSameSizeAs(sentences);
    }

    @Test
    void everyTextOfThePageIsUsedThere() throws IOException {
        var scripts = scripts();
        var madeUp = MADE_UP.matcher(scripts)
                .results()
                .map(key -> Pattern.compile(key.group(1).replace(".", "\\.").replaceAll("\\$\\{[^}]*}", "[^.]+")))
                .toList();

        assertThat(texts("page.properties").keySet())
                .filteredOn(key -> !scripts.contains("'" + key.replaceFirst("\\.(one|many)$", "") + "'")
                        && madeUp.stream().noneMatch(form -> form.matcher(key).matches()))
                .isEmpty();
    }

    private static String scripts() throws IOException {
        try (var files = Files.list(FOLDER.resolve("page"))) {
            var text = new StringBuilder();
            for (var file : files.filter(any -> any.toString().endsWith(".js")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static Map<String, String> texts(String file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(FOLDER.resolve(file))));
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}

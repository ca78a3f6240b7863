package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.baton.command.Command;
import dev.baton.command.Grammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes into {@code target/baton-teams.zip}, as the build has filled it in. */
class ManifestTest {

    private static final Path PACKAGE = Path.of("target/teams");

    private static JsonNode json(String file) throws IOException {
        return FakeTeams.tree(Files.readString(PACKAGE.resolve(file)));
    }

    @ParameterizedTest
    @CsvSource({"manifest.json,MicrosoftTeams", "ja.json,MicrosoftTeams.Localization"})
    void isValidByMicrosoftsSchema(String file, String schema) throws IOException {
        try (var text = ManifestTest.class.getResourceAsStream("schema/" + schema + ".schema.json")) {
            var validator =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(Incoming.JSON.readTree(text));

            assertThat(validator.validate(json(file))).isEmpty();
        }
    }

    @Test
    void nothingIsLeftToFillIn() throws IOException {
        assertThat(json("manifest.json").toString()).doesNotContain("@teams").doesNotContain("${");
        assertThat(json("manifest.json").path("bots").get(0).path("botId").asText())
                .isEqualTo("00000000-0000-0000-0000-000000000000");
    }

    @Test
    void everyCommandIsUnderstoodInBothLanguagesAndMeansTheSame() throws IOException {
        var today = LocalDate.of(2026, 11, 24);
        var translated = json("ja.json");
        var seen = new ArrayList<String>();
        var lists = json("manifest.json").at("/bots/0/commandLists");
        for (var list = 0; list < lists.size(); list++) {
            var commands = lists.get(list).path("commands");
            for (var i = 0; i < commands.size(); i++) {
                var title = commands.get(i).path("title").asText();
                var japanese = translated
                        .path("bots[0].commandLists[%d].commands[%d].title".formatted(list, i))
                        .asText();
                var command = Grammar.parse(title, today);
                assertThat(command).as(title).isNotInstanceOf(Command.NotUnderstood.class);
                assertThat(Grammar.parse(japanese, today).getClass())
                        .as(japanese)
                        .isEqualTo(command.getClass());
                assertThat(translated.has("bots[0].commandLists[%d].commands[%d].description".formatted(list, i)))
                        .isTrue();
                seen.add(title);
            }
        }
        assertThat(seen).contains("agenda", "create", "find", "follow", "here", "help");
    }

    @Test
    void everyExampleIsUnderstoodToo() throws IOException {
        var today = LocalDate.of(2026, 11, 24);
        var examples = new ArrayList<String>();
        for (var list : json("manifest.json").at("/bots/0/commandLists")) {
            for (var command : list.path("commands")) {
                var description = command.path("description").asText();
                if (description.contains(": ")) {
                    examples.add(description.substring(description.indexOf(": ") + 2));
                }
            }
        }
        json("ja.json").properties().forEach(text -> {
            var from = text.getValue().asText().indexOf("例: ");
            if (from >= 0) {
                examples.add(text.getValue().asText().substring(from + 3).replace("）", ""));
            }
        });
        assertThat(examples)
                .hasSizeGreaterThan(8)
                .allSatisfy(example ->
                        assertThat(Grammar.parse(example, today)).isNotInstanceOf(Command.NotUnderstood.class));
    }

    @Test
    void theMessageActionIsTheOneThatIsAnswered() throws IOException {
        var action = json("manifest.json").at("/composeExtensions/0/commands/0");

        assertThat(action.path("type").asText()).isEqualTo("action");
        assertThat(action.path("fetchTask").asBoolean()).isTrue();
        assertThat(action.findValues("context").getFirst())
                .contains(Incoming.JSON.getNodeFactory().textNode("message"));
    }

    @ParameterizedTest
    @CsvSource({"color.png,192", "outline.png,32"})
    void theIconsHaveTheirSizes(String file, int size) throws IOException {
        var icon = ImageIO.read(PACKAGE.resolve(file).toFile());

        assertThat(List.of(icon.getWidth(), icon.getHeight())).containsExactly(size, size);
    }
}

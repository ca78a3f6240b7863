package dev.baton.playground.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.command.Command;
import dev.baton.command.Grammar;
import dev.baton.project.IssueKey;
import dev.baton.user.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void bothLanguagesTellOfTheSame() {
        var english = Script.in(Language.EN).lines();
        var japanese = Script.in(Language.JA).lines();

        assertThat(japanese.stream().map(ScriptTest::essence).toList())
                .containsExactlyElementsOf(
                        english.stream().map(ScriptTest::essence).toList());
    }

    /** All but the words. */
    private static List<Object> essence(Line line) {
        var essence = new ArrayList<>(List.of(
                line.when(),
                line.person(),
                line.room(),
                Optional.ofNullable(line.label()),
                Optional.ofNullable(line.thread())));
        if (line.act() instanceof Act.Say) {
            command(line).ifPresentOrElse(command -> essence.addAll(meant(command)), () -> essence.add("says"));
        } else {
            essence.add(line.act());
        }
        return essence;
    }

    /** What does not depend on the language. */
    private static List<Object> meant(Command command) {
        var components = Arrays.stream(command.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(command);
                    } catch (ReflectiveOperationException impossible) {
                        throw new AssertionError(impossible);
                    }
                })
                .filter(value -> value instanceof IssueKey || value instanceof LocalDate || value instanceof Enum<?>)
                .map(Object.class::cast);
        return Stream.concat(Stream.of(command.getClass()), components).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void batonUnderstandsAllThatIsSaidToIt(Language language) {
        for (var line : Script.in(language).lines()) {
            command(line)
                    .ifPresent(command ->
                            assertThat(command).as("line %s", line).isNotInstanceOf(Command.NotUnderstood.class));
        }
    }

    /** What Baton is asked for in a line; empty when it is talk among people. */
    private static Optional<Command> command(Line line) {
        if (!(line.act() instanceof Act.Say say)) {
            return Optional.empty();
        }
        var text = say.text();
        boolean direct = line.room().startsWith("D0") || line.room().startsWith("a:");
        if (!direct && !text.startsWith("/baton ") && !text.startsWith("<@baton> ")) {
            assertThat(text).doesNotStartWith("/").doesNotContain("<@baton>");
            return Optional.empty();
        }
        return Optional.of(Grammar.parse(text.replaceFirst("^(/baton|<@baton>) ", ""), TODAY));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everybodyIsWhereTheySpeak(Language language) {
        var cast = Cast.in(language);
        for (var line : Script.in(language).lines()) {
            assertThat(cast.room(line.room()).members()).as("line %s", line).contains(line.person());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T05:00:00Z", // Wednesday, 14:00 in Tokyo
                "2026-11-23T15:05:00Z", // Tuesday, just after midnight
                "2026-11-22T23:30:00Z", // early on a Monday
                "2026-11-28T12:00:00Z", // Saturday
                "2026-11-27T14:59:00Z" // Friday, just before midnight
            })
    void timeNeverGoesBack(Instant now) {
        assertThat(Script.in(Language.EN).lines().stream()
                        .map(line -> line.when().from(now))
                        .toList())
                .isSorted()
                .allSatisfy(moment -> assertThat(moment).isBefore(now));
    }

    @Test
    void weekendsAreLeftOut() {
        var monday = Instant.parse("2026-11-23T03:00:00Z");

        assertThat(Moment.parse("-1d 09:30").from(monday)).isEqualTo(Instant.parse("2026-11-20T00:30:00Z"));
        assertThat(Moment.parse("-1h30m").from(monday)).isEqualTo(Instant.parse("2026-11-23T01:30:00Z"));
    }

    @Test
    void peopleAreMentionedInTheChatTheyAreIn() {
        var script = Script.parse("""
                # nothing
                -1d 09:00 | ito | C0SALES #a | @ito, @kato: @sato or sato@minato.example
                -1d 09:01 | sato | 19:design@thread.tacv2 > a | @satoさん @baton
                """, Cast.in(Language.EN));

        assertThat(script.lines().stream().map(Line::act))
                .containsExactly(
                        new Act.Say("<@ito>, <@kato>: @sato or sato@minato.example"),
                        new Act.Say("<@sato>さん <@baton>"));
        assertThat(script.lines().getFirst().label()).isEqualTo("a");
        assertThat(script.lines().getLast().thread()).isEqualTo("a");
        assertThat(script.lines().stream().map(Line::number)).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1d 09:00 | ito | C0SALES", "yesterday | ito | C0SALES | Hello", "- | ito | C0SALES | Hello"})
    void whatIsNoLineIsRefused(String text) {
        assertThatThrownBy(() -> Script.parse(text, Cast.in(Language.EN))).isInstanceOf(IllegalArgumentException.class);
    }
}

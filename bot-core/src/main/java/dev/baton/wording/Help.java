package dev.baton.wording;

import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Part.Paragraph;
import dev.baton.chat.Part.Tone;
import dev.baton.chat.PlainText;
import dev.baton.chat.Span;
import dev.baton.command.Command;
import dev.baton.command.Command.NotUnderstood;
import dev.baton.command.Grammar;
import dev.baton.command.Verb;
import dev.baton.user.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what can be asked for, from the rows that are also parsed. */
@Component
public class Help {

    /** What people want to do; each a line with an example, in this order. */
    private static final List<String> WISHES = List.of("look", "ask", "pass", "move", "talk", "find", "follow", "more");

    /** Teams shows ten at most. */
    private static final List<Verb> LISTED = List.of(
            Verb.CREATE,
            Verb.AGENDA,
            Verb.PASS,
            Verb.RESOLVE,
            Verb.COMMENT,
            Verb.FIND,
            Verb.HISTORY,
            Verb.FOLLOW,
            Verb.HERE,
            Verb.HELP);

    /** Lines that show how a verb is used, but for those that are the bare verb, and the languages, which can be chosen so. */
    private static final Set<String> EXAMPLES = Arrays.stream(Verb.values())
            .filter(verb -> verb != Verb.LANGUAGE)
            .flatMap(verb -> Arrays.stream(Language.values())
                    .flatMap(language -> verb.examples(language).stream()
                            .filter(example -> !verb.words(language).contains(example))))
            .collect(Collectors.toUnmodifiableSet());

    /** A button's line may not be longer in Slack. */
    private static final int BUTTON_LINE = 2_000;

    private static final int BUTTON_LABEL = 60;

    /** At most eight lines, grouped by what people want to do; about one verb when {@code word} names one. */
    public Message about(@Nullable String word, Reader reader) {
        var texts = Texts.of("help", reader.language());
        var rows = word == null ? List.<Verb>of() : rows(word.strip());
        if (!rows.isEmpty()) {
            return about(rows, reader);
        }
        var parts = new ArrayList<Part>();
        for (var wish : WISHES) {
            var spans = new ArrayList<Span>(texts.rich("wish." + wish));
            spans.add(Span.text("  "));
            spans.addAll(examples(texts.plain("wish." + wish + ".examples")));
            parts.add(new Paragraph(spans, Tone.NORMAL));
        }
        return new Message(texts.plain("title"), parts);
    }

    /** The verb that is called so; all that begin so when it takes two words to name one, as with projects. */
    private static List<Verb> rows(String word) {
        var begun = Arrays.stream(Verb.values())
                .filter(verb -> verb.word().startsWith(word.toLowerCase(Locale.ROOT) + " "))
                .toList();
        return begun.isEmpty() ? Verb.named(word).map(List::of).orElse(List.of()) : begun;
    }

    private static Message about(List<Verb> rows, Reader reader) {
        var texts = Texts.of("help", reader.language());
        var parts = new ArrayList<Part>();
        for (var verb : rows) {
            parts.add(new Paragraph(texts.rich("verb." + verb), Tone.NORMAL));
            for (var example : verb.examples(reader.language())) {
                parts.add(new Paragraph(List.of(Span.code(example)), Tone.NORMAL));
            }
        }
        if (rows.size() == 1) {
            var words = new ArrayList<>(rows.getFirst().english());
            words.addAll(rows.getFirst().japanese());
            parts.add(new Paragraph(texts.rich("alsoCalled", String.join(", ", words)), Tone.QUIET));
        }
        return new Message(texts.plain("verb." + rows.getFirst()), parts);
    }

    /** A verb and what it does in a few words, as chats list what a bot can do. */
    public record Entry(String word, String does) {}

    /** What is worth listing in a chat's own list of a bot's commands, the most used first. */
    public static List<Entry> entries(Language language) {
        var texts = Texts.of("help", language);
        return LISTED.stream()
                .map(verb -> new Entry(verb.words(language).getFirst(), texts.plain("list." + verb)))
                .toList();
    }

    private static List<Span> examples(String examples) {
        var spans = new ArrayList<Span>();
        for (var example : examples.split("\\|")) {
            if (!spans.isEmpty()) {
                spans.add(Span.text(" · "));
            }
            spans.add(Span.code(example.strip()));
        }
        return spans;
    }

    /** Every example in the help, as typed; for the tests that parse them. */
    static List<String> allExamples(Reader reader) {
        var texts = Texts.of("help", reader.language());
        var examples = new ArrayList<String>();
        WISHES.forEach(wish -> examples.addAll(
                Arrays.asList(texts.plain("wish." + wish + ".examples").split("\\|"))));
        for (var verb : Verb.values()) {
            examples.addAll(verb.examples(reader.language()));
        }
        return examples.stream().map(String::strip).toList();
    }

    /** What was not understood, showing where reading stopped, what would work, and the typed text to copy. */
    public Message notUnderstood(NotUnderstood command, Reader reader) {
        var texts = Texts.of("help", reader.language());
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(texts.rich("notUnderstood." + command.expected()), Tone.NORMAL));
        var at = Math.min(command.position(), command.line().length());
        var typed = new ArrayList<Span>();
        typed.add(Span.text(command.line().substring(0, at)));
        typed.add(Span.text("⟨?⟩ "));
        typed.add(Span.bold(command.line().substring(at)));
        parts.add(new Paragraph(
                typed.stream().filter(span -> !text(span).isEmpty()).toList(), Tone.NORMAL));
        var buttons = command.wouldWork().stream()
                .filter(line -> line.length() <= BUTTON_LINE && !isExample(line))
                .map(line -> new Button(
                        PlainText.cut(line, BUTTON_LABEL), line, Button.Style.NORMAL, opensForm(line, reader)))
                .limit(3)
                .toList();
        if (!buttons.isEmpty()) {
            parts.add(new Paragraph(texts.rich("wouldWork"), Tone.QUIET));
            parts.add(new Part.Buttons(buttons));
        }
        for (var example : command.wouldWork()) {
            if (isExample(example)) {
                var spans = new ArrayList<Span>(texts.rich("forExample"));
                spans.add(Span.code(example));
                parts.add(new Paragraph(spans, Tone.QUIET));
            }
        }
        return new Message(texts.plain("notUnderstood." + command.expected()), parts);
    }

    /** It speaks of some SALES-12, not of what was typed: to be read, for a press would change somebody's real issue. */
    private static boolean isExample(String line) {
        return EXAMPLES.contains(line);
    }

    private static String text(Span span) {
        return switch (span) {
            case Span.Text text -> text.text();
            case Span.Link link -> link.text();
        };
    }

    /** Whether something is left out that a form asks for. */
    private static boolean opensForm(String line, Reader reader) {
        return switch (Grammar.parse(line, reader.today())) {
            case Command.Create c ->
                c.summary() == null || c.project() == null || c.assignee() == null || c.due() == null;
            case Command.Pass c -> c.to() == null || c.due() == null;
            case Command.Assign c -> c.to() == null && !c.nobody();
            case Command.Due c -> c.date() == null && !c.none();
            case Command.ChangeStatus c -> c.status() == null;
            case Command.Comment c -> c.text() == null;
            case Command.Follow c -> c.project() == null;
            case Command.CreateProject c -> c.key() == null || c.name() == null;
            default -> false;
        };
    }

    /** A first greeting with three things to try. @param direct whether it is to one person alone */
    public Message welcome(Reader reader, boolean direct) {
        var texts = Texts.of("help", reader.language());
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(texts.rich("welcome"), Tone.LEAD));
        for (var line :
                texts.plain(direct ? "welcome.direct" : "welcome.channel").split("\\|")) {
            parts.add(new Paragraph(List.of(Span.code(line.strip())), Tone.NORMAL));
        }
        parts.add(new Part.Buttons(
                List.of(new Button(texts.plain("welcome.help"), Verb.HELP.word(), Button.Style.NORMAL, false))));
        return new Message(texts.plain("welcome"), parts);
    }
}

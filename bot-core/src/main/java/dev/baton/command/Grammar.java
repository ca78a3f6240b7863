package dev.baton.command;

import dev.baton.command.Command.NotUnderstood;
import dev.baton.project.IssueKey;
import dev.baton.user.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type.
 *
 * <pre>
 * line   := [verb] words | key [verb words] | words verb        (a verb at the end is Japanese's way)
 * words  := in any order: key, person, ["by"] day, "in" project, name ":" value, text
 * key    := SALES-12, in any case and width
 * person := &lt;@USERID&gt; | @name | @"first last" | mail address | me
 * day    := see {@link Dates}
 * text   := what remains; in quotes it is never read as anything else
 * </pre>
 *
 * Keywords may be half or full width and of any case; Japanese particles behind a word (を に まで) are passed over. Text is kept to
 * the letter.
 */
public final class Grammar {

    /** The longest line that is read, in characters. */
    static final int LONGEST = 4_096;

    private Grammar() {}

    /**
     * Reads a line. Never throws and takes time linear in the line's length; a line over 4 kB is not understood.
     *
     * @param line  as typed, see {@code Input.Line}
     * @param today the speaker's day, in their time zone
     */
    public static Command parse(String line, LocalDate today) {
        if (line.length() > LONGEST) {
            return new NotUnderstood(line.substring(0, LONGEST), LONGEST, "tooLong", List.of());
        }
        var tokens = Token.of(line);
        if (tokens.isEmpty()) {
            return new Command.Agenda();
        }
        var first = verb(tokens.getFirst());
        if (first.isPresent()) {
            return read(first.get(), line, today, tokens.subList(1, tokens.size()));
        }
        var hasKey =
                tokens.stream().limit(20).anyMatch(token -> Words.key(token).isPresent());
        if (hasKey && tokens.size() == 1) {
            return new Command.Show(Words.key(tokens.getFirst()).orElseThrow());
        }
        // SALES-12 resolve, SALES-12 コメント …
        if (tokens.size() > 1
                && Words.key(tokens.getFirst()).isPresent()
                && verb(tokens.get(1)).isPresent()) {
            var others = new ArrayList<>(tokens);
            others.remove(1);
            return read(verb(tokens.get(1)).orElseThrow(), line, today, others);
        }
        // SALES-12 を @佐藤 に 金曜まで 渡す, A社の見積もり 作成
        var last = verb(tokens.getLast())
                .filter(verb -> verb.japanese().contains(tokens.getLast().folded()));
        if (last.isPresent() && (hasKey || last.get() == Verb.CREATE || last.get() == Verb.FIND)) {
            return read(last.get(), line, today, tokens.subList(0, tokens.size() - 1));
        }
        return notUnderstood(line, tokens);
    }

    private static Optional<Verb> verb(Token token) {
        return token.quoted() ? Optional.empty() : Verb.named(token.text());
    }

    private static NotUnderstood notUnderstood(String line, List<Token> tokens) {
        var rest = line.substring(tokens.getFirst().end());
        var wouldWork = new ArrayList<String>();
        Verb.near(tokens.getFirst().text()).stream()
                .limit(2)
                .map(verb -> verb.word() + rest)
                .forEach(wouldWork::add);
        var create = Verb.CREATE.word() + " " + line.strip();
        // a whole sentence is rather something to be done than a mistyped verb
        wouldWork.add(tokens.size() > 2 || wouldWork.isEmpty() ? 0 : wouldWork.size(), create);
        return new NotUnderstood(line, tokens.getFirst().start(), "verb", List.copyOf(wouldWork));
    }

    private static Command read(Verb verb, String line, LocalDate today, List<Token> tokens) {
        var words = new Words(line, today, tokens);
        var command = command(verb, line, words, today);
        if (command instanceof NotUnderstood || words.isEmpty()) {
            return command;
        }
        return new NotUnderstood(line, words.position(), "end", List.of());
    }

    private static Command command(Verb verb, String line, Words words, LocalDate today) {
        return switch (verb) {
            case AGENDA -> new Command.Agenda();
            case CREATE -> create(words);
            case SHOW -> ofIssue(verb, line, words, Command.Show::new);
            case PASS -> ofIssue(verb, line, words, key -> pass(key, words));
            case ASSIGN -> ofIssue(verb, line, words, key -> assign(key, words));
            case DUE -> ofIssue(verb, line, words, key -> due(key, words));
            case STATUS -> ofIssue(verb, line, words, key -> new Command.ChangeStatus(key, orNull(words.text())));
            case START -> ofIssue(verb, line, words, key -> new Command.ChangeStatus(key, "in progress"));
            case RESOLVE -> ofIssue(verb, line, words, key -> new Command.ChangeStatus(key, "resolved"));
            case CLOSE -> ofIssue(verb, line, words, key -> new Command.ChangeStatus(key, "closed"));
            case REOPEN -> ofIssue(verb, line, words, key -> new Command.ChangeStatus(key, "open"));
            case COMMENT -> ofIssue(verb, line, words, key -> new Command.Comment(key, orNull(words.rest())));
            case WATCH -> ofIssue(verb, line, words, Command.Watch::new);
            case UNWATCH -> ofIssue(verb, line, words, Command.Unwatch::new);
            case HISTORY -> ofIssue(verb, line, words, Command.History::new);
            case FIND -> FindWords.read(line, words, today);
            case FOLLOW -> FollowWords.read(words);
            case UNFOLLOW -> new Command.Unfollow(words.takeProject());
            case HERE -> new Command.Here();
            case PROJECT -> ProjectWords.read(line, words);
            case MEMBERS -> new Command.Members(words.takeProject());
            case USE -> new Command.Use(words.takeProject());
            case LANGUAGE -> language(line, words);
            case TIMEZONE -> timeZone(line, words);
            case SETUP -> words.isEmpty() ? missing(line, words, "code") : new Command.SetUp(words.rest());
            case UNDELIVERED -> new Command.Undelivered();
            case REDELIVER -> redeliver(line, words);
            case HELP -> new Command.Help(orNull(words.text()));
        };
    }

    private static Command ofIssue(Verb verb, String line, Words words, Function<IssueKey, Command> command) {
        var key = words.takeKey();
        if (verb != Verb.COMMENT) {
            words.dropParticles();
        }
        return key == null
                ? new NotUnderstood(line, words.position(), "key", List.of(verb.word() + " SALES-12"))
                : command.apply(key);
    }

    static NotUnderstood missing(String line, Words words, String expected) {
        return new NotUnderstood(line, words.position(), expected, List.of());
    }

    /** Clauses stand before or behind the summary, each at most once; what is between them is the summary. */
    private static Command create(Words words) {
        String project = null;
        Person assignee = null;
        LocalDate due = null;
        var type = words.takeOption("type", "種別");
        for (var i = 0; i < 3; i++) {
            project = project == null ? words.takeIn() : project;
            due = due == null ? words.takeDayAtTheEdge() : due;
            assignee = assignee == null ? words.takePersonAtTheEdge() : assignee;
        }
        return new Command.Create(orNull(words.text()), project, assignee, due, type);
    }

    private static Command pass(IssueKey key, Words words) {
        var expected = words.takeBehind("for", "お願い", "お願い:", "内容", "内容:");
        var to = words.takePerson();
        return new Command.Pass(key, to, words.takeDay(true), expected);
    }

    private static Command assign(IssueKey key, Words words) {
        var nobody = words.takeWord("nobody", "none", "なし", "無し");
        return new Command.Assign(key, nobody ? null : words.takePerson(), nobody);
    }

    private static Command due(IssueKey key, Words words) {
        var none = words.takeWord("none", "never", "なし", "無し");
        return new Command.Due(key, none ? null : words.takeDay(true), none);
    }

    private static Command language(String line, Words words) {
        if (words.takeWord("ja", "japanese", "日本語")) {
            return new Command.Speak(Language.JA);
        }
        if (words.takeWord("en", "english", "英語")) {
            return new Command.Speak(Language.EN);
        }
        return new NotUnderstood(line, words.position(), "language", List.of("language ja", "language en"));
    }

    private static Command timeZone(String line, Words words) {
        var position = words.position();
        try {
            return new Command.Live(ZoneId.of(words.text()));
        } catch (DateTimeException e) {
            return new NotUnderstood(line, position, "timezone", List.of("timezone Asia/Tokyo"));
        }
    }

    private static Command redeliver(String line, Words words) {
        var position = words.position();
        var which = Token.fold(words.text());
        if (Set.of("all", "すべて", "全部").contains(which)) {
            return new Command.Redeliver(null);
        }
        return which.matches("[0-9]{1,18}")
                ? new Command.Redeliver(Long.valueOf(which))
                : new NotUnderstood(line, position, "delivery", List.of("redeliver all"));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

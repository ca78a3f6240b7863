package dev.baton.command;

import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a line that were not read yet. What is taken is gone; what remains at the end was not understood. */
final class Words {

    private static final Set<String> UNTIL = Set.of("by", "until", "till", "due");
    private static final Set<String> TO = Set.of("to");
    private static final List<String> PARTICLES = List.of("までに", "まで", "を", "に", "へ", "は", "の", "で", "が");

    private static final List<String> HONORIFICS = List.of("さん", "様", "くん", "氏");

    private final String line;
    private final LocalDate today;
    private final List<Token> tokens;

    Words(String line, LocalDate today, List<Token> tokens) {
        this.line = line;
        this.today = today;
        this.tokens = new ArrayList<>(tokens);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Where the first unread word begins; the line's end when all were read. */
    int position() {
        return tokens.isEmpty() ? line.length() : tokens.getFirst().start();
    }

    /** The first word, folded; empty when there is none. */
    String peek() {
        return tokens.isEmpty() || tokens.getFirst().quoted()
                ? ""
                : tokens.getFirst().folded();
    }

    Token take() {
        return tokens.removeFirst();
    }

    /** The line from the first unread word to its end, to the letter; a text wholly in quotes loses them. */
    String rest() {
        var rest = tokens.isEmpty()
                ? ""
                : tokens.size() == 1 && tokens.getFirst().quoted()
                        ? tokens.getFirst().text()
                        : line.substring(position()).strip();
        tokens.clear();
        return rest;
    }

    /** The same up to the last unread word, when words behind it were taken. */
    String text() {
        if (tokens.isEmpty()) {
            return "";
        }
        var text = tokens.size() == 1
                ? tokens.getFirst().text()
                : line.substring(position(), tokens.getLast().end());
        tokens.clear();
        return text.strip();
    }

    /** Drops everything up to and with the issue's key, wherever it stands, and returns the key. */
    @Nullable
    IssueKey takeKey() {
        for (var i = 0; i < tokens.size(); i++) {
            var key = key(tokens.get(i));
            if (key.isPresent()) {
                tokens.remove(i);
                return key.get();
            }
        }
        return null;
    }

    /** Drops Japanese particles that stand by themselves, also behind a さん that a mention's blank has parted from the name. */
    void dropParticles() {
        tokens.removeIf(token -> !token.quoted() && isParticle(token.text()));
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word) || HONORIFICS.contains(bare(word));
    }

    static Optional<IssueKey> key(Token token) {
        return token.quoted()
                ? Optional.empty()
                : IssueKey.parse(bare(token.text())).or(() -> IssueKey.parse(Token.fold(bare(token.text()))));
    }

    /** A project's key as the first word, in any case. */
    @Nullable
    String takeProject() {
        if (tokens.isEmpty() || tokens.getFirst().quoted()) {
            return null;
        }
        var key = Token.fold(bare(tokens.getFirst().text())).toUpperCase(Locale.ROOT);
        if (!Project.isKey(key)) {
            return null;
        }
        tokens.removeFirst();
        return key;
    }

    /** A mention, {@code @name}, mail address, {@code me}, wherever it stands, with a "to" before it. */
    @Nullable
    Person takePerson() {
        for (var i = 0; i < tokens.size(); i++) {
            var person = person(tokens.get(i), true);
            if (person.isPresent()) {
                tokens.remove(i);
                if (i > 0 && TO.contains(tokens.get(i - 1).folded())) {
                    tokens.remove(i - 1);
                }
                return person.get();
            }
        }
        return null;
    }

    /** Like {@link #takePerson}, but only as the last or first word and only when marked by {@code @}. */
    @Nullable
    Person takePersonAtTheEdge() {
        for (int i : edges(1)) {
            var person = person(tokens.get(i), false);
            if (person.isPresent()) {
                tokens.remove(i);
                if (i > 0 && TO.contains(tokens.get(i - 1).folded())) {
                    tokens.remove(i - 1);
                }
                return person.get();
            }
        }
        return null;
    }

    static Optional<Person> person(Token token, boolean alsoBare) {
        if (token.quoted()) {
            return Optional.empty();
        }
        var text = bare(token.text());
        if (text.startsWith("<@") && text.endsWith(">")) {
            var id = text.substring(2, text.length() - 1);
            var bar = id.indexOf('|');
            return Optional.of(new Person.Mentioned(bar < 0 ? id : id.substring(0, bar)));
        }
        var at = text.startsWith("@") || text.startsWith("＠");
        var name = honorless(at ? text.substring(1) : text);
        if (Set.of("me", "自分", "私", "myself").contains(Token.fold(name)) && (at || alsoBare)) {
            return Optional.of(new Person.Me());
        }
        if (at && !name.isEmpty()) {
            return Optional.of(address(name) ? new Person.Addressed(name) : new Person.Named(name));
        }
        return alsoBare && address(text) ? Optional.of(new Person.Addressed(text)) : Optional.empty();
    }

    private static boolean address(String text) {
        var at = text.indexOf('@');
        return at > 0 && at == text.lastIndexOf('@') && text.indexOf('.', at) > at + 1 && !text.endsWith(".");
    }

    private static String honorless(String name) {
        for (var honorific : HONORIFICS) {
            if (name.endsWith(honorific) && name.length() > honorific.length()) {
                return name.substring(0, name.length() - honorific.length());
            }
        }
        return name;
    }

    /** "by fri", 金曜まで, anywhere; a bare day too when {@code alsoBare}. */
    @Nullable
    LocalDate takeDay(boolean alsoBare) {
        for (var i = 0; i < tokens.size(); i++) {
            var day = takeDayAt(i, alsoBare);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** "by fri", 金曜まで, as the first or the last words only. */
    @Nullable
    LocalDate takeDayAtTheEdge() {
        for (var length = 4; length > 0; length--) {
            for (int i : edges(length)) {
                if (tokens.size() >= i + length && dayEndsWith(i, length)) {
                    return takeDayAt(i, false);
                }
            }
        }
        return null;
    }

    private boolean dayEndsWith(int from, int length) {
        var before = tokens.size();
        var copy = List.copyOf(tokens);
        var day = takeDayAt(from, false);
        var took = before - tokens.size();
        tokens.clear();
        tokens.addAll(copy);
        return day != null && took == length;
    }

    private @Nullable LocalDate takeDayAt(int i, boolean alsoBare) {
        if (tokens.get(i).quoted()) {
            return null;
        }
        var marked = UNTIL.contains(tokens.get(i).folded());
        var from = marked ? i + 1 : i;
        var words = new ArrayList<String>();
        var until = marked;
        for (var j = from;
                j < Math.min(from + 3, tokens.size()) && !tokens.get(j).quoted();
                j++) {
            var word = tokens.get(j).folded();
            var ends = word.endsWith("まで") || word.endsWith("までに");
            words.add(ends || alsoBare ? bare(word) : word);
            if (ends) {
                until = true;
                break;
            }
        }
        var read = until || alsoBare ? Dates.read(words, today) : Optional.<Dates.Read>empty();
        // an unmarked 金曜 before a まで that is further on is not what the まで belongs to
        if (read.isEmpty() || !marked && !alsoBare && read.get().words() != words.size()) {
            return null;
        }
        tokens.subList(i, from + read.get().words()).clear();
        return read.get().day();
    }

    /** {@code name:value}, wherever it stands; the value without quotes. */
    @Nullable
    String takeOption(String... names) {
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var text = token.text().replace('：', ':');
            var colon = text.indexOf(':');
            if (!token.quoted() && colon > 0 && colon < text.length() - 1) {
                for (var name : names) {
                    if (Token.fold(text.substring(0, colon)).equals(name)) {
                        tokens.remove(i);
                        return unquoted(text.substring(colon + 1));
                    }
                }
            }
        }
        return null;
    }

    private static String unquoted(String text) {
        var quoted = text.length() > 1 && "\"“「『".indexOf(text.charAt(0)) >= 0;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** {@code in SALES} as the last or first words, or {@code in:SALES} anywhere. The key in capitals, as it is written. */
    @Nullable
    String takeIn() {
        var option = takeOption("in", "project", "プロジェクト");
        if (option != null) {
            return option.toUpperCase(Locale.ROOT);
        }
        for (int i : edges(2)) {
            if (tokens.size() >= i + 2
                    && !tokens.get(i).quoted()
                    && tokens.get(i).folded().equals("in")
                    && Project.isKey(tokens.get(i + 1).text())) {
                var key = tokens.get(i + 1).text();
                tokens.subList(i, i + 2).clear();
                return key;
            }
        }
        return null;
    }

    /** The word, wherever it stands; whether it was there. */
    boolean takeWord(String... words) {
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (!token.quoted() && List.of(words).contains(bare(token.folded()))) {
                tokens.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Everything behind the word, which must stand there; null when it does not. */
    @Nullable
    String takeBehind(String... words) {
        for (var i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).quoted() && List.of(words).contains(tokens.get(i).folded()) && i + 1 < tokens.size()) {
                var behind = tokens.subList(i + 1, tokens.size());
                var text = behind.size() == 1 && behind.getFirst().quoted()
                        ? behind.getFirst().text()
                        : line.substring(behind.getFirst().start()).strip();
                tokens.subList(i, tokens.size()).clear();
                return text;
            }
        }
        return null;
    }

    /** Where words of this number can stand at an end of the line: last or first. */
    private int[] edges(int length) {
        var last = tokens.size() - length;
        return last < 0 ? new int[0] : last == 0 ? new int[] {0} : new int[] {last, 0};
    }

    /** Without a Japanese particle at the end. */
    static String bare(String word) {
        for (var particle : PARTICLES) {
            if (word.endsWith(particle) && word.length() > particle.length()) {
                return word.substring(0, word.length() - particle.length());
            }
        }
        return word;
    }
}

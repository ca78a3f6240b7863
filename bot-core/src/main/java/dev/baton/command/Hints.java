package dev.baton.command;

import dev.baton.user.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whole lines that would work in the place of one that did not. Each is read before it is offered. */
final class Hints {

    private static final int MOST = 3;

    /** Longer words are no mistyped verbs. */
    private static final int LONGEST_VERB = 16;

    /** Words that people try, and what they mean by them. */
    private static final Map<String, Verb> ALSO_TRIED = Map.ofEntries(
            Map.entry("new", Verb.CREATE),
            Map.entry("add", Verb.CREATE),
            Map.entry("todo", Verb.CREATE),
            Map.entry("issue", Verb.CREATE),
            Map.entry("追加", Verb.CREATE),
            Map.entry("give", Verb.PASS),
            Map.entry("send", Verb.PASS),
            Map.entry("finish", Verb.RESOLVE),
            Map.entry("complete", Verb.RESOLVE),
            Map.entry("fix", Verb.RESOLVE),
            Map.entry("list", Verb.AGENDA),
            Map.entry("say", Verb.COMMENT),
            Map.entry("query", Verb.FIND),
            Map.entry("stop", Verb.UNFOLLOW));

    private final String line;
    private final LocalDate today;
    private final Misread stop;
    private final @Nullable Verb verb;
    private final List<Word> words;
    private final List<String> wouldWork = new ArrayList<>();

    Hints(String line, LocalDate today, Misread stop, @Nullable Verb verb) {
        this.line = line;
        this.today = today;
        this.stop = stop;
        this.verb = verb;
        this.words = Words.of(line, 0);
    }

    /** At most three lines, best first. */
    List<String> wouldWork() {
        if (words.isEmpty()) {
            return List.of();
        }
        if (verb == null) {
            withoutVerb();
        } else {
            withVerb(verb);
        }
        return List.copyOf(wouldWork);
    }

    private void withoutVerb() {
        var first = words.getFirst();
        var rest = line.substring(first.end());
        var key = Keys.issue(first);
        if (key != null) {
            var said = rest.strip();
            offer("pass " + key + " " + said);
            offer("status " + key + " " + said);
            offer("comment " + key + " " + said);
            return;
        }
        var tried = ALSO_TRIED.get(first.norm());
        if (tried != null) {
            offer(tried.word() + rest);
        }
        boolean sentence = words.size() > 2 && tried == null;
        if (sentence) {
            offerCreate();
        }
        for (var near : near(first.norm())) {
            var language = language(first.norm());
            if (!offer(near.words(language).getFirst() + rest)) {
                offer(near.examples(language).getFirst());
            }
        }
        offerCreate();
    }

    private void withVerb(Verb known) {
        var upTo = line.substring(0, stop.position()).stripTrailing();
        var from = line.substring(stop.position()).strip();
        if (known.takes(Slot.PERSON) || known.takes(Slot.MEMBER)) {
            offer(fullName());
        }
        switch (stop.expected()) {
            case PERSON -> offer(from.isEmpty() ? "" : upTo + " @" + from);
            case FOR -> offer(upTo + (japanese(line) ? " お願い " : " for ") + from);
            case NEWS_KIND, END -> offer(upTo);
            default -> {}
        }
        if (known == Verb.LIST_PROJECTS) {
            offer(line.replaceFirst("(?i)^\\s*projects?", "project create"));
        }
        if (known.takes(Slot.ISSUE) && stop.expected() != Expected.ISSUE) {
            for (var word : words) {
                var key = Keys.issue(word);
                if (key != null) {
                    offer(known.words(language(line)).getFirst() + " " + key);
                    break;
                }
            }
        }
        if (known == Verb.LANGUAGE) {
            known.examples(language(line)).forEach(this::offer);
        } else if (known == Verb.API_KEY) {
            // the bare verb would make a key at a press
            known.examples(language(line)).stream().skip(2).forEach(this::offer);
        } else if (known != Verb.SET_UP) {
            offer(known.examples(language(line)).getFirst());
        }
        if (words.size() > 2 && stop.expected() == Expected.ISSUE) {
            offerCreate();
        }
    }

    /** {@code @Sato Hanako} was meant as one name. */
    private String fullName() {
        for (int at = 0; at + 1 < words.size(); at++) {
            var word = words.get(at);
            var next = words.get(at + 1);
            boolean name = word.raw().startsWith("@")
                    && word.raw().length() > 1
                    && word.raw().indexOf('"') < 0;
            if (name && next.start() == stop.position()) {
                return line.substring(0, word.start()) + "@\"" + word.raw().substring(1) + " " + next.raw() + "\""
                        + line.substring(next.end());
            }
        }
        return "";
    }

    /** One word alone is a greeting or a slip, hardly what an issue would be called. */
    private void offerCreate() {
        if (words.size() > 1 || japanese(line)) {
            offer(Verb.CREATE.words(language(line)).getFirst() + " " + line.strip());
        }
    }

    private boolean offer(String candidate) {
        boolean fresh = !candidate.isBlank() && !wouldWork.contains(candidate) && !candidate.equals(line);
        boolean works = fresh && wouldWork.size() < MOST && Grammar.reads(candidate, today);
        if (works) {
            wouldWork.add(candidate);
        }
        return works;
    }

    private static Language language(String text) {
        return japanese(text) ? Language.JA : Language.EN;
    }

    private static boolean japanese(String text) {
        return text.codePoints().anyMatch(letter -> letter > 0x2FFF);
    }

    /** The verbs that are the fewest typing errors away: one, or in a longer word two. */
    private static Set<Verb> near(String typed) {
        if (typed.length() < 3 || typed.length() > LONGEST_VERB) {
            return Set.of();
        }
        int least = typed.length() < 5 ? 1 : 2;
        var near = new LinkedHashSet<Verb>();
        for (var candidate : VerbWords.all().entrySet()) {
            var word = candidate.getKey();
            if (word.length() < 3 || Math.abs(word.length() - typed.length()) > least) {
                continue;
            }
            int errors = distance(typed, word);
            if (errors < least) {
                near.clear();
                least = errors;
            }
            if (errors == least) {
                near.add(candidate.getValue());
            }
        }
        return near;
    }

    /** How many letters must be put in, taken out, changed, or change places with the next. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}

package dev.baton.command;

import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads keys, in any case and width. */
final class Keys {

    private static final String VIEW = "/view/";

    /** What an input method makes of a hyphen. */
    private static final String DASHES = "‐‑‒–—―−ー";

    private static final int LONGEST_LINK = 2_000;

    private Keys() {}

    /** The issue that the word names, by its key or by a link to it; null when it names none. */
    static @Nullable IssueKey issue(Word word) {
        if (word.quoted() || word.raw().length() > LONGEST_LINK) {
            return null;
        }
        var text = word.norm();
        if (text.startsWith("http://") || text.startsWith("https://")) {
            int view = text.lastIndexOf(VIEW);
            if (view < 0) {
                return null;
            }
            text = text.substring(view + VIEW.length());
        }
        return IssueKey.parse(hyphenated(Word.bare(text))).orElse(null);
    }

    /** The project key that the word is, in upper case; null when it is none. */
    static @Nullable String project(Word word) {
        var key = Word.bare(word.norm()).toUpperCase(Locale.ROOT);
        return !word.quoted() && Project.isKey(key) ? key : null;
    }

    /** The same for a key that is typed in capitals, as a key among other words must be. */
    static @Nullable String capitalProject(Word word) {
        var key = project(word);
        return key != null && word.raw().codePoints().noneMatch(Character::isLowerCase) ? key : null;
    }

    static String hyphenated(String text) {
        var hyphenated = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            hyphenated.append(DASHES.indexOf(text.charAt(i)) >= 0 ? '-' : text.charAt(i));
        }
        return hyphenated.toString();
    }
}

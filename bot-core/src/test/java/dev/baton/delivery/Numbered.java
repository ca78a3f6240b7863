package dev.baton.delivery;

import dev.baton.project.IssueKey;
import java.util.List;
import java.util.regex.Pattern;

/** Reads of comments {@code number 1.}, {@code number 2.} … what a channel was told of them. */
final class Numbered {

    private static final Pattern NUMBER = Pattern.compile("number (\\d+)\\.");
    private static final Pattern FOLDED = Pattern.compile("(\\d+) changes");
    private static final Pattern COMMENTED = Pattern.compile("commented");

    private Numbered() {}

    /** The numbers of the comments whose words stand in the text, in order. */
    static List<Integer> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .distinct()
                .toList();
    }

    /**
     * How many comments on the issue a message tells of: a line each by its words, or of many how many there were; a digest by
     * what it says below the issue.
     */
    static int told(String text, IssueKey issue) {
        var lines = text.lines().toList();
        boolean digest = lines.getFirst().startsWith("News of ");
        if (!digest) {
            var folded = FOLDED.matcher(text);
            return folded.find() ? Integer.parseInt(folded.group(1)) : in(text).size();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(issue + " ")) {
                var below = lines.get(i + 1);
                var folded = FOLDED.matcher(below);
                return folded.find()
                        ? Integer.parseInt(folded.group(1))
                        : (int) COMMENTED.matcher(below).results().count();
            }
        }
        return 0;
    }
}

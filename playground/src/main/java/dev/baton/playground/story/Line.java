package dev.baton.playground.story;

import dev.baton.playground.world.Mention;
import dev.baton.playground.world.Person;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the script: somebody does something, somewhere, at some time.
 *
 * @param number in the file
 * @param label  by which later lines mean the message that this one makes; null for none
 * @param thread the label of the message in whose thread it is, or the key of the issue in whose card's thread; null for none
 */
record Line(
        int number,
        Moment when,
        String person,
        String room,
        @Nullable String label,
        @Nullable String thread,
        Act act) {

    private static final Pattern FIELDS = Pattern.compile(" *\\| *");
    private static final Pattern PLACE = Pattern.compile("(\\S+)(?: #(\\S+))?(?: > (\\S+))?");
    private static final Pattern PRESSED = Pattern.compile("\\[(.+)]");
    private static final Pattern AT = Pattern.compile("(?<![\\w.<])@([a-z]+)(?![\\w.])");

    /**
     * Reads a line.
     *
     * @param cast those who can be mentioned
     */
    static Line parse(int number, String text, Cast cast) {
        var fields = FIELDS.split(text, 4);
        var place = PLACE.matcher(fields.length == 4 ? fields[2] : "");
        if (!place.matches()) {
            throw new IllegalArgumentException("Line " + number + " is not “when | who | where | what”: " + text);
        }
        var room = place.group(1);
        return new Line(
                number,
                Moment.parse(fields[0].strip()),
                fields[1],
                room,
                place.group(2),
                place.group(3),
                act(fields[3].strip(), cast.reachable(room)));
    }

    private static Act act(String text, List<Person> reachable) {
        var pressed = PRESSED.matcher(text);
        if (pressed.matches()) {
            return new Act.Press(pressed.group(1));
        }
        return switch (text) {
            case "(opens)" -> new Act.Open();
            case "(adds Baton)" -> new Act.Add();
            default -> new Act.Say(mentioning(text, reachable).replace("\\n", "\n"));
        };
    }

    /** {@code @ito} is a mention where Ito is in that chat; where not, a name as somebody typed it. */
    private static String mentioning(String text, List<Person> reachable) {
        return AT.matcher(text).replaceAll(at -> {
            var name = at.group(1);
            boolean mention = name.equals("baton")
                    || reachable.stream().anyMatch(person -> person.id().equals(name));
            return Matcher.quoteReplacement(mention ? Mention.of(name) : at.group());
        });
    }
}

package dev.baton.command;

import dev.baton.command.Command.NotUnderstood;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads what people type.
 *
 * <pre>
 * line      := nothing | key | verb words | key verb [words] | words verb
 * words     := each at most once, in any order: what the verb takes
 *
 * pass      := key | person | day | "for" rest-of-line | quoted
 * assign    := key | person | "nobody"
 * due       := key | day | "none"
 * status    := key | name-of-status
 * comment   := key rest-of-line
 * create    := condition* summary condition*
 * condition := "in" PROJECT | @person | "by" day
 *            | ("project:" | "assignee:" | "due:" | "type:" | "milestone:" | "category:") value
 * without   := ("-type:" | "-milestone:" | "-category:") value
 * find      := ( condition | without | "status:" value | "-status:" value | "page:" number | word )*
 * follow    := project | kind | ("type:" | "milestone:" | "category:") value | without | "-by:" person | "quiet" | "all"
 * api-key   := nothing | "for" rest-of-line | "list" | "revoke" [number | "all"]
 *
 * key       := SALES-12, in any case and width | a link to it
 * person    := &lt;@USERID&gt; | &lt;@USERID|name&gt; | @name | @"first last" | mail address | "me"
 * day       := ["by" | "until"] what {@link Dates} reads
 * value     := word | quoted | word "," word
 * quoted    := "…" | “…” | 「…」 | 『…』
 * </pre>
 *
 * <p>{@link Verb} has the verbs, in English and Japanese. A verb may stand last, as Japanese has it, and Japanese without blanks
 * comes apart ({@link Unglued}); its particles are passed over. Case and width never matter for what is not the user's own
 * text (NFKC); that text is kept to the letter, and quotes keep it from being read as anything else.
 *
 * <p>The conditions of a new issue stand before or behind its summary, never inside. There {@code in SALES} must be in
 * capitals, so that a meeting in room stays one ({@code project:sales} may have any case), a day needs its {@code by} or
 * まで, and a person behind a preposition belongs to the sentence.
 */
public final class Grammar {

    /** The longest line that is read, in UTF-16 units. */
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
            return new NotUnderstood(line, LONGEST, Expected.SHORTER.key(), List.of());
        }
        var reading = new Reading(line, today);
        try {
            return reading.read();
        } catch (Misread stop) {
            var wouldWork = new Hints(line, today, stop, reading.verb()).wouldWork();
            return new NotUnderstood(line, stop.position(), stop.expected().key(), wouldWork);
        }
    }

    /** Whether the line can be read to its end; for hints, which must not be wrong themselves. */
    static boolean reads(String line, LocalDate today) {
        if (line.length() > LONGEST) {
            return false;
        }
        try {
            new Reading(line, today).read();
            return true;
        } catch (Misread stop) {
            return false;
        }
    }
}

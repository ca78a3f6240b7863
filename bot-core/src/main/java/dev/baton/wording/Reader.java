package dev.baton.wording;

import dev.baton.user.Language;
import dev.baton.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is worded.
 *
 * @param language the language to use
 * @param timeZone the zone in which days begin for the reader
 * @param now      the moment of reading, from which "tomorrow" is counted
 * @param person   the one reader; null when many read it, as in a channel
 */
public record Reader(
        Language language,
        ZoneId timeZone,
        Instant now,
        @Nullable User person) {

    /** A person reading what is for them alone. */
    public static Reader of(User person, Instant now) {
        return new Reader(person.language(), person.timeZone(), now, person);
    }

    /** The reader's day. */
    public LocalDate today() {
        return now.atZone(timeZone).toLocalDate();
    }
}

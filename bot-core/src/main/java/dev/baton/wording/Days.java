package dev.baton.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Words calendar days and moments as the reader counts them. */
final class Days {

    private final Reader reader;
    private final Texts texts;

    Days(Reader reader) {
        this.reader = reader;
        this.texts = Texts.of("cards", reader.language());
    }

    /** {@code Fri 28 Nov}; with the year when it is not this one. */
    String day(LocalDate day) {
        return format(day.getYear() == reader.today().getYear() ? "day.thisYear" : "day.otherYear")
                .format(day);
    }

    /** {@code in 2 days}, {@code today}, {@code 3 days overdue}. */
    String fromNow(LocalDate day) {
        var days = ChronoUnit.DAYS.between(reader.today(), day);
        if (days < 0) {
            return texts.plain("day.overdue", -days);
        }
        return days == 0
                ? texts.plain("day.today")
                : days == 1 ? texts.plain("day.tomorrow") : texts.plain("day.ahead", days);
    }

    /** A moment by the reader's clock, to the minute. */
    String moment(Instant moment) {
        var there = moment.atZone(reader.timeZone());
        return format(there.getYear() == reader.today().getYear() ? "moment.thisYear" : "moment.otherYear")
                .format(there);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(texts.plain(key), reader.language().locale());
    }
}

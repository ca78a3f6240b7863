package dev.baton.playground.story;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** When something happened, told from the moment at which the company is made. */
sealed interface Moment {

    /** Where the company is. */
    ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The moment, when it is {@code now}. */
    Instant from(Instant now);

    /** On a working day: so many before today, weekends left out. */
    record OnDay(int back, LocalTime time) implements Moment {

        @Override
        public Instant from(Instant now) {
            var day = now.atZone(TOKYO).toLocalDate();
            for (int left = back; left > 0; ) {
                day = day.minusDays(1);
                if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    left--;
                }
            }
            return day.atTime(time).atZone(TOKYO).toInstant();
        }
    }

    /** A while ago, on whichever day that was. */
    record Ago(Duration time) implements Moment {

        @Override
        public Instant from(Instant now) {
            return now.minus(time);
        }
    }

    /** Reads {@code -9d 10:12}, {@code -3h}, {@code -25m}. */
    static Moment parse(String text) {
        var day = Text.DAY.matcher(text);
        if (day.matches()) {
            return new OnDay(Integer.parseInt(day.group(1)), LocalTime.parse(day.group(2)));
        }
        if (!Text.AGO.matcher(text).matches()) {
            throw new IllegalArgumentException("No moment: " + text);
        }
        return new Ago(Duration.parse("PT" + text.substring(1)));
    }

    /** How moments are written. */
    final class Text {
        private static final Pattern DAY = Pattern.compile("-(\\d{1,2})d (\\d\\d:\\d\\d)");
        private static final Pattern AGO = Pattern.compile("-(?:\\d{1,2}h)?(?:\\d{1,2}m)?(?<=[hm])");

        private Text() {}
    }
}

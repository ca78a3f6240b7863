package dev.baton.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a day as people say it, in English and Japanese, half and full width:
 *
 * <pre>
 * day    := today | tomorrow | weekday | "next" weekday | "next week" | "end of month" | date | "+" number ("d" | "w" | "m")
 *         | 今日 | 明日 | 明後日 | 曜日 | 来週[曜日] | 月末 | 来月末 | 数字 (日|週間|か月) 後
 * date   := 2026-11-28 | 2026/11/28 | 11/28 | 28 nov | nov 28 | 11月28日 | 28日
 * </pre>
 *
 * A weekday is the next one, today included; with "next" it is that of next week, weeks beginning on Monday. A date without a year
 * is the next one that comes, today included.
 */
final class Dates {

    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Month> MONTHS = new HashMap<>();

    static {
        for (var day : DayOfWeek.values()) {
            WEEKDAYS.put(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
            WEEKDAYS.put(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
            var kanji = "月火水木金土日".substring(day.ordinal(), day.ordinal() + 1);
            WEEKDAYS.put(kanji + "曜", day);
            WEEKDAYS.put(kanji + "曜日", day);
        }
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        for (var month : Month.values()) {
            MONTHS.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
            MONTHS.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
    }

    private Dates() {}

    /** A day and how many words it took. */
    record Read(LocalDate day, int words) {}

    /** The day that the words begin with, the longest reading first. */
    static Optional<Read> read(List<String> words, LocalDate today) {
        for (var length = Math.min(3, words.size()); length > 0; length--) {
            var day = parse(String.join(" ", words.subList(0, length)), today);
            if (day.isPresent()) {
                return Optional.of(new Read(day.get(), length));
            }
        }
        return Optional.empty();
    }

    /** The day that the text names as a whole. */
    static Optional<LocalDate> parse(String text, LocalDate today) {
        var day = Token.fold(text).strip();
        if (day.isEmpty() || day.length() > 30) {
            return Optional.empty();
        }
        try {
            return fixed(day, today)
                    .or(() -> weekday(day, today))
                    .or(() -> counted(day, today))
                    .or(() -> date(day, today));
        } catch (DateTimeException e) {
            // such as 2/30
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> fixed(String day, LocalDate today) {
        return switch (day) {
            case "today", "tod", "今日", "本日" -> Optional.of(today);
            case "tomorrow", "tmr", "tom", "明日", "あした" -> Optional.of(today.plusDays(1));
            case "明後日", "あさって" -> Optional.of(today.plusDays(2));
            case "next week", "来週" -> Optional.of(monday(today).plusWeeks(1));
            case "end of month", "eom", "月末", "今月末" -> Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
            case "next month end", "来月末" -> Optional.of(today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()));
            case "週末" -> Optional.of(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
            default -> Optional.empty();
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<LocalDate> weekday(String day, LocalDate today) {
        if (day.startsWith("next ") || day.startsWith("来週")) {
            var named = WEEKDAYS.get(
                    day.substring(day.startsWith("next ") ? 5 : 2).strip().replaceFirst("^の", ""));
            return Optional.ofNullable(named)
                    .map(weekday -> monday(today).plusWeeks(1).with(weekday));
        }
        var name = day.startsWith("今週") ? day.substring(2).replaceFirst("^の", "") : day;
        return Optional.ofNullable(WEEKDAYS.get(name))
                .map(weekday -> today.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private static Optional<LocalDate> counted(String day, LocalDate today) {
        if (day.startsWith("+")) {
            return number(day, 1, day.length() - 1).isEmpty()
                    ? Optional.empty()
                    : switch (day.charAt(day.length() - 1)) {
                        case 'd' -> plus(today, day, ChronoUnit.DAYS, 1, 1);
                        case 'w' -> plus(today, day, ChronoUnit.WEEKS, 1, 1);
                        case 'm' -> plus(today, day, ChronoUnit.MONTHS, 1, 1);
                        default -> Optional.empty();
                    };
        }
        if (day.endsWith("日後")) {
            return plus(today, day, ChronoUnit.DAYS, 0, 2);
        }
        if (day.endsWith("週間後")) {
            return plus(today, day, ChronoUnit.WEEKS, 0, 3);
        }
        return day.endsWith("か月後") || day.endsWith("ヶ月後")
                ? plus(today, day, ChronoUnit.MONTHS, 0, 3)
                : Optional.empty();
    }

    private static Optional<LocalDate> plus(LocalDate today, String day, ChronoUnit unit, int before, int behind) {
        var count = number(day, before, day.length() - behind);
        return count.isPresent() ? Optional.of(today.plus(count.getAsInt(), unit)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String day, LocalDate today) {
        var parts =
                List.of(day.replace('月', '/').replace('年', '/').replace("日", "").split("[/\\-.]", -1));
        if (day.endsWith("日") && parts.size() == 1) {
            var number = number(parts.getFirst(), 0, parts.getFirst().length());
            return number.isEmpty() ? Optional.empty() : Optional.of(nextDayOfMonth(number.getAsInt(), today));
        }
        if (parts.size() == 3 && parts.getFirst().length() == 4) {
            var numbers =
                    parts.stream().map(part -> number(part, 0, part.length())).toList();
            return numbers.stream().allMatch(OptionalInt::isPresent)
                    ? Optional.of(LocalDate.of(
                            numbers.get(0).getAsInt(),
                            numbers.get(1).getAsInt(),
                            numbers.get(2).getAsInt()))
                    : Optional.empty();
        }
        if (parts.size() == 2 && (day.indexOf('/') > 0 || day.indexOf('月') > 0)) {
            var month = number(parts.get(0), 0, parts.get(0).length());
            var dayOfMonth = number(parts.get(1), 0, parts.get(1).length());
            return month.isPresent() && dayOfMonth.isPresent()
                    ? Optional.of(next(MonthDay.of(month.getAsInt(), dayOfMonth.getAsInt()), today))
                    : Optional.empty();
        }
        return named(day.replace(",", "").split(" "), today);
    }

    /** {@code 28 nov}, {@code nov 28}, {@code 28 nov 2026}. */
    private static Optional<LocalDate> named(String[] words, LocalDate today) {
        if (words.length < 2) {
            return Optional.empty();
        }
        var month = MONTHS.containsKey(words[0]) ? MONTHS.get(words[0]) : MONTHS.get(words[1]);
        var number = MONTHS.containsKey(words[0]) ? words[1] : words[0];
        var day = number(number.replaceFirst("(st|nd|rd|th)$", ""));
        if (month == null || day.isEmpty()) {
            return Optional.empty();
        }
        if (words.length == 2) {
            return Optional.of(next(MonthDay.of(month, day.getAsInt()), today));
        }
        var year = number(words[2]);
        return year.isPresent() && words[2].length() == 4
                ? Optional.of(LocalDate.of(year.getAsInt(), month, day.getAsInt()))
                : Optional.empty();
    }

    private static LocalDate next(MonthDay day, LocalDate today) {
        // 29 February waits for a leap year
        var year = today.getYear();
        while (!day.isValidYear(year) || day.atYear(year).isBefore(today)) {
            year++;
        }
        return day.atYear(year);
    }

    private static LocalDate nextDayOfMonth(int day, LocalDate today) {
        if (day < 1 || day > 31) {
            throw new DateTimeException("no day of a month");
        }
        var month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
        while (month.lengthOfMonth() < day) {
            month = month.plusMonths(1);
        }
        return month.withDayOfMonth(day);
    }

    private static OptionalInt number(String text) {
        return number(text, 0, text.length());
    }

    private static OptionalInt number(String text, int from, int to) {
        if (to <= from || to - from > 4) {
            return OptionalInt.empty();
        }
        for (var i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(Integer.parseInt(text.substring(from, to)));
    }
}

package dev.baton.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days. All are counted from the speaker's day:
 *
 * <ul>
 *   <li>{@code fri}, 金曜: the next Friday, today if it is one. {@code next fri}, 来週金曜: the Friday of next week;
 *       {@code this fri}, 今週金曜: of this week. A week begins on Monday.
 *   <li>{@code 11/28}, {@code 28 nov}, 11月28日: the next such day, today included; 28日: the next 28th.
 *   <li>{@code +3d}, {@code in 3 days}, 3日後; {@code +2w}, 2週間後; {@code +1m}, 1か月後.
 *   <li>{@code end of week}, 今週中: as {@code fri}; {@code end of month}, 月末; {@code end of next month}, 来月末.
 *   <li>{@code next week}, 来週: its Monday; {@code next month}, 来月: the same day of next month.
 * </ul>
 */
final class Dates {

    /** No day is written in more words, or letters. */
    static final int MOST_WORDS = 4;

    private static final int LONGEST = 40;

    private static final Pattern LIKE_A_DAY =
            Pattern.compile("\\d{1,4}[-/]\\d{1,2}(?:[-/]\\d{1,4})?|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:まで)?");

    private static final Map<String, DayOfWeek> WEEKDAYS =
            new HashMap<>(Map.of("tues", DayOfWeek.TUESDAY, "thur", DayOfWeek.THURSDAY, "thurs", DayOfWeek.THURSDAY));

    static {
        for (var day : DayOfWeek.values()) {
            var name = day.name().toLowerCase(Locale.ROOT);
            WEEKDAYS.put(name, day);
            WEEKDAYS.put(name.substring(0, 3), day);
        }
    }

    private final LocalDate today;
    private final boolean nearest;

    private Dates(LocalDate today, boolean nearest) {
        this.today = today;
        this.nearest = nearest;
    }

    /** A day without a year is the next such day. */
    static Dates from(LocalDate today) {
        return new Dates(today, false);
    }

    /** A day without a year is the nearest such day, which for a search may be past. */
    static Dates around(LocalDate today) {
        return new Dates(today, true);
    }

    /** A day that was read, and the index of the word after it. */
    record Match(LocalDate date, int next) {}

    /** The day that begins at a word, of as many words as can be; null when none does. */
    @Nullable
    Match at(List<Word> words, int from) {
        for (int count = Math.min(MOST_WORDS, words.size() - from); count > 0; count--) {
            var date = of(words.subList(from, from + count));
            if (date != null) {
                return new Match(date, from + count);
            }
        }
        return null;
    }

    /** The day that these words are, all of them; null when they are none. */
    @Nullable
    LocalDate of(List<Word> words) {
        var text = new StringBuilder();
        for (var word : words) {
            if (word.quoted() || word.norm().length() > LONGEST) {
                return null;
            }
            text.append(text.isEmpty() ? "" : " ").append(word.norm());
        }
        return of(text.toString());
    }

    /** The day that this text is, case and width being folded; null when it is none. */
    @Nullable
    LocalDate of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            var day = withoutWeekday(Word.bare(text));
            boolean japanese = day.chars().anyMatch(letter -> letter > 0x2FFF);
            var date = japanese ? new JapaneseDates(this).of(day.replace(" ", "")) : english(day);
            return date == null || date.getYear() < 1900 || date.getYear() > 9999 ? null : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The {@code (金)} or {@code (Fri)} behind a date says nothing new. */
    private static String withoutWeekday(String text) {
        int open = text.lastIndexOf('(');
        return open > 0 && text.endsWith(")") && text.length() - open <= 5
                ? text.substring(0, open).strip()
                : text;
    }

    private @Nullable LocalDate english(String text) {
        var words = Arrays.stream(text.split(" "))
                .map(Word::bare)
                .filter(word -> !word.equals("the"))
                .toList();
        return switch (words.size()) {
            case 1 -> one(words.getFirst());
            case 2 -> two(words.get(0), words.get(1));
            case 3 -> three(words.get(0), words.get(1), words.get(2));
            case 4 ->
                words.subList(0, 2).equals(List.of("end", "of")) ? three("end", words.get(2), words.get(3)) : null;
            default -> null;
        };
    }

    private @Nullable LocalDate one(String word) {
        return switch (word) {
            case "today", "tod" -> today;
            case "tomorrow", "tom", "tmr", "tmrw" -> today.plusDays(1);
            case "yesterday" -> today.minusDays(1);
            case "eow" -> next(DayOfWeek.FRIDAY);
            case "eom" -> endOfMonth(0);
            default -> WEEKDAYS.containsKey(word) ? next(WEEKDAYS.get(word)) : numbers(word);
        };
    }

    private @Nullable LocalDate two(String first, String second) {
        var weekday = WEEKDAYS.get(second);
        if (first.equals("next")) {
            return switch (second) {
                case "week" -> ofWeek(1, DayOfWeek.MONDAY);
                case "month" -> today.plusMonths(1);
                default -> weekday == null ? null : ofWeek(1, weekday);
            };
        }
        if (first.equals("this") || first.equals("on")) {
            return weekday == null ? null : first.equals("this") ? ofWeek(0, weekday) : next(weekday);
        }
        if (first.equals("month") && second.equals("end")) {
            return endOfMonth(0);
        }
        int day = ordinal(first);
        int month = month(second);
        if (day > 0 && month > 0) {
            return yearless(month, day);
        }
        day = ordinal(second);
        month = month(first);
        return day > 0 && month > 0 ? yearless(month, day) : null;
    }

    private @Nullable LocalDate three(String first, String second, String third) {
        if (first.equals("end")) {
            boolean next = second.equals("next");
            if (!next && !second.equals("of") && !second.equals("this")) {
                return null;
            }
            return switch (third) {
                case "month" -> endOfMonth(next ? 1 : 0);
                case "week" -> next ? ofWeek(1, DayOfWeek.FRIDAY) : next(DayOfWeek.FRIDAY);
                default -> null;
            };
        }
        if (first.equals("in")) {
            return after(number(second), third.charAt(0), third);
        }
        int year = third.length() == 4 ? number(third) : -1;
        if (year < 0) {
            return null;
        }
        if (month(second) > 0 && ordinal(first) > 0) {
            return LocalDate.of(year, month(second), ordinal(first));
        }
        return month(first) > 0 && ordinal(second) > 0 ? LocalDate.of(year, month(first), ordinal(second)) : null;
    }

    /** {@code +3d}, {@code 2026-11-28}, {@code 2026/11/28}, {@code 11/28}, {@code 11/28/2026}. */
    private @Nullable LocalDate numbers(String word) {
        var relative = word.startsWith("+") ? word.substring(1) : word;
        if (relative.length() > 1) {
            int count = number(relative.substring(0, relative.length() - 1));
            var date = after(count, relative.charAt(relative.length() - 1), "");
            if (date != null) {
                return date;
            }
        }
        char sign = word.indexOf('/') > 0 ? '/' : '-';
        var pieces = word.split(String.valueOf(sign), -1);
        var numbers = Arrays.stream(pieces).mapToInt(Dates::number).toArray();
        if (Arrays.stream(numbers).anyMatch(piece -> piece < 0)) {
            return null;
        }
        if (numbers.length == 3 && pieces[0].length() == 4) {
            return LocalDate.of(numbers[0], numbers[1], numbers[2]);
        }
        if (numbers.length == 3 && sign == '/' && pieces[2].length() == 4) {
            return LocalDate.of(numbers[2], numbers[0], numbers[1]);
        }
        return numbers.length == 2 && sign == '/' ? yearless(numbers[0], numbers[1]) : null;
    }

    private @Nullable LocalDate after(int count, char unit, String word) {
        boolean known = List.of("", "d", "w", "m", "day", "days", "week", "weeks", "month", "months")
                .contains(word);
        if (count < 0 || !known) {
            return null;
        }
        return switch (unit) {
            case 'd' -> today.plusDays(count);
            case 'w' -> today.plusWeeks(count);
            case 'm' -> today.plusMonths(count);
            default -> null;
        };
    }

    LocalDate today() {
        return today;
    }

    LocalDate next(DayOfWeek weekday) {
        return today.with(TemporalAdjusters.nextOrSame(weekday));
    }

    LocalDate ofWeek(int weeksAhead, DayOfWeek weekday) {
        return today.with(DayOfWeek.MONDAY).plusWeeks(weeksAhead).with(weekday);
    }

    LocalDate endOfMonth(int monthsAhead) {
        return YearMonth.from(today).plusMonths(monthsAhead).atEndOfMonth();
    }

    /** The next such day, or the nearest one. Eight years hold every day there is. */
    @Nullable
    LocalDate yearless(int month, int day) {
        if (day < 1 || month < 1 || month > 12) {
            return null;
        }
        LocalDate found = null;
        for (int year = today.getYear() - (nearest ? 1 : 0); year <= today.getYear() + 8; year++) {
            if (YearMonth.of(year, month).isValidDay(day)) {
                var date = LocalDate.of(year, month, day);
                if (!nearest && !date.isBefore(today)) {
                    return date;
                }
                if (nearest && (found == null || distance(date) < distance(found))) {
                    found = date;
                }
            }
        }
        return found;
    }

    private long distance(LocalDate date) {
        return Math.abs(date.toEpochDay() - today.toEpochDay());
    }

    private static int month(String word) {
        for (var month : Month.values()) {
            var name = month.name().toLowerCase(Locale.ROOT);
            if (word.equals(name) || word.equals(name.substring(0, 3))) {
                return month.getValue();
            }
        }
        return word.equals("sept") ? 9 : -1;
    }

    /** {@code 28}, {@code 28th}; -1 when it is neither. */
    private static int ordinal(String word) {
        boolean ending = word.endsWith("th") || word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd");
        return number(ending ? word.substring(0, word.length() - 2) : word);
    }

    /** Whether a word that is no day looks like one all the same, as {@code 2/30} does. */
    static boolean noSuchDay(Word word) {
        return !word.quoted() && LIKE_A_DAY.matcher(word.norm()).matches();
    }

    /** A number of at most four digits; -1 when it is none. */
    static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }
}

package dev.baton.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads days written in Japanese, without blanks. */
final class JapaneseDates {

    private static final String WEEKDAYS = "月火水木金土日";
    private static final String NUMERALS = "一二三四五六七八九";
    private static final List<String> MONTHS_LATER = List.of("か月後", "ヶ月後", "カ月後", "ヵ月後", "ケ月後", "ヶ月後", "箇月後");

    /** What may begin a day, so that one can be found in running text. */
    private static final List<String> FIXED = List.of(
            "今日", "本日", "きょう", "明日", "あした", "明後日", "あさって", "昨日", "きのう", "月末", "今月末", "来月末", "今月中", "今週中", "今週末", "週末",
            "来週", "来月", "年末", "年内");

    private static final List<String> WEEKS =
            List.of("再来週の", "再来週", "来週の", "来週", "翌週の", "翌週", "今週の", "今週", "次の", "今度の", "");

    private final Dates dates;

    JapaneseDates(Dates dates) {
        this.dates = dates;
    }

    @Nullable
    LocalDate of(String typed) {
        var text = until(typed);
        var today = dates.today();
        return switch (text) {
            case "今日", "本日", "きょう" -> today;
            case "明日", "あした" -> today.plusDays(1);
            case "明後日", "あさって" -> today.plusDays(2);
            case "昨日", "きのう" -> today.minusDays(1);
            case "月末", "今月末", "今月中" -> dates.endOfMonth(0);
            case "来月末" -> dates.endOfMonth(1);
            case "今週中" -> dates.next(DayOfWeek.FRIDAY);
            case "今週末", "週末" -> dates.next(DayOfWeek.SUNDAY);
            case "来週" -> dates.ofWeek(1, DayOfWeek.MONDAY);
            case "来月" -> today.plusMonths(1);
            case "年末", "年内" -> LocalDate.of(today.getYear(), 12, 31);
            default -> {
                var weekday = weekday(text);
                var later = weekday == null ? later(text) : weekday;
                yield later == null ? calendar(text) : later;
            }
        };
    }

    /** 金曜まで and 金曜までに are 金曜. */
    static String until(String text) {
        for (var ending : List.of("までに", "まで", "迄に", "迄")) {
            if (text.endsWith(ending)) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        return text;
    }

    private @Nullable LocalDate weekday(String text) {
        for (var week : WEEKS) {
            if (text.startsWith(week)) {
                var day = text.substring(week.length());
                boolean named = day.length() == 2 && day.endsWith("曜") || day.length() == 3 && day.endsWith("曜日");
                int number = named ? WEEKDAYS.indexOf(day.charAt(0)) : -1;
                if (number < 0) {
                    continue;
                }
                var weekday = DayOfWeek.of(number + 1);
                return switch (week.isEmpty() ? ' ' : week.charAt(0)) {
                    case '再' -> dates.ofWeek(2, weekday);
                    case '来', '翌' -> dates.ofWeek(1, weekday);
                    default -> week.startsWith("今週") ? dates.ofWeek(0, weekday) : dates.next(weekday);
                };
            }
        }
        return null;
    }

    private @Nullable LocalDate later(String text) {
        var today = dates.today();
        int days = before(text, "日後");
        if (days >= 0) {
            return today.plusDays(days);
        }
        int weeks = Math.max(before(text, "週間後"), before(text, "週後"));
        if (weeks >= 0) {
            return today.plusWeeks(weeks);
        }
        for (var ending : MONTHS_LATER) {
            int months = before(text, ending);
            if (months >= 0) {
                return today.plusMonths(months);
            }
        }
        return null;
    }

    private static int before(String text, String ending) {
        return text.endsWith(ending) ? number(text.substring(0, text.length() - ending.length())) : -1;
    }

    private static int number(String text) {
        int numeral = text.length() == 1 ? NUMERALS.indexOf(text.charAt(0)) : -1;
        return numeral >= 0 ? numeral + 1 : text.equals("十") ? 10 : Dates.number(text);
    }

    /** 2026年11月28日, 11月28日, 28日, 11月末. */
    private @Nullable LocalDate calendar(String text) {
        int year = text.indexOf('年');
        int month = text.indexOf('月');
        int years = year < 0 ? -1 : Dates.number(text.substring(0, year));
        if (year >= 0 && years < 1900) {
            return null;
        }
        if (month < 0) {
            return year < 0 && text.endsWith("日")
                    ? dayOfMonth(Dates.number(text.substring(0, text.length() - 1)))
                    : null;
        }
        int months = month < year ? -1 : Dates.number(text.substring(year + 1, month));
        if (months < 1 || months > 12) {
            return null;
        }
        var rest = text.substring(month + 1);
        if (rest.equals("末")) {
            return endOf(years, months);
        }
        int day = Dates.number(rest.endsWith("日") ? rest.substring(0, rest.length() - 1) : rest);
        if (day < 1) {
            return null;
        }
        return years < 0 ? dates.yearless(months, day) : LocalDate.of(years, months, day);
    }

    private @Nullable LocalDate endOf(int year, int month) {
        if (year >= 0) {
            return YearMonth.of(year, month).atEndOfMonth();
        }
        var today = dates.today();
        var end = YearMonth.of(today.getYear(), month).atEndOfMonth();
        return end.isBefore(today) ? YearMonth.of(today.getYear() + 1, month).atEndOfMonth() : end;
    }

    private @Nullable LocalDate dayOfMonth(int day) {
        if (day < 1 || day > 31) {
            return null;
        }
        var today = dates.today();
        var month = YearMonth.from(today);
        while (!month.isValidDay(day) || month.atDay(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return month.atDay(day);
    }

    /** The length of the longest day that begins at an index of folded running text; 0 for none. */
    static int length(String text, int at) {
        int end = at;
        var rest = text.substring(at, Math.min(at + 16, text.length()));
        for (var fixed : FIXED) {
            if (rest.startsWith(fixed)) {
                end = Math.max(end, at + fixed.length());
            }
        }
        for (var week : WEEKS) {
            int day = week.length();
            if (rest.startsWith(week) && day + 1 < rest.length() && WEEKDAYS.indexOf(rest.charAt(day)) >= 0) {
                if (rest.charAt(day + 1) == '曜') {
                    boolean full = day + 2 < rest.length() && rest.charAt(day + 2) == '日';
                    end = Math.max(end, at + day + (full ? 3 : 2));
                }
            }
        }
        return Math.max(end - at, numbered(rest));
    }

    /** 2026年11月28日(金), 11月末, 3日後, 1か月後, 11/28(金). */
    private static int numbered(String text) {
        int at = 0;
        boolean sign = false;
        while (at < text.length() && (isNumber(text.charAt(at)) || "年月日/-".indexOf(text.charAt(at)) >= 0)) {
            sign |= "年月日/-".indexOf(text.charAt(at)) >= 0;
            at++;
        }
        if (at == 0 || !isNumber(text.charAt(0))) {
            return 0;
        }
        for (var ending : List.of("末", "後", "週間後", "週後", "か月後", "ヶ月後", "カ月後", "ヵ月後", "ケ月後")) {
            if (text.startsWith(ending, at)) {
                return at + ending.length();
            }
        }
        if (at + 2 < text.length() && text.charAt(at) == '(' && text.charAt(at + 2) == ')') {
            return at + 3;
        }
        return sign ? at : 0;
    }

    private static boolean isNumber(char letter) {
        return letter >= '0' && letter <= '9' || NUMERALS.indexOf(letter) >= 0 || letter == '十';
    }
}

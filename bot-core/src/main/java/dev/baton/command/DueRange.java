package dev.baton.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The days that a search's {@code due:} asks for.
 *
 * @param from first day, included; null for any
 * @param to   last day, included; null for any
 * @param late whether what is late is asked for, so that finished work is not meant
 */
record DueRange(@Nullable LocalDate from, @Nullable LocalDate to, boolean late) {

    /**
     * Reads {@code <7d} (within seven days), {@code <11/28} (before that day), {@code <=11/28}, {@code >fri}, {@code 11/1..11/30}, {@code overdue}, {@code week}, or one day.
     * A day without a year is the nearest one. Null when it is none of these.
     */
    static @Nullable DueRange of(String typed, LocalDate today) {
        var text = Word.normal(typed).strip();
        var monday = today.with(DayOfWeek.MONDAY);
        switch (text) {
            case "overdue", "late", "超過", "期限切れ", "遅れ" -> {
                return new DueRange(null, today.minusDays(1), true);
            }
            case "week", "this week", "今週" -> {
                return new DueRange(monday, monday.plusDays(6), false);
            }
            case "next week", "来週" -> {
                return new DueRange(monday.plusDays(7), monday.plusDays(13), false);
            }
            case "month", "this month", "今月" -> {
                return new DueRange(today.withDayOfMonth(1), today.with(TemporalAdjusters.lastDayOfMonth()), false);
            }
            default -> {
                return days(text, Dates.around(today));
            }
        }
    }

    private static @Nullable DueRange days(String text, Dates dates) {
        int between = text.indexOf("..");
        int wave = text.indexOf('~') >= 0 ? text.indexOf('~') : text.indexOf('〜');
        if (between >= 0 || wave > 0) {
            int end = between >= 0 ? between : wave;
            return between(text.substring(0, end), text.substring(end + (between >= 0 ? 2 : 1)), dates);
        }
        // within seven days is what <7d says; before the 28th is what <11/28 says
        int last = text.length() - 1;
        boolean counted = last > 0 && "dwm".indexOf(text.charAt(last)) >= 0 && Character.isDigit(text.charAt(last - 1));
        boolean equal = text.length() > 1 && text.charAt(1) == '=';
        var rest = dates.of(text.substring(text.startsWith("<") || text.startsWith(">") ? (equal ? 2 : 1) : 0));
        if (rest == null) {
            return null;
        }
        return switch (text.charAt(0)) {
            case '<' -> new DueRange(null, equal || counted ? rest : rest.minusDays(1), false);
            case '>' -> new DueRange(equal || counted ? rest : rest.plusDays(1), null, false);
            default -> new DueRange(rest, rest, false);
        };
    }

    private static @Nullable DueRange between(String first, String last, Dates dates) {
        var from = dates.of(first.strip());
        var to = dates.of(last.strip());
        boolean wrong = from == null && !first.isBlank() || to == null && !last.isBlank() || from == null && to == null;
        return wrong ? null : new DueRange(from, to, false);
    }
}

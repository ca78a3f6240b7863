package dev.baton.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-24",
        "今日, 2026-11-24",
        "tomorrow, 2026-11-25",
        "明日, 2026-11-25",
        "明後日, 2026-11-26",
        "tue, 2026-11-24",
        "Tuesday, 2026-11-24",
        "fri, 2026-11-27",
        "金曜, 2026-11-27",
        "金曜日, 2026-11-27",
        "mon, 2026-11-30",
        "next mon, 2026-11-30",
        "next fri, 2026-12-04",
        "来週月曜, 2026-11-30",
        "来週の金曜日, 2026-12-04",
        "来週, 2026-11-30",
        "今週金曜, 2026-11-27",
        "+3d, 2026-11-27",
        "+2w, 2026-12-08",
        "+1m, 2026-12-24",
        "3日後, 2026-11-27",
        "１週間後, 2026-12-01",
        "end of month, 2026-11-30",
        "月末, 2026-11-30",
        "来月末, 2026-12-31",
        "2026-11-28, 2026-11-28",
        "2027/1/5, 2027-01-05",
        "11/28, 2026-11-28",
        "11/24, 2026-11-24",
        "11/23, 2027-11-23",
        "1/5, 2027-01-05",
        "2/29, 2028-02-29",
        "11月28日, 2026-11-28",
        "１１月２８日, 2026-11-28",
        "2027年3月1日, 2027-03-01",
        "28日, 2026-11-28",
        "3日, 2026-12-03",
        "31日, 2026-12-31",
        "28 nov, 2026-11-28",
        "nov 28, 2026-11-28",
        "november 28th, 2026-11-28",
        "5 jan 2028, 2028-01-05",
    })
    void aDayAsPeopleSayIt(String typed, LocalDate day) {
        assertThat(Dates.from(TODAY).of(Word.normal(typed))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2/30",
                "13/1",
                "0/0",
                "11-28",
                "99",
                "32日",
                "2026-02-29",
                "+d",
                "+99999d",
                "nov",
                "next",
                "1/2/3/4"
            })
    void whatIsNoDay(String typed) {
        assertThat(Dates.from(TODAY).of(Word.normal(typed))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, tomorrow, 2027-01-01",
        "2026-11-29, next mon, 2026-11-30",
        "2026-11-29, 来週月曜, 2026-11-30",
        "2026-12-30, 来週月曜, 2027-01-04"
    })
    void overTheEdgesOfWeeksAndYears(LocalDate today, String typed, LocalDate day) {
        assertThat(Dates.from(today).of(Word.normal(typed))).isEqualTo(day);
    }
}

package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.SeriesDates.Precision;
import org.presessions.shared.words.TestWords;

class SeriesDatesTest {
    private static final SeriesDates SERIES_37 =
            new SeriesDates(Precision.DAYS, LocalDate.of(2020, 12, 8), LocalDate.of(2020, 12, 11), true);
    private static final SeriesDates SERIES_40 =
            new SeriesDates(Precision.WEEK, LocalDate.of(2021, 12, 6), LocalDate.of(2021, 12, 10), false);

    @Test
    void readAsTheCallsSay() {
        assertThat(SERIES_37.in(TestWords.in(Locale.ENGLISH).formats()))
                .isEqualTo("8–11 December 2020 (to be confirmed)");
        assertThat(SERIES_40.in(TestWords.in(Locale.ENGLISH).formats())).isEqualTo("week of 6 December 2021");
    }

    @Test
    void readInFrenchAndSpanish() {
        assertThat(SERIES_37.in(TestWords.in(Locale.FRENCH).formats())).isEqualTo("8–11 décembre 2020 (à confirmer)");
        assertThat(SERIES_40.in(TestWords.in(Locale.of("es")).formats()))
                .isEqualTo("semana del 6 de diciembre de 2021");
    }

    @Test
    void acrossMonths() {
        var dates = new SeriesDates(Precision.DAYS, LocalDate.of(2020, 11, 30), LocalDate.of(2020, 12, 3), false);
        assertThat(dates.in(TestWords.in(Locale.ENGLISH).formats())).isEqualTo("30 November – 3 December 2020");
    }
}

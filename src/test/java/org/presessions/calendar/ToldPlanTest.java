package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ToldPlanTest {
    private static final Instant HOUR = Instant.parse("2061-12-07T09:00:00Z");

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Test
    void withAnHourOtherDatesAreNoNewsAndAnotherFormatIs() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        calendar.schedule(haiti.id(), Optional.of(HOUR), 60, Optional.empty());
        var told = ToldPlan.of(calendar.preSession(haiti.id()));
        var dates = haiti.series().dates();
        calendar.redate(haiti.series().id(), haiti.series().format(), later(dates));
        assertThat(ToldPlan.isRight(told, calendar.preSession(haiti.id()))).isTrue();
        calendar.redate(haiti.series().id(), Format.HYBRID, dates);
        assertThat(ToldPlan.isRight(told, calendar.preSession(haiti.id()))).isFalse();
    }

    @Test
    void withoutAnHourOtherDatesAreNewsAndThatTheyAreConfirmedIsNot() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var series = haiti.series();
        var told = ToldPlan.of(haiti);
        var dates = series.dates();
        var confirmed = new SeriesDates(dates.precision(), dates.startsOn(), dates.endsOn(), !dates.toBeConfirmed());
        calendar.redate(series.id(), series.format(), confirmed);
        assertThat(ToldPlan.isRight(told, calendar.preSession(haiti.id()))).isTrue();
        calendar.redate(series.id(), series.format(), later(dates));
        assertThat(ToldPlan.isRight(told, calendar.preSession(haiti.id()))).isFalse();
        calendar.schedule(haiti.id(), Optional.of(HOUR), 60, Optional.empty());
        assertThat(ToldPlan.isRight(told, calendar.preSession(haiti.id()))).isFalse();
    }

    @Test
    void lettersOfBeforeToldNoFormat() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        assertThat(ToldPlan.isRight("-", haiti)).isTrue();
        assertThat(ToldPlan.isRight(HOUR.toString(), haiti)).isFalse();
    }

    private static SeriesDates later(SeriesDates dates) {
        return new SeriesDates(
                dates.precision(), dates.startsOn().plusDays(7), dates.endsOn().plusDays(7), dates.toBeConfirmed());
    }
}

package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class HallRepositoryTest {
    private static final Hall BIG =
            new Hall(UUID.randomUUID(), "Room XXII", "Palais des Nations\ndoor 40", Optional.of(200), true);
    private static final Hall SMALL = new Hall(UUID.randomUUID(), "Room VII", "", Optional.empty(), false);

    @Autowired
    HallRepository halls;

    @Autowired
    CalendarEntryRepository entries;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    Series series;

    @BeforeEach
    void aSeriesOnTheSpot() {
        series = fixtures.series("HTI", "UGA");
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        halls.save(series.id(), BIG);
        halls.save(series.id(), SMALL);
    }

    @Test
    void aSeriesHasItsHallsByNameAndNobodyElses() {
        assertThat(halls.of(series.id())).containsExactly(SMALL, BIG);
        var other = fixtures.series("TGO");
        halls.save(other.id(), new Hall(BIG.id(), "Taken over", "", Optional.empty(), true));
        assertThat(halls.of(series.id())).containsExactly(SMALL, BIG);
        assertThat(halls.of(other.id())).isEmpty();
        halls.delete(other.id(), BIG.id());
        assertThat(halls.of(series.id())).contains(BIG);
    }

    @Test
    void aPreSessionHasItsHallWhereItIsHeldThere() {
        assertThat(hall("HTI")).isEmpty();
        assertThat(place("HTI", BIG)).isTrue();
        assertThat(place("HTI", BIG)).isFalse();
        assertThat(hall("HTI")).contains(BIG);
        assertThat(hall("UGA")).isEmpty();
        calendar.redate(series.id(), Format.VIRTUAL, series.dates());
        assertThat(hall("HTI")).as("of a series that is held online alone").isEmpty();
    }

    @Test
    void withItsHallAPreSessionLosesNothingElse() {
        place("HTI", BIG);
        halls.delete(series.id(), BIG.id());
        assertThat(hall("HTI")).isEmpty();
        assertThat(calendar.preSessionsOf(series.id())).hasSize(2);
    }

    @Test
    void aCalendarIsToldOfAHallThatAllOfAnEntryIsIn() {
        var all = calendar.preSessionsOf(series.id());
        all.forEach(one -> calendar.schedule(one.id(), Optional.of(Instant.now()), 60, Optional.empty()));
        place("HTI", BIG);
        assertThat(entry("HTI").hall()).contains(BIG);
        assertThat(entry("UGA").hall()).isEmpty();
        place("UGA", SMALL);
        assertThat(entry("UGA").hall()).as("not for everybody").isEmpty();
        var before = entry("HTI").sequence();
        entries.touch(series.id(), Instant.now());
        assertThat(entry("HTI").sequence()).isEqualTo(before + 1);
    }

    @Test
    void whatIsUndecidedTakesAHallAndWhatWasLeftOnlineOnlyDoesNot() {
        halls.place(preSession("UGA").id(), Optional.empty());
        halls.placeUndecided(series.id(), BIG.id());
        assertThat(hall("HTI")).contains(BIG);
        assertThat(hall("UGA")).isEmpty();
        place("UGA", SMALL);
        halls.delete(series.id(), SMALL.id());
        halls.placeUndecided(series.id(), BIG.id());
        assertThat(hall("UGA")).as("its hall was taken away").contains(BIG);
    }

    private boolean place(String iso3, Hall hall) {
        return halls.place(preSession(iso3).id(), Optional.of(hall.id()));
    }

    private CalendarEntry entry(String iso3) {
        return entries.ofPreSessions(List.of(preSession(iso3).id())).getFirst();
    }

    private Optional<Hall> hall(String iso3) {
        return preSession(iso3).hall();
    }

    private PreSession preSession(String iso3) {
        return calendar.preSessionsOf(series.id()).stream()
                .filter(one -> one.state().iso3().equals(iso3))
                .findFirst()
                .orElseThrow();
    }
}

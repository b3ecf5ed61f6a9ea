package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CalendarEntryRepositoryTest {
    private static final Instant WHEN = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);

    @Autowired
    CalendarEntryRepository entries;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    PreSession haiti;

    @BeforeEach
    void aPreSession() {
        haiti = fixtures.preSession("HTI");
    }

    @Test
    void calendarsKnowNothingBeforeThereIsATime() {
        assertThat(entry()).isEmpty();
        schedule(Optional.empty(), 60);
        assertThat(entry()).isEmpty();
    }

    @Test
    void eachChangeCountsAndWhatIsNoneDoesNot() {
        schedule(Optional.of(WHEN), 60);
        assertThat(entry().orElseThrow())
                .isEqualTo(new CalendarEntry(
                        haiti.id(),
                        haiti.series(),
                        CalendarEntry.Kind.PRE_SESSION,
                        List.of(haiti.state()),
                        WHEN,
                        Duration.ofMinutes(60),
                        0,
                        entry().orElseThrow().changedAt(),
                        false,
                        Optional.empty()));
        schedule(Optional.of(WHEN), 60);
        assertThat(sequence()).isZero();
        schedule(Optional.of(WHEN.plusSeconds(1800)), 60);
        assertThat(sequence()).isEqualTo(1);
        schedule(Optional.of(WHEN.plusSeconds(1800)), 90);
        assertThat(sequence()).isEqualTo(2);
    }

    @Test
    void whatIsGivenUpTakenUpAndWithoutATimeAgainIsSaidSo() {
        schedule(Optional.of(WHEN), 60);
        calendar.giveUp(haiti.id(), new Wording(Map.of("en", "The State asked.")));
        assertThat(entry().map(CalendarEntry::isCancelled)).contains(true);
        calendar.takeUp(haiti.id());
        assertThat(entry().map(CalendarEntry::isCancelled)).contains(false);
        schedule(Optional.empty(), 60);
        assertThat(entry().map(CalendarEntry::isCancelled)).contains(true);
        assertThat(sequence()).isEqualTo(3);
    }

    @Test
    void whatIsDroppedLeavesItsEntry() {
        schedule(Optional.of(WHEN), 60);
        calendar.drop(haiti);
        assertThat(entry().map(CalendarEntry::isCancelled)).contains(true);
        assertThat(entry().map(CalendarEntry::startsAt)).contains(WHEN);
        assertThat(sequence()).isEqualTo(1);
    }

    @Test
    void entriesAreFoundByStateInAnnouncedSeriesOnly() {
        schedule(Optional.of(WHEN), 60);
        assertThat(entries.of(haiti.state().iso3())).contains(entry().orElseThrow());
        assertThat(entries.of("TGO")).doesNotContain(entry().orElseThrow());
        assertThat(entries.ofPreSessions(List.of(haiti.id()))).containsExactly(entry().orElseThrow());
        assertThat(entries.ofPreSessions(List.of())).isEmpty();
    }

    private void schedule(Optional<Instant> at, int minutes) {
        calendar.schedule(haiti.id(), at, minutes, Optional.empty());
    }

    private int sequence() {
        return entry().orElseThrow().sequence();
    }

    private Optional<CalendarEntry> entry() {
        return entries.of(List.of(haiti.series().id())).stream().findFirst();
    }
}

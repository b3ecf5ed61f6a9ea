package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.shared.Page;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;

class PreSessionTest {
    private static final Instant START = Instant.parse("2021-12-07T09:00:00Z");
    private static final State HAITI = new State("HTI", "haiti", Optional.empty(), Wording.english("Haiti"));

    @Test
    void untilSomethingHappenedThePlanSaysWhereItIs() {
        var planned = preSession(Optional.of(START), Held.NOT_YET);
        assertThat(planned.courseAt(START)).isEqualTo(Course.AHEAD);
        assertThat(planned.courseAt(START.plus(Duration.ofHours(2)))).isEqualTo(Course.AHEAD); // it may be late
        assertThat(planned.courseAt(START.plus(Duration.ofHours(14)))).isEqualTo(Course.UNRECORDED);
    }

    @Test
    void withoutAnHourItIsPastWhenItsSeriesIs() {
        var unscheduled = preSession(Optional.empty(), Held.NOT_YET);
        assertThat(unscheduled.courseAt(Instant.parse("2021-12-10T22:59:00Z"))).isEqualTo(Course.AHEAD);
        assertThat(unscheduled.courseAt(Instant.parse("2021-12-10T23:01:00Z"))).isEqualTo(Course.UNRECORDED);
    }

    @Test
    void whatWasOpenedAndClosedWasHeldWhateverThePlanSays() {
        var early = START.minus(Duration.ofDays(20));
        var open = preSession(Optional.of(START), new Held(Optional.of(early), Optional.empty()));
        assertThat(open.courseAt(early)).isEqualTo(Course.RUNNING);
        assertThat(open.isHeld()).isFalse();
        var closed = preSession(
                Optional.of(START), new Held(Optional.of(early), Optional.of(early.plus(Duration.ofHours(1)))));
        assertThat(closed.courseAt(early.plus(Duration.ofHours(1)))).isEqualTo(Course.HELD);
        assertThat(closed.courseAt(START.plus(Duration.ofDays(900)))).isEqualTo(Course.HELD);
    }

    @Test
    void oneThatNobodyClosedIsNotUnderWayForEver() {
        var late = new Held(Optional.of(START.plus(Duration.ofHours(3))), Optional.empty());
        for (var open : new PreSession[] {preSession(Optional.of(START), late), preSession(Optional.empty(), late)}) {
            assertThat(open.courseAt(START.plus(Duration.ofHours(14)))).isEqualTo(Course.RUNNING);
            assertThat(open.courseAt(START.plus(Duration.ofHours(16)))).isEqualTo(Course.UNRECORDED);
        }
    }

    @Test
    void whatWasGivenUpIsNotHeldAtAnyTimeUnlessItWas() {
        var why = Optional.of(Wording.english("Too few applied."));
        var planned = preSession(Optional.of(START), Held.NOT_YET, why);
        assertThat(planned.courseAt(START.minusSeconds(1))).isEqualTo(Course.NOT_HELD);
        assertThat(planned.courseAt(START.plus(Duration.ofDays(900)))).isEqualTo(Course.NOT_HELD);
        var held = new Held(Optional.of(START), Optional.of(START.plusSeconds(60)));
        assertThat(preSession(Optional.of(START), held, why).courseAt(START.plusSeconds(61)))
                .isEqualTo(Course.HELD);
    }

    private static PreSession preSession(Optional<Instant> startsAt, Held held) {
        return preSession(startsAt, held, Optional.empty());
    }

    private static PreSession preSession(Optional<Instant> startsAt, Held held, Optional<Wording> why) {
        var dates = new SeriesDates(
                SeriesDates.Precision.WEEK, LocalDate.of(2021, 12, 6), LocalDate.of(2021, 12, 10), false);
        var series = new Series(UUID.randomUUID(), "40", 40, Format.VIRTUAL, dates, Page.GENEVA, false);
        return new PreSession(
                UUID.randomUUID(),
                series,
                HAITI,
                startsAt,
                Duration.ofHours(1),
                Optional.empty(),
                held,
                why,
                Optional.empty());
    }
}

package org.presessions.statements.removing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.statements.removing.Removal.Erased;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class RemovalRepositoryTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Autowired
    RemovalRepository removals;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleApplications applications;

    @Test
    void whatWasErasedIsNotedOnce() {
        var preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var application = applications.application(preSession, "Sample Coalition " + UUID.randomUUID());
        var seat = speakers.confirmed(application, 2);
        assertThat(removals.find(seat.id())).isEmpty();
        removals.insertIfNew(seat.id(), Optional.of(seat.speakerId()), AT);
        removals.insertIfNew(seat.id(), Optional.empty(), AT.plusSeconds(9));
        var begun = new Removal(seat.id(), Optional.of(seat.speakerId()), AT, Optional.empty(), Optional.empty());
        assertThat(removals.find(seat.id())).contains(begun);

        var erased = new Erased(
                AT.plusSeconds(1),
                2,
                1,
                List.of("en", "fr"),
                true,
                Optional.of(AT.plusSeconds(99)),
                Optional.of(AT.plusSeconds(9)));
        assertThat(removals.erased(seat.id(), erased)).isTrue();
        assertThat(removals.erased(
                        seat.id(), new Erased(AT, 0, 0, List.of(), false, Optional.empty(), Optional.empty())))
                .isFalse();
        assertThat(removals.find(seat.id()))
                .contains(new Removal(
                        seat.id(), Optional.of(seat.speakerId()), AT, Optional.of(erased), Optional.empty()));
    }

    @Test
    void nothingMayHaveBeenThere() {
        var preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var application = applications.application(preSession, "Sample Coalition " + UUID.randomUUID());
        var seat = speakers.confirmed(application, 2);
        removals.insertIfNew(seat.id(), Optional.empty(), AT);
        var nothing = new Erased(AT, 0, 0, List.of(), false, Optional.empty(), Optional.empty());
        assertThat(removals.erased(seat.id(), nothing)).isTrue();
        assertThat(removals.find(seat.id()).flatMap(Removal::erased)).contains(nothing);
    }

    @Test
    void wordsThatWereToStayAreGivenAnEndOnce() {
        var seat = speakers.confirmed(fixtures.preSession("HTI"));
        removals.insertIfNew(seat.id(), Optional.empty(), AT);
        assertThat(removals.withoutEnd()).doesNotContain(seat.id()); // nothing is certified yet
        removals.erased(
                seat.id(), new Erased(AT, 0, 0, List.of(), false, Optional.of(AT.plusSeconds(60)), Optional.empty()));
        assertThat(removals.withoutEnd()).contains(seat.id());
        removals.endText(seat.id(), AT.plusSeconds(9));
        assertThat(removals.withoutEnd()).doesNotContain(seat.id());
        var erased = removals.find(seat.id()).flatMap(Removal::erased).orElseThrow();
        assertThat(erased.textUntil()).contains(AT.plusSeconds(9));
        assertThat(erased.textBackupsUntil()).contains(AT.plusSeconds(69));
    }
}

package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleStatements;
import org.presessions.selection.Seat;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class StatementRepositoryTest {
    @Autowired
    StatementRepository repository;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    SampleStatements statements;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    PreSession preSession;
    Seat written;
    Seat blank;

    @BeforeEach
    void twoSpeakers() {
        preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        written = speakers.confirmed(applications.application(preSession, "Sample Writers"), 4);
        blank = speakers.confirmed(applications.application(preSession, "Sample Starters"), 4);
        statements.handedIn(written);
    }

    @Test
    void manuscriptsOfSeveralSeatsAreReadAtOnce() {
        var script = repository.ofSeat(written.id()).orElseThrow();
        assertThat(repository.ofSeats(List.of(written.id(), UUID.randomUUID()))).containsExactly(script);
        assertThat(repository.ofSeats(List.of())).isEmpty();
        assertThat(repository.withStatus(StatementStatus.HANDED_IN)).contains(script);
    }

    @Test
    void whereThereIsNoManuscriptYetItIsBegun() {
        var scripts = manuscripts.begin(List.of(written, blank));
        assertThat(scripts)
                .isEqualTo(Map.of(
                        written.id(), repository.ofSeat(written.id()).orElseThrow(),
                        blank.id(), repository.ofSeat(blank.id()).orElseThrow()));
        assertThat(repository.of(preSession.id())).containsExactlyInAnyOrderElementsOf(scripts.values());
    }
}

package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class GuardianRepositoryTest {
    private static final Guardian CONSENTED =
            new Guardian("Marie Sample", "signed letter", Optional.of(LocalDate.parse("2026-03-01")));

    @Autowired
    GuardianRepository guardians;

    @Autowired
    ChoiceRepository choices;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleApplications applications;

    @Test
    void aChoiceAwaitsConsentUntilAGuardianGaveIt() {
        var seat = speakers.confirmed(applications.application(fixtures.preSession("HTI"), "Sample Youth"), 2);
        var open = Choice.of(Level.OPEN);
        choices.save(seat.id(), open, Instant.now());
        assertThat(guardians.find(seat.id())).isEmpty();
        assertThat(choices.of(List.of(seat.id()))).containsValue(open);

        guardians.save(seat.id(), Guardian.AWAITED, Instant.now());
        assertThat(guardians.find(seat.id())).contains(Guardian.AWAITED);
        assertThat(choices.of(List.of(seat.id()))).containsValue(open.awaiting(true));

        guardians.save(seat.id(), CONSENTED, Instant.now());
        assertThat(guardians.find(seat.id())).contains(CONSENTED);
        assertThat(choices.of(List.of(seat.id()))).containsValue(open);

        guardians.erase(seat.id());
        assertThat(guardians.find(seat.id())).contains(Guardian.AWAITED); // that one is under 18 stays

        guardians.delete(seat.id());
        assertThat(guardians.find(seat.id())).isEmpty();
    }
}

package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.selection.Panels;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    Protection protection;

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient jdbc;

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

        var staff = fixtures.person().id();
        assertThat(guardians.confirm(seat.id(), staff, Instant.now())).isFalse(); // there is none
        guardians.save(seat.id(), CONSENTED, Instant.now());
        assertThat(guardians.find(seat.id())).contains(CONSENTED);
        assertThat(choices.of(List.of(seat.id()))).containsValue(open.awaiting(true));
        assertThat(guardians.toConfirm(List.of(seat.id()))).containsExactly(seat.id());
        assertThat(guardians.toConfirm()).contains(seat.id());
        assertThat(guardians.isAwaited(seat.id())).isTrue();

        assertThat(guardians.confirm(seat.id(), staff, Instant.now())).isTrue();
        assertThat(guardians.confirm(seat.id(), staff, Instant.now())).isFalse();
        guardians.save(seat.id(), CONSENTED, Instant.now());
        assertThat(choices.of(List.of(seat.id()))).containsValue(open);
        assertThat(guardians.toConfirm(List.of(seat.id()))).isEmpty();
        assertThat(guardians.toConfirm()).doesNotContain(seat.id());
        guardians.save(seat.id(), new Guardian("Other Sample", "by telephone", CONSENTED.on()), Instant.now());
        assertThat(guardians.isAwaited(seat.id())).isTrue(); // of that one nobody has said yes

        guardians.erase(seat.id());
        assertThat(guardians.find(seat.id())).contains(Guardian.AWAITED); // that one is under 18 stays

        guardians.delete(seat.id());
        assertThat(guardians.find(seat.id())).isEmpty();
    }

    @Test
    void whoSpeaksOnInThePlaceAfterItKeepsTheConsent() {
        var preSession = fixtures.preSession("HTI");
        var before = speakers.confirmed(applications.application(preSession, "Sample Elders"), 2);
        var child = speakers.confirmed(applications.application(preSession, "Sample Youth"), 2);
        for (var seat : List.of(before, child)) guardians.save(seat.id(), CONSENTED, Instant.now());
        jdbc.sql("update seat set status = 'replaced', named_by = 1 where id = :id")
                .param("id", before.id())
                .update();
        jdbc.sql("update seat set joint = true, application_id = :application where id = :id")
                .param("application", before.applicationId())
                .param("id", child.id())
                .update();
        jdbc.sql("insert into joint_speaker (seat_id, answers, bound) values (:id, '{}', true)")
                .param("id", child.id())
                .update();
        var passedOn = panels.seat(before.id()).orElseThrow();
        assertThat(passedOn.bound()).hasSize(2);
        protection.takeBack(passedOn);
        assertThat(guardians.find(before.id())).contains(Guardian.AWAITED);
        assertThat(guardians.find(child.id())).contains(CONSENTED);
    }
}

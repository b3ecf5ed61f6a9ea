package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ConfirmByRepositoryTest {
    private static final Instant AT = Instant.parse("2031-08-16T21:59:00Z");

    @Autowired
    ConfirmByRepository days;

    @Autowired
    SeatRepository seats;

    @Autowired
    PanelRepository plans;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    PreSession haiti;
    UUID application;
    UUID seat;

    @BeforeEach
    void anInvitedSpeaker() {
        haiti = fixtures.preSession("HTI");
        application = applications.application(haiti, "Sample Water").id();
        seat = seats.offer(application, haiti.id(), fixtures.person().id(), 1, 5, AT);
    }

    @Test
    void aDayIsChosenForAPanelAndKeptForASeat() {
        plans.lock(haiti.id());
        assertThat(days.chosen(haiti.id())).isEmpty();
        days.choose(haiti.id(), AT);
        assertThat(days.chosen(haiti.id())).contains(AT);
        assertThat(days.of(List.of(seat))).isEmpty();
        days.set(seat, AT.plusSeconds(5));
        assertThat(days.of(List.of(seat, UUID.randomUUID()))).isEqualTo(Map.of(seat, AT.plusSeconds(5)));
        assertThat(days.of(List.of())).isEmpty();
    }

    @Test
    void thoseWhoHaveNotAnsweredAreFoundByTheirDay() {
        days.set(seat, AT);
        var own = new ConfirmByRepository.Unanswered(seat, application, haiti.id(), AT);
        assertThat(days.unanswered(AT.minusSeconds(1), AT)).contains(own);
        assertThat(days.unanswered(AT, AT.plusSeconds(1))).doesNotContain(own);
        var row = seats.find(seat).orElseThrow();
        if (row.confirmed() instanceof SeatChange.Changed(var confirmed)) seats.save(confirmed);
        assertThat(days.unanswered(AT.minusSeconds(1), AT)).doesNotContain(own);
    }

    @Test
    void nobodyIsRemindedTwiceOfOneDay() {
        var own = new ConfirmByRepository.Unanswered(seat, application, haiti.id(), AT);
        assertThat(days.remind(own, ConfirmReminder.ONE_DAY, AT)).isTrue();
        assertThat(days.remind(own, ConfirmReminder.ONE_DAY, AT)).isFalse();
        assertThat(days.remind(own, ConfirmReminder.THREE_DAYS, AT)).isTrue();
        var later = new ConfirmByRepository.Unanswered(seat, application, haiti.id(), AT.plusSeconds(9));
        assertThat(days.remind(later, ConfirmReminder.ONE_DAY, AT)).isTrue();
    }
}

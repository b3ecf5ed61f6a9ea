package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What other parts learn of a meeting.
@ServerTest
class MeetingsTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    TestRoom room;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
    }

    @Test
    void theSituationSaysWhereTheMeetingIsAndWhoIsHeard() {
        assertSituation(MeetingStage.WAITING, 0, Optional.empty());
        room.goTo(MeetingStage.OPENING);
        assertSituation(MeetingStage.OPENING, 1, Optional.empty());
        room.goTo(MeetingStage.SCREENING);
        assertSituation(MeetingStage.SCREENING, 2, Optional.of(room.firstSeat.id()));
        room.goTo(MeetingStage.QUESTIONS);
        assertSituation(MeetingStage.QUESTIONS, 3, Optional.empty());
        var floor = new MeetingCommand.GiveFloor(room.secondSeat.id(), Duration.ofMinutes(2));
        meetings.perform(room.preSession.id(), floor);
        assertSituation(MeetingStage.QUESTIONS, 3, Optional.of(room.secondSeat.id()));
    }

    @Test
    void whoTakesPartDoesSoAsOneThing() {
        var sitting = Sitting.of(room.preSession);
        assertThat(meetings.attendee(room.moderator.id(), sitting))
                .contains(new Attendee(room.moderator.id(), true, Optional.empty(), Optional.empty()));
        assertThat(meetings.attendee(room.firstSeat.speakerId(), sitting))
                .contains(
                        new Attendee(room.firstSeat.speakerId(), false, Optional.of(room.firstSeat), Optional.empty()));
        assertThat(meetings.attendee(room.danish.id(), sitting).flatMap(Attendee::state))
                .hasValueSatisfying(state -> assertThat(state.iso3()).isEqualTo("DNK"));
        assertThat(meetings.attendee(UUID.randomUUID(), sitting)).isEmpty();
    }

    private void assertSituation(MeetingStage stage, int step, Optional<UUID> speakingSeatId) {
        assertThat(meetings.situation(room.preSession.id()))
                .isEqualTo(new MeetingSituation(stage, step, speakingSeatId));
    }
}

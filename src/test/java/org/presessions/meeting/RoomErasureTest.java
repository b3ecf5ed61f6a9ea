package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.states.State;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What of a meeting goes, and when.
@ServerTest
class RoomErasureTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingAttendance attendance;

    @Autowired
    Preparations preparations;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleMeeting sample;

    @Autowired
    RoomErasure erasure;

    @Autowired
    TestClock clock;

    TestRoom room;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        var draft = new QuestionDraft(Set.of(), false, "How many wells?");
        meetings.keep(room.preSession.id(), room.danish.id(), new KeptDraft(UUID.randomUUID(), draft));
        meetings.seen(room.preSession.id(), Set.of(room.danish.id(), room.moderator.id()));
        preparations.ready(room.preSession.id(), room.firstSeat.speakerId(), true);
    }

    @Test
    void aWeekAfterTheMeetingDraftsAndPreparationsGoAndAYearAfterItWhoWasThere() {
        sample.opens(room.preSession);
        sample.ends(room.preSession);
        erasedAfter(Duration.ofDays(6));
        assertThat(hasDraft()).isTrue();
        assertThat(isPrepared()).isTrue();
        erasedAfter(Duration.ofDays(8));
        assertThat(hasDraft()).isFalse();
        assertThat(isPrepared()).isFalse();
        assertThat(meetings.attended(room.preSession.id())).hasSize(2);
        erasedAfter(Duration.ofDays(366));
        assertThat(meetings.attended(room.preSession.id())).isEmpty();
        assertThat(attendance.states(room.preSession.id()))
                .extracting(State::iso3)
                .containsExactly("DNK");
    }

    @Test
    void nothingGoesBeforeTheMeeting() {
        var inAMonth = Optional.of(Instant.now().plus(Duration.ofDays(30)));
        calendar.schedule(room.preSession.id(), inAMonth, 60, Optional.empty());
        erasedAfter(Duration.ofDays(20));
        assertThat(hasDraft()).isTrue();
        assertThat(isPrepared()).isTrue();
    }

    private void erasedAfter(Duration time) {
        clock.at(Instant.now().plus(time), erasure::erase);
    }

    private boolean hasDraft() {
        return meetings.draft(room.preSession.id(), room.danish.id()).isPresent();
    }

    private boolean isPrepared() {
        return preparations.of(room.preSession.id()).containsKey(room.firstSeat.speakerId());
    }
}

package org.presessions.meeting.live;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.Seat;
import org.springframework.beans.factory.annotation.Autowired;

/// The room is open, and its panel is asked.
abstract class InOpenRoom extends InLiveRoom {
    @Autowired
    SampleMeeting sample;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @BeforeEach
    void open() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
    }

    void perform(MeetingCommand command) {
        meetings.perform(room.preSession.id(), command);
    }

    void gives(Seat seat) {
        perform(new MeetingCommand.GiveFloor(seat.id(), Duration.ofMinutes(2)));
    }

    /// @param tone in hertz, which the browser's microphone hears, and which colours what its camera sees
    Listener speaker(Seat seat, int tone) {
        return enter(people.get(seat.speakerId()), tone);
    }

    Listener enter(Person person, int tone) {
        return enter(person, "", tone);
    }

    Listener enter(Person person, String place, int tone) {
        return Listener.enter(chromium, beans, room, person, place, tone);
    }
}

package org.presessions.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.people.Person;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Made-up meetings, driven as a moderator, a delegate and a speaker drive them.
@Component
@Transactional
public class SampleMeeting {
    private static final Duration FLOOR = Duration.ofMinutes(2);

    private final Meetings meetings;

    SampleMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    public void opens(PreSession preSession) {
        done(meetings.open(preSession.id()));
    }

    public void stateSpeaks(PreSession preSession) {
        done(meetings.giveStateFloor(preSession.id()));
    }

    /// Starts the statements, or the next one.
    public void screens(PreSession preSession) {
        done(meetings.screen(preSession.id()));
    }

    /// Starts the questions and answers; from here on delegates may ask.
    public void takesQuestions(PreSession preSession) {
        done(meetings.startQuestionTime(preSession.id()));
    }

    public void opensQuestions(PreSession preSession) {
        done(meetings.openQuestions(preSession.id()));
    }

    /// A question to the whole panel.
    public UUID asks(PreSession preSession, Person delegate, String text) {
        return asks(preSession, delegate, Optional.empty(), text);
    }

    /// A question to one speaker.
    public UUID asks(PreSession preSession, Person delegate, Seat to, String text) {
        return asks(preSession, delegate, Optional.of(to.id()), text);
    }

    public void shows(PreSession preSession, UUID questionId) {
        done(meetings.show(preSession.id(), questionId));
    }

    public void merges(PreSession preSession, UUID questionId, UUID mergedId, String text) {
        done(meetings.merge(preSession.id(), questionId, mergedId, text));
    }

    /// A question that is on screen is answered in writing.
    public void answers(PreSession preSession, UUID questionId, Seat speaker, String text) {
        done(meetings.answer(preSession.id(), questionId, speaker.id(), text));
    }

    /// The question on screen is answered aloud.
    public void speaks(PreSession preSession, Seat speaker) {
        done(meetings.giveFloor(preSession.id(), speaker.id(), FLOOR));
    }

    public void isAnswered(PreSession preSession, UUID questionId) {
        done(meetings.markAnswered(preSession.id(), questionId));
    }

    public void ends(PreSession preSession) {
        done(meetings.end(preSession.id()));
    }

    /// A whole meeting in which each speaker answers one delegate's question in writing.
    public List<MeetingQuestion> held(PreSession preSession, List<Person> delegates, List<Seat> speakers) {
        opens(preSession);
        takesQuestions(preSession);
        for (var i = 0; i < speakers.size(); i++) {
            var delegate = delegates.get(i % delegates.size());
            var question = asks(preSession, delegate, speakers.get(i), "Which step should come first, and why?");
            shows(preSession, question);
            answers(
                    preSession,
                    question,
                    speakers.get(i),
                    "A public timetable, so that everybody can follow the rest.");
            isAnswered(preSession, question);
        }
        ends(preSession);
        return meetings.questions(preSession.id());
    }

    private UUID asks(PreSession preSession, Person delegate, Optional<UUID> to, String text) {
        var id = UUID.randomUUID();
        done(meetings.ask(preSession.id(), delegate.id(), id, to, text));
        return id;
    }

    private static void done(MeetingOutcome outcome) {
        if (!(outcome instanceof MeetingOutcome.Done)) throw new IllegalStateException(outcome.toString());
    }
}

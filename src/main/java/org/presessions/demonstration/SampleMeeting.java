package org.presessions.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.QuestionDraft;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Person;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Made-up meetings, driven as a moderator, a delegate and a speaker drive them.
@Component
@Transactional
public class SampleMeeting {
    private final Meetings meetings;

    SampleMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    public void opens(PreSession preSession) {
        goesTo(preSession, MeetingStage.OPENING);
    }

    /// Starts the statements.
    public void screens(PreSession preSession) {
        goesTo(preSession, MeetingStage.SCREENING);
    }

    /// Starts the questions and answers; from here on delegates may ask.
    public void takesQuestions(PreSession preSession) {
        goesTo(preSession, MeetingStage.QUESTIONS);
    }

    /// A question to one speaker.
    public UUID asks(PreSession preSession, Person delegate, Seat to, String text) {
        var id = UUID.randomUUID();
        done(meetings.ask(preSession.id(), delegate.id(), id, new QuestionDraft(Set.of(to.id()), false, text)));
        return id;
    }

    public void shows(PreSession preSession, UUID questionId) {
        done(meetings.perform(preSession.id(), new MeetingCommand.Show(questionId)));
    }

    /// A question that is on screen is answered in writing.
    public void answers(PreSession preSession, UUID questionId, Seat speaker, String text) {
        done(meetings.answer(preSession.id(), questionId, speaker.id(), text));
    }

    /// A speaker has the floor for what is on screen, until another one has.
    public void speaks(PreSession preSession, Seat speaker) {
        done(meetings.perform(preSession.id(), new MeetingCommand.GiveFloor(speaker.id(), Duration.ofMinutes(2))));
    }

    public void raisesHand(PreSession preSession, Seat speaker) {
        done(meetings.perform(
                preSession.id(), new MeetingCommand.RaiseHand(new FloorParty.Panellist(speaker.id()), "")));
    }

    public void isAnswered(PreSession preSession, UUID questionId) {
        done(meetings.perform(preSession.id(), new MeetingCommand.MarkAnswered(questionId)));
    }

    public void ends(PreSession preSession) {
        goesTo(preSession, MeetingStage.ENDED);
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

    private void goesTo(PreSession preSession, MeetingStage stage) {
        var step = meetings.situation(preSession.id()).step();
        done(meetings.goTo(preSession.id(), step, stage));
    }

    private static void done(MeetingOutcome outcome) {
        if (!(outcome instanceof MeetingOutcome.Done)) throw new IllegalStateException(outcome.toString());
    }
}

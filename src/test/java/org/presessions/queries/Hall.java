package org.presessions.queries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleMissions;
import org.presessions.demonstration.SampleSelection;
import org.presessions.demonstration.SampleStatements;
import org.presessions.meeting.Meetings;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;

/// A Pre-session that takes place now, with as many of everything as wanted: applications in each state, speakers,
/// statements, delegates, questions.
public final class Hall {
    private static final Duration FILM = Duration.ofSeconds(1);

    public final PreSession preSession;
    public final List<Seat> panel = new ArrayList<>();
    final List<Person> delegates = new ArrayList<>();
    public final Application assessed;
    final Person assessor;

    private final BeanFactory beans;
    private final int rows;

    Hall(BeanFactory beans, UUID preSessionId, int rows) {
        this.beans = beans;
        this.rows = rows;
        var calendar = beans.getBean(Calendar.class);
        calendar.schedule(preSessionId, Optional.of(Instant.now()), 60, Optional.empty());
        preSession = calendar.preSession(preSessionId);
        for (var i = 0; i < rows; i++) row();
        assessed = applied();
        assessor = assess();
        for (var i = 0; i < rows; i++) assess();
        beans.getBean(SampleMeeting.class).opens(preSession);
        beans.getBean(SampleMeeting.class).takesQuestions(preSession);
        for (var i = 0; i < rows; i++) questions(panel.get(i), delegates.get(i));
        beans.getBean(Meetings.class)
                .seen(preSession.id(), delegates.stream().map(Person::id).collect(Collectors.toSet()));
    }

    void ends() {
        beans.getBean(SampleMeeting.class).ends(preSession);
    }

    public String at(String pattern) {
        return pattern.replace("/pre-sessions/{series}/{state}", preSession.path());
    }

    Person speaker() {
        return beans.getBean(People.class).get(panel.getFirst().speakerId());
    }

    private void row() {
        var speakers = beans.getBean(Speakers.class);
        var statements = beans.getBean(SampleStatements.class);
        var seat = speakers.confirmed(applied(), 4);
        statements.approved(seat, FILM);
        statements.captioned(seat);
        statements.chooses(seat, Level.OPEN);
        panel.add(seat);
        var toCheck = speakers.confirmed(applied(), 4);
        statements.film(toCheck, FILM);
        statements.handedIn(toCheck);
        speakers.declined(speakers.confirmed(applied(), 4), "Another journey");
        speakers.inReserve(applied());
        delegates.add(delegate());
    }

    private Application applied() {
        var name = "Sample Society " + UUID.randomUUID();
        return beans.getBean(SampleApplications.class)
                .application(preSession, name, InstitutionKind.NATIONAL_CSO, Set.of("justice", "right-to-water"));
    }

    private Person assess() {
        var assessor = beans.getBean(Fixtures.class).person(Role.SECRETARIAT);
        beans.getBean(SampleSelection.class).assess(assessed, assessor, 3, "Speaks for many.");
        return assessor;
    }

    private Person delegate() {
        var missions = beans.getBean(SampleMissions.class);
        var delegate = missions.delegate(preSession.series(), Scene.MISSIONS.getFirst(), "Dana Sample");
        missions.comes(delegate, preSession);
        beans.getBean(Meetings.class).seen(preSession.id(), Set.of(delegate.id()));
        return delegate;
    }

    /// One that waits, and one that was answered.
    private void questions(Seat seat, Person delegate) {
        var meeting = beans.getBean(SampleMeeting.class);
        meeting.asks(preSession, delegate, seat, "What would help most?");
        var question = meeting.asks(preSession, delegate, seat, "Which step should come first?");
        meeting.shows(preSession, question);
        meeting.answers(preSession, question, seat, "A public timetable.");
        meeting.speaks(preSession, seat);
        meeting.isAnswered(preSession, question);
        meeting.raisesHand(preSession, seat);
    }
}

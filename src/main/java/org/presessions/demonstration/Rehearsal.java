package org.presessions.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.presessions.applications.Application;
import org.presessions.applications.announcements.CallTextFiles;
import org.presessions.applications.announcements.CallTexts;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.NewSeries;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.calendar.SeriesDates.Precision;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.shared.Page;
import org.presessions.shared.words.Wording;
import org.springframework.stereotype.Component;

/// A made-up series whose dates are computed from today, so that every stage can be tried at once: a call that is open
/// (Timor-Leste), a panel being chosen (Lithuania), statements arriving (Togo), a meeting in a few minutes (Iceland)
/// and one that was held yesterday, with its brief (Uganda).
@Component
class Rehearsal {
    static final String SLUG = "rehearsal";
    static final List<String> STATES = List.of("TLS", "LTU", "TGO", "ISL", "UGA");
    private static final int SESSION = 54;
    private static final Duration MEETING_IN = Duration.ofMinutes(5);
    private static final Duration VIDEO_LENGTH = Duration.ofSeconds(20);
    private static final int MINUTES_EACH = 5;
    private static final Wording EXTENSION_REASON = Wording.english("Few applications had come by the first close.")
            .and("fr", "Peu de candidatures étaient arrivées à la première clôture.")
            .and("es", "Al primer cierre habían llegado pocas solicitudes.");

    private final Calendar calendar;
    private final Calls calls;
    private final CallTexts texts;
    private final People people;
    private final SampleApplications applications;
    private final SampleSelection selection;
    private final SampleMissions missions;
    private final SampleStatements statements;
    private final SampleMeeting meeting;
    private final Clock clock;

    Rehearsal(
            Calendar calendar,
            Calls calls,
            CallTexts texts,
            People people,
            SampleApplications applications,
            SampleSelection selection,
            SampleMissions missions,
            SampleStatements statements,
            SampleMeeting meeting,
            Clock clock) {
        this.calendar = calendar;
        this.calls = calls;
        this.texts = texts;
        this.people = people;
        this.applications = applications;
        this.selection = selection;
        this.missions = missions;
        this.statements = statements;
        this.meeting = meeting;
        this.clock = clock;
    }

    void load() {
        for (var role : SampleRole.values()) person(role);
        var series = announce();
        schedule(series, "uganda", Duration.ofMinutes(2)); // held at once: what the record says is of now
        schedule(series, "iceland", MEETING_IN);
        schedule(series, "togo", Duration.ofDays(21));
        missionsAreInvited(series);
        callIsOpen(state(series, "timor-leste"));
        panelIsBeingChosen(state(series, "lithuania"));
        statementsArrive(state(series, "togo"));
        meetingIsNear(state(series, "iceland"));
        meetingWasHeld(state(series, "uganda"));
    }

    private Person person(SampleRole role) {
        var person = people.ensure(role.email(), role.personName, Locale.ENGLISH);
        for (var given : role.roles) people.grant(person.id(), given);
        return people.get(person.id());
    }

    private Series announce() {
        var today = LocalDate.ofInstant(clock.instant(), Page.GENEVA);
        var dates = new SeriesDates(Precision.DAYS, today, today.plusDays(42), false);
        var series = calendar.announce(new NewSeries(SLUG, SESSION, Format.VIRTUAL, dates, Page.GENEVA, true, STATES));
        var now = clock.instant();
        var call = applications.call(series, now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(12)));
        texts.write(call, CallTextFiles.read("demonstration/calls/" + SLUG));
        return series;
    }

    private PreSession state(Series series, String slug) {
        return calendar.preSession(series.slug(), slug).orElseThrow();
    }

    private void callIsOpen(PreSession preSession) {
        calls.extend(preSession.id(), clock.instant().plus(Duration.ofDays(21)), EXTENSION_REASON);
        applications.draft(preSession, person(SampleRole.APPLICANT), "Sample Network for Clean Water");
        applications.application(
                preSession, "Sample Teachers for All", InstitutionKind.NATIONAL_CSO, Set.of("right-to-education"));
    }

    private void panelIsBeingChosen(PreSession preSession) {
        var candidates = candidates(preSession);
        var secretariat = person(SampleRole.SECRETARIAT);
        for (var candidate : candidates.subList(0, 3)) selection.assess(candidate, secretariat, 3, "A sample note.");
        selection.choose(candidates.getFirst(), MINUTES_EACH);
    }

    /// The speaker whom visitors can be has not begun; the others are further.
    private void statementsArrive(PreSession preSession) {
        var seats = panel(preSession, false);
        statements.handedIn(seats.get(1));
        statements.approved(seats.get(2), VIDEO_LENGTH);
    }

    private void meetingIsNear(PreSession preSession) {
        var seats = panel(preSession, true);
        for (var seat : seats) statements.approved(seat, VIDEO_LENGTH);
        statements.captioned(seats.getFirst());
        choose(seats);
        missions.comes(person(SampleRole.DELEGATE), preSession);
        missions.comes(person(SampleRole.STATE_UNDER_REVIEW), preSession);
        missions.takesOpening(person(SampleRole.STATE_UNDER_REVIEW), preSession);
    }

    private void meetingWasHeld(PreSession preSession) {
        var seats = panel(preSession, true);
        for (var seat : seats) statements.approved(seat);
        statements.film(seats.getFirst(), VIDEO_LENGTH);
        statements.captioned(seats.getFirst());
        choose(seats);
        meeting.held(preSession, List.of(person(SampleRole.DELEGATE)), seats);
    }

    /// One is open, one is seen in the room only, one is protected.
    private void choose(List<Seat> seats) {
        statements.chooses(seats.get(0), Level.OPEN);
        statements.chooses(seats.get(1), Level.IN_THE_ROOM);
        statements.chooses(seats.get(2), Level.PROTECTED);
    }

    /// Three speakers who confirmed, the first of them the speaker whom visitors can be.
    ///
    /// @param told whether the letters left; else they wait in the outbox, to be tried
    private List<Seat> panel(PreSession preSession, boolean told) {
        var candidates = candidates(preSession);
        var chosen = candidates.subList(0, 3);
        for (var application : chosen) selection.choose(application, MINUTES_EACH);
        selection.release(preSession.id());
        if (told) selection.tell(candidates);
        return chosen.stream()
                .map(application -> selection.confirm(selection.seat(application)))
                .toList();
    }

    private List<Application> candidates(PreSession preSession) {
        var state = preSession.state().names().english();
        var all = new ArrayList<Application>();
        all.add(applications.application(
                preSession,
                "Sample Coalition of " + state,
                InstitutionKind.COALITION,
                Set.of("rights-of-the-child", "right-to-health"),
                person(SampleRole.SPEAKER)));
        all.add(applications.application(
                preSession,
                "Sample Human Rights Commission of " + state,
                InstitutionKind.NHRI,
                Set.of("nhri", "justice")));
        all.add(applications.application(
                preSession,
                "Sample Women of " + state,
                InstitutionKind.NATIONAL_CSO,
                Set.of("womens-rights", "labour")));
        all.add(applications.application(
                preSession,
                "Sample Press Union of " + state,
                InstitutionKind.NATIONAL_CSO,
                Set.of("freedom-of-the-press")));
        all.add(applications.application(
                preSession,
                "Sample International Watch (" + state + ")",
                InstitutionKind.INTERNATIONAL_CSO,
                Set.of("migrants")));
        return all;
    }

    private void missionsAreInvited(Series series) {
        missions.address("CRI", SampleRole.DELEGATE.email());
        missions.address("ISL", SampleRole.STATE_UNDER_REVIEW.email());
        missions.addresses();
        missions.invite(series);
        missions.arrives(person(SampleRole.DELEGATE));
        missions.arrives(person(SampleRole.STATE_UNDER_REVIEW));
    }

    private void schedule(Series series, String slug, Duration fromNow) {
        var startsAt = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(fromNow);
        calendar.schedule(state(series, slug).id(), Optional.of(startsAt), 60, Optional.empty());
    }
}

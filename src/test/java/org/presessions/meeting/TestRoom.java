package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;

/// A Pre-session on Haiti that starts now, with two speakers, delegates of Denmark and Chile, and a moderator.
public final class TestRoom {
    public final Series series;
    public final PreSession preSession;
    public final Seat firstSeat;
    public final Seat secondSeat;
    public final Person danish;
    public final Person chilean;
    public final Person moderator;

    private final BeanFactory beans;

    /// @param others the States whose Pre-sessions are in the same series
    public TestRoom(BeanFactory beans, String... others) {
        this.beans = beans;
        var calendar = beans.getBean(Calendar.class);
        series = beans.getBean(Fixtures.class)
                .series(Stream.concat(Stream.of("HTI"), Stream.of(others)).toArray(String[]::new));
        var id = calendar.preSession(series.slug(), "haiti").orElseThrow().id();
        calendar.schedule(id, Optional.of(Instant.now()), 60, Optional.empty());
        preSession = calendar.preSession(id);
        firstSeat = confirmed("Sample Coalition for the Right to Water");
        secondSeat = confirmed("Sample Society of Teachers");
        danish = delegate("DNK", "Dana Sample");
        chilean = delegate("CHL", "Chano Sample");
        moderator = beans.getBean(Fixtures.class).person(Role.MODERATOR);
    }

    public String path() {
        return preSession.path() + "/meeting";
    }

    public Browser browser(Person person) {
        return beans.getBean(Browsers.class).signedInAs(person);
    }

    public Browser speaker(Seat seat) {
        return browser(beans.getBean(People.class).get(seat.speakerId()));
    }

    public void goTo(MeetingStage stage) {
        var meetings = beans.getBean(Meetings.class);
        var step = meetings.situation(preSession.id()).step();
        assertThat(meetings.goTo(preSession.id(), step, stage)).isEqualTo(new MeetingOutcome.Done());
    }

    public void opensQuestions() {
        var outcome = beans.getBean(Meetings.class).perform(preSession.id(), new MeetingCommand.OpenQuestions());
        assertThat(outcome).isEqualTo(new MeetingOutcome.Done());
    }

    /// A question to the whole panel.
    public UUID asks(Person delegate, String text) {
        var id = UUID.randomUUID();
        var outcome = beans.getBean(Meetings.class)
                .ask(preSession.id(), delegate.id(), id, new QuestionDraft(Set.of(), false, text));
        assertThat(outcome).isEqualTo(new MeetingOutcome.Done());
        return id;
    }

    private Seat confirmed(String institution) {
        var application = beans.getBean(SampleApplications.class).application(preSession, institution);
        return beans.getBean(Speakers.class).confirmed(application, 4);
    }

    /// Of another mission, the State under Review's too.
    public Person delegate(String iso3, String name) {
        var missions = beans.getBean(SampleMissions.class);
        missions.address(iso3, iso3.toLowerCase(Locale.ROOT) + "@missions.example");
        missions.invite(series);
        return missions.delegate(series, iso3, name);
    }
}

package org.presessions.meeting.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.springframework.beans.factory.BeanFactory;

/// A series on Andorra, Bulgaria and Croatia with a day, whose programme the secretariat plans and publishes.
public final class JointSeries {
    public final Series series;
    final Browser staff;
    final String desk;
    public final PreSession andorra;
    public final PreSession bulgaria;
    public final PreSession croatia;
    private final BeanFactory beans;

    public JointSeries(BeanFactory beans) {
        this.beans = beans;
        var fixtures = beans.getBean(Fixtures.class);
        series = fixtures.series("AND", "BGR", "HRV");
        desk = "/desk" + series.path() + "/programme";
        staff = beans.getBean(Browsers.class).signedInAs(fixtures.person(Role.SECRETARIAT));
        staff.post(desk + "/days", "date", "2021-12-06", "dayStarts", "09:00", "dayEnds", "18:00");
        andorra = preSession("andorra");
        bulgaria = preSession("bulgaria");
        croatia = preSession("croatia");
    }

    void adds(String kind, String... states) {
        var fields = new ArrayList<>(List.of("day", "2021-12-06", "kind", kind));
        for (var state : states) fields.addAll(List.of("state", state));
        assertThat(staff.post(desk + "/blocks", fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    void publishes() {
        assertThat(staff.post(desk + "/publication", "warned", "true").status()).isEqualTo(303);
    }

    List<JointMeeting> meetings() {
        return beans.getBean(JointMeetings.class).of(series.id());
    }

    void awaits(int number) {
        Awaitility.await("what was published, settled").until(() -> meetings().size() == number);
    }

    /// Id of the joint meeting on Andorra and Bulgaria, which is published.
    public UUID andorraAndBulgaria() {
        adds("questions", "AND", "BGR");
        publishes();
        awaits(1);
        return meetings().getFirst().id();
    }

    public void goes(UUID meetingId, MeetingStage stage) {
        var step = beans.getBean(Meetings.class).situation(meetingId).step();
        does(meetingId, new MeetingCommand.GoTo(step, stage, List.of()));
    }

    public void does(UUID meetingId, MeetingCommand command) {
        assertThat(beans.getBean(Meetings.class).perform(meetingId, command)).isEqualTo(new MeetingOutcome.Done());
    }

    /// A question of Denmark's that is put on screen.
    UUID taken(UUID meetingId, String text, UUID... seatIds) {
        var id = UUID.randomUUID();
        var to = Set.copyOf(Arrays.asList(seatIds));
        does(meetingId, new MeetingCommand.Ask(id, UUID.randomUUID(), Optional.of("DNK"), to, false, text));
        does(meetingId, new MeetingCommand.Show(id));
        return id;
    }

    /// Somebody of a mission that is invited.
    public Person delegate(String iso3) {
        var missions = beans.getBean(SampleMissions.class);
        missions.address(iso3, iso3.toLowerCase(Locale.ROOT) + "@missions.example");
        missions.invite(series);
        return missions.delegate(series, iso3, iso3 + " delegate");
    }

    private PreSession preSession(String slug) {
        return beans.getBean(Calendar.class).preSession(series.slug(), slug).orElseThrow();
    }
}

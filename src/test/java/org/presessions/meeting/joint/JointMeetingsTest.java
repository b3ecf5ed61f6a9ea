package org.presessions.meeting.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.MeetingAttendance;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.RoomErasure;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.log.MeetingLog;
import org.presessions.meeting.log.MeetingRepository;
import org.presessions.outcomes.Briefs;
import org.presessions.people.Role;
import org.presessions.states.State;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// From a published programme to the log of a joint meeting.
@ServerTest
class JointMeetingsTest {
    @Autowired
    JointMeetings joint;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingAttendance attendance;

    @Autowired
    RoomErasure erasure;

    @Autowired
    Briefs briefs;

    @Autowired
    SampleMissions missions;

    @Autowired
    MeetingLog log;

    @Autowired
    MeetingRepository repository;

    @Autowired
    Calendar calendar;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    TransactionTemplate transaction;

    Series series;
    String desk;
    Browser staff;
    UUID andorra;
    UUID bulgaria;
    UUID croatia;

    @BeforeEach
    void aDayOfASeries() {
        series = fixtures.series("AND", "BGR", "HRV");
        desk = "/desk" + series.path() + "/programme";
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        staff.post(desk + "/days", "date", "2021-12-06", "dayStarts", "09:00", "dayEnds", "18:00");
        andorra = preSession("andorra").id();
        bulgaria = preSession("bulgaria").id();
        croatia = preSession("croatia").id();
    }

    @Test
    void aJointBlockIsAMeetingOnceItIsPublished() {
        adds("questions", "AND", "BGR");
        adds("questions", "HRV");
        adds("questions", "AND", "BGR", "HRV");
        assertThat(joint.of(series.id())).isEmpty();
        publishes();
        awaits(2);
        assertThat(joint.of(series.id()))
                .extracting(JointMeeting::number, JointMeeting::preSessionIds)
                .containsExactly(tuple(1, Set.of(andorra, bulgaria)), tuple(2, Set.of(andorra, bulgaria, croatia)));
    }

    @Test
    void aLaterEditionChangesItAndLetsItGo() {
        adds("questions", "AND", "BGR");
        publishes();
        awaits(1);
        var first = joint.of(series.id()).getFirst();
        staff.submit(
                staff.get(desk + "/blocks/" + first.id()),
                desk + "/blocks/" + first.id(),
                "state",
                "AND",
                "state",
                "HRV");
        publishes();
        awaits(new JointMeeting(first.id(), series.id(), 1, Set.of(andorra, croatia)));
        staff.post(desk + "/blocks/" + first.id() + "/removal");
        adds("opening");
        publishes();
        awaits(0);
    }

    @Test
    void whatHasBegunStaysAsItBegan() {
        adds("questions", "AND", "BGR");
        publishes();
        awaits(1);
        var begun = joint.of(series.id()).getFirst();
        does(begun, new MeetingCommand.GoTo(0, MeetingStage.OPENING, List.of()));
        staff.post(desk + "/blocks/" + begun.id() + "/removal");
        adds("questions", "AND", "HRV");
        publishes();
        awaits(2);
        assertThat(joint.of(series.id()).getFirst()).isEqualTo(begun);
    }

    @Test
    void eachEntryOfItsLogSaysWhoseItIs() {
        var andorran = speakers.confirmed(preSession("andorra"));
        adds("questions", "AND", "BGR");
        publishes();
        awaits(1);
        var meeting = joint.of(series.id()).getFirst();
        var time = Duration.ofMinutes(2);
        does(meeting, new MeetingCommand.GoTo(0, MeetingStage.OPENING, List.of()));
        does(meeting, asks(Set.of()));
        does(meeting, asks(Set.of(andorran.id())));
        does(meeting, new MeetingCommand.GoTo(1, MeetingStage.QUESTIONS, List.of()));
        does(meeting, new MeetingCommand.GiveFloor(andorran.id(), time));
        var bulgarian = new FloorParty.UnderReview(Optional.of("BGR"));
        does(meeting, new MeetingCommand.GiveFloorTo(bulgarian, time, true, ""));
        var both = Set.of(andorra, bulgaria);
        assertThat(repository.after(meeting.id(), 0))
                .extracting(MeetingEntry::ofPreSessionIds)
                .containsExactly(both, both, Set.of(andorra), both, both, Set.of(andorra), Set.of(bulgaria));
        assertThat(log.state(meeting.id()).programme().floor().orElseThrow().party())
                .isEqualTo(bulgarian);
        assertThat(repository.after(andorra, 0)).isEmpty();
    }

    /// Two States, two panels: a question to one speaker, one to a speaker of each, one to all.
    @Test
    void eachPreSessionKeepsItsQuestionsAndTheAnswersOfItsPanelOnceItIsOver() {
        var andorran = speakers.confirmed(preSession("andorra")).id();
        var bulgarian = speakers.confirmed(preSession("bulgaria")).id();
        adds("questions", "AND", "BGR");
        publishes();
        awaits(1);
        var id = joint.of(series.id()).getFirst().id();
        holds(andorra);
        perform(id, new MeetingCommand.GoTo(0, MeetingStage.OPENING, List.of()));
        perform(id, new MeetingCommand.GoTo(1, MeetingStage.QUESTIONS, List.of()));
        var toOne = taken(id, "To Andorra", andorran);
        var toEach = taken(id, "To both", andorran, bulgarian);
        var toAll = taken(id, "To all");
        for (var question : List.of(toEach, toAll)) {
            perform(id, new MeetingCommand.Answer(question, andorran, "An answer of Andorra"));
            perform(id, new MeetingCommand.Answer(question, bulgarian, "An answer of Bulgaria"));
        }
        perform(id, new MeetingCommand.Answer(toOne, andorran, "An answer of Andorra"));
        assertThat(meetings.questions(andorra)).as("while it runs").isEmpty();
        perform(id, new MeetingCommand.GoTo(2, MeetingStage.ENDED, List.of()));

        assertThat(meetings.questions(andorra))
                .extracting(MeetingQuestion::text, MeetingQuestion::toSeatIds)
                .containsExactly(
                        tuple("To Andorra", Set.of(andorran)),
                        tuple("To both", Set.of(andorran)),
                        tuple("To all", Set.of()));
        assertThat(meetings.questions(bulgaria))
                .extracting(MeetingQuestion::text, MeetingQuestion::toSeatIds)
                .containsExactly(tuple("To both", Set.of(bulgarian)), tuple("To all", Set.of()));
        assertThat(meetings.questions(bulgaria))
                .flatExtracting(MeetingQuestion::answers)
                .extracting(MeetingQuestion.Answer::seatId)
                .containsExactly(bulgarian, bulgarian);
        assertThat(meetings.questions(croatia)).isEmpty();
        awaitsInTheBrief("To Andorra", "To both", "To all");
        assertThat(preSession("bulgaria").held().from())
                .as("no time of its own is taken from it")
                .isEmpty();
    }

    /// A delegation to a question on Bulgaria, a reply of Bulgaria, and Andorra as a colleague.
    @Test
    void eachSpeakersListHasWhoSpokeToItsState() {
        var bulgarian = speakers.confirmed(preSession("bulgaria")).id();
        adds("questions", "AND", "BGR");
        publishes();
        awaits(1);
        var id = joint.of(series.id()).getFirst().id();
        perform(id, new MeetingCommand.GoTo(0, MeetingStage.OPENING, List.of()));
        perform(id, new MeetingCommand.GoTo(1, MeetingStage.QUESTIONS, List.of()));
        taken(id, "To Bulgaria", bulgarian);
        for (var party : List.of("state:DNK", "under-review:AND")) {
            var hand = FloorParty.find(party).orElseThrow();
            perform(id, new MeetingCommand.RaiseHand(hand, ""));
            perform(id, new MeetingCommand.GiveFloorTo(hand, Duration.ofMinutes(1), false, ""));
        }
        perform(id, new MeetingCommand.GiveFloor(bulgarian, Duration.ofMinutes(1)));
        for (var party : List.of("under-review:BGR", "under-review:AND")) {
            var replies = FloorParty.find(party).orElseThrow();
            perform(id, new MeetingCommand.GiveFloorTo(replies, Duration.ofMinutes(1), true, ""));
        }
        perform(id, new MeetingCommand.GoTo(2, MeetingStage.ENDED, List.of()));

        assertThat(spoken(bulgaria)).containsExactly("state:DNK", "state:AND", "seat:" + bulgarian, "under-review");
        assertThat(spoken(andorra)).containsExactly("under-review");
        var page = staff.get(series.path() + "/bulgaria/meeting/speakers");
        assertThat(page.html().select("table").first().select("tbody strong").eachText())
                .contains("Denmark", "Andorra", "Bulgaria")
                .hasSize(4);
    }

    @Test
    void whoCameToAJointMeetingCameToEachOfItsStates() {
        missions.address("DNK", "dnk@missions.example");
        missions.invite(series);
        var danish = missions.delegate(series, "DNK", "Dana Sample");
        adds("questions", "AND", "BGR");
        publishes();
        awaits(1);
        var id = joint.of(series.id()).getFirst().id();
        meetings.seen(id, Set.of(danish.id()));
        for (var asked : List.of(andorra, bulgaria))
            assertThat(attendance.states(asked)).extracting(State::iso3).containsExactly("DNK");
        assertThat(attendance.states(croatia)).isEmpty();
        assertThat(meetings.attended(id)).containsExactly(danish.id());
        erasure.erase(); // the days of the series are long past
        assertThat(meetings.attended(id)).isEmpty();
        for (var asked : List.of(andorra, bulgaria))
            assertThat(attendance.states(asked)).extracting(State::iso3).containsExactly("DNK");
    }

    private List<String> spoken(UUID preSessionId) {
        return meetings.shares(preSessionId).stream()
                .flatMap(share -> share.speeches().stream())
                .map(speech -> speech.party().code())
                .toList();
    }

    private void holds(UUID preSessionId) {
        perform(preSessionId, new MeetingCommand.GoTo(0, MeetingStage.OPENING, List.of()));
        perform(preSessionId, new MeetingCommand.GoTo(1, MeetingStage.ENDED, List.of()));
        Awaitility.await("its brief").until(() -> briefs.find(preSessionId).isPresent());
    }

    private UUID taken(UUID meetingId, String text, UUID... seatIds) {
        var id = UUID.randomUUID();
        perform(
                meetingId,
                new MeetingCommand.Ask(
                        id, UUID.randomUUID(), Optional.of("DNK"), Set.copyOf(Arrays.asList(seatIds)), false, text));
        perform(meetingId, new MeetingCommand.Show(id));
        return id;
    }

    private void perform(UUID meetingId, MeetingCommand command) {
        assertThat(meetings.perform(meetingId, command)).isEqualTo(new MeetingOutcome.Done());
    }

    private void awaitsInTheBrief(String... texts) {
        Awaitility.await("the brief of Andorra, made again")
                .untilAsserted(
                        () -> assertThat(briefs.find(andorra).orElseThrow().toString())
                                .contains(texts)
                                .doesNotContain("An answer of Bulgaria"));
    }

    private void does(JointMeeting meeting, MeetingCommand command) {
        var outcome = transaction.execute(status -> log.decide(meeting.id(), Optional.empty(), command));
        assertThat(outcome).isEqualTo(new MeetingOutcome.Done());
    }

    private static MeetingCommand asks(Set<UUID> seatIds) {
        return new MeetingCommand.Ask(UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), seatIds, false, "Why?");
    }

    private void adds(String kind, String... states) {
        var fields = new ArrayList<>(List.of("day", "2021-12-06", "kind", kind));
        for (var state : states) fields.addAll(List.of("state", state));
        assertThat(staff.post(desk + "/blocks", fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    private void publishes() {
        assertThat(staff.post(desk + "/publication").status()).isEqualTo(303);
    }

    private void awaits(int number) {
        Awaitility.await("what was published, settled")
                .until(() -> joint.of(series.id()).size() == number);
    }

    private void awaits(JointMeeting meeting) {
        Awaitility.await("what was published, settled")
                .until(() -> joint.of(series.id()).equals(List.of(meeting)));
    }

    private PreSession preSession(String slug) {
        return calendar.preSession(series.slug(), slug).orElseThrow();
    }
}

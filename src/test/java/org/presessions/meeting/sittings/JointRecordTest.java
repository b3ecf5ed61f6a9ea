package org.presessions.meeting.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.MeetingAttendance;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.RoomErasure;
import org.presessions.meeting.Stay;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.outcomes.Briefs;
import org.presessions.states.State;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What a joint meeting on Andorra and Bulgaria leaves to each of them.
@ServerTest
class JointRecordTest {
    private static final Duration TIME = Duration.ofMinutes(1);

    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingAttendance attendance;

    @Autowired
    RoomErasure erasure;

    @Autowired
    Briefs briefs;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleMissions missions;

    @Autowired
    Speakers speakers;

    JointSeries series;
    UUID andorra;
    UUID bulgaria;
    UUID id;

    @BeforeEach
    void aJointMeeting() {
        series = new JointSeries(beans);
        andorra = series.andorra.id();
        bulgaria = series.bulgaria.id();
        id = series.andorraAndBulgaria();
    }

    /// Two States, two panels: a question to one speaker, one to a speaker of each, one to all.
    @Test
    void eachPreSessionKeepsItsQuestionsAndTheAnswersOfItsPanelOnceItIsOver() {
        var andorran = speakers.confirmed(series.andorra).id();
        var bulgarian = speakers.confirmed(series.bulgaria).id();
        holdsOwnOfAndorra();
        begins();
        var toOne = series.taken(id, "To Andorra", andorran);
        var toEach = series.taken(id, "To both", andorran, bulgarian);
        var toAll = series.taken(id, "To all");
        for (var question : List.of(toOne, toEach, toAll))
            series.does(id, new MeetingCommand.Answer(question, andorran, "An answer of Andorra"));
        for (var question : List.of(toEach, toAll))
            series.does(id, new MeetingCommand.Answer(question, bulgarian, "An answer of Bulgaria"));
        assertThat(meetings.questions(andorra)).as("while it runs").isEmpty();
        series.goes(id, MeetingStage.ENDED);

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
        assertThat(meetings.questions(series.croatia.id())).isEmpty();
        awaitsInTheBriefOfAndorra("To Andorra", "To both", "To all");
        assertThat(calendar.preSession(bulgaria).held().from())
                .as("no time of its own is taken from it")
                .isEmpty();
    }

    /// What was put to one panel alone is told with what it was joined to: the words are those of all who asked.
    @Test
    void whatWasJoinedStaysTogether() {
        var andorran = speakers.confirmed(series.andorra).id();
        speakers.confirmed(series.bulgaria);
        begins();
        var toAll = asked("To all");
        var toOne = asked("To Andorra", andorran);
        series.does(id, new MeetingCommand.Join(toAll, toOne, ""));
        series.does(id, new MeetingCommand.Show(toAll));
        series.goes(id, MeetingStage.ENDED);
        for (var state : List.of(andorra, bulgaria))
            assertThat(meetings.questions(state))
                    .extracting(MeetingQuestion::text)
                    .containsExactly("To all", "To Andorra");
    }

    private UUID asked(String text, UUID... seatIds) {
        var question = UUID.randomUUID();
        series.does(
                id,
                new MeetingCommand.Ask(question, UUID.randomUUID(), Optional.of("DNK"), Set.of(seatIds), false, text));
        return question;
    }

    /// A delegation to a question on Bulgaria, Andorra as a colleague, and a reply of each.
    @Test
    void eachSpeakersListHasWhoSpokeToItsState() {
        var bulgarian = speakers.confirmed(series.bulgaria).id();
        begins();
        series.taken(id, "To Bulgaria", bulgarian);
        for (var code : List.of("state:DNK", "under-review:AND")) {
            var hand = FloorParty.find(code).orElseThrow();
            series.does(id, new MeetingCommand.RaiseHand(hand, ""));
            series.does(id, new MeetingCommand.GiveFloorTo(hand, TIME, false, ""));
        }
        series.does(id, new MeetingCommand.GiveFloor(bulgarian, TIME));
        for (var code : List.of("under-review:BGR", "under-review:AND"))
            series.does(id, new MeetingCommand.GiveFloorTo(FloorParty.find(code).orElseThrow(), TIME, true, ""));
        series.goes(id, MeetingStage.ENDED);

        assertThat(spoken(bulgaria)).containsExactly("state:DNK", "state:AND", "seat:" + bulgarian, "under-review");
        assertThat(spoken(andorra)).containsExactly("under-review");
        var page = series.staff.get(series.bulgaria.path() + "/meeting/speakers");
        assertThat(page.html().select("#turns + div tbody strong").eachText())
                .contains("Denmark", "Andorra", "Bulgaria")
                .hasSize(4);
    }

    @Test
    void whoCameToAJointMeetingCameToEachOfItsStates() {
        missions.address("DNK", "dnk@missions.example");
        missions.invite(series.series);
        var danish = missions.delegate(series.series, "DNK", "Dana Sample");
        meetings.seen(id, Set.of(danish.id()));
        assertThatDenmarkCame();
        assertThat(attendance.states(series.croatia.id())).isEmpty();
        for (var asked : List.of(andorra, bulgaria))
            assertThat(attendance.stays(asked)).extracting(Stay::personId).containsExactly(danish.id());
        assertThat(meetings.attended(id)).containsExactly(danish.id());
        erasure.erase(); // the days of the series are long past
        assertThat(meetings.attended(id)).isEmpty();
        assertThatDenmarkCame();
    }

    private void assertThatDenmarkCame() {
        for (var asked : List.of(andorra, bulgaria))
            assertThat(attendance.states(asked)).extracting(State::iso3).containsExactly("DNK");
    }

    private void begins() {
        series.goes(id, MeetingStage.OPENING);
        series.goes(id, MeetingStage.QUESTIONS);
    }

    private void holdsOwnOfAndorra() {
        series.goes(andorra, MeetingStage.OPENING);
        series.goes(andorra, MeetingStage.ENDED);
        Awaitility.await("its brief").until(() -> briefs.find(andorra).isPresent());
    }

    private void awaitsInTheBriefOfAndorra(String... texts) {
        Awaitility.await("the brief of Andorra, made again")
                .untilAsserted(
                        () -> assertThat(briefs.find(andorra).orElseThrow().toString())
                                .contains(texts)
                                .doesNotContain("An answer of Bulgaria"));
    }

    private List<String> spoken(UUID preSessionId) {
        return meetings.shares(preSessionId).stream()
                .flatMap(share -> share.speeches().stream())
                .map(speech -> speech.party().code())
                .toList();
    }
}

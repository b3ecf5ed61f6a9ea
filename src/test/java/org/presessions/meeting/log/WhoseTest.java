package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;

/// Questions on Haiti and Uganda together: whose each entry of the log is.
class WhoseTest {
    private static final UUID HAITI = UUID.randomUUID();
    private static final UUID UGANDA = UUID.randomUUID();
    private static final UUID HAITIAN = UUID.randomUUID();
    private static final UUID UGANDAN = UUID.randomUUID();
    private static final Set<UUID> BOTH = Set.of(HAITI, UGANDA);
    private static final MeetingOf MEETING =
            new MeetingOf(BOTH, Map.of(HAITIAN, HAITI, UGANDAN, UGANDA), Map.of("HTI", HAITI, "UGA", UGANDA));
    private static final Duration TIME = Duration.ofMinutes(2);

    Story story;

    @BeforeEach
    void questionsAreOpen() {
        story = new Story().opened().goesTo(MeetingStage.QUESTIONS);
    }

    @Test
    void aQuestionIsOfThePanelsToWhichItIsPut() {
        assertThat(of(put(HAITIAN))).isEqualTo(Set.of(HAITI));
        assertThat(of(put(UGANDAN))).isEqualTo(Set.of(UGANDA));
        assertThat(of(put(HAITIAN, UGANDAN))).isEqualTo(BOTH);
        assertThat(of(put())).isEqualTo(BOTH);
        var asked = asked(HAITIAN);
        assertThat(of(new MeetingEvent.QuestionHeld(asked))).isEqualTo(Set.of(HAITI));
        assertThat(of(new MeetingEvent.QuestionShown(asked))).isEqualTo(Set.of(HAITI));
        assertThat(of(new MeetingEvent.QuestionWithdrawn(asked))).isEqualTo(Set.of(HAITI));
    }

    @Test
    void anAnswerIsOfItsSpeakersPanel() {
        var asked = asked();
        assertThat(of(new MeetingEvent.AnswerWritten(asked, UGANDAN, "Ten."))).isEqualTo(Set.of(UGANDA));
        assertThat(of(new MeetingEvent.AnsweredAloud(asked, HAITIAN))).isEqualTo(Set.of(HAITI));
        assertThat(of(new MeetingEvent.QuestionAnswered(asked))).isEqualTo(BOTH);
    }

    /// Joined, two questions to speakers of one panel are put to nobody in particular; they are still of that panel.
    @Test
    void whatIsJoinedIsOfAllItsParts() {
        var colleague = UUID.randomUUID();
        var meeting = new MeetingOf(BOTH, Map.of(HAITIAN, HAITI, colleague, HAITI, UGANDAN, UGANDA), MEETING.states());
        var one = asked(HAITIAN);
        var two = asked(colleague);
        story.does(new MeetingCommand.Join(one, two, ""));
        assertThat(new Whose(meeting, story.state).of(new MeetingEvent.QuestionShown(one)))
                .isEqualTo(Set.of(HAITI));
        var three = asked(UGANDAN);
        assertThat(new Whose(meeting, story.state).of(new MeetingEvent.QuestionsJoined(one, three)))
                .isEqualTo(BOTH);
        story.does(new MeetingCommand.Join(one, three, ""));
        assertThat(new Whose(meeting, story.state).of(new MeetingEvent.QuestionShown(one)))
                .isEqualTo(BOTH);
    }

    @Test
    void theFloorIsOfWhoeverHasIt() {
        assertThat(of(new MeetingEvent.FloorGiven(UGANDAN, Optional.empty(), TIME)))
                .isEqualTo(Set.of(UGANDA));
        story.does(new MeetingCommand.GiveFloor(HAITIAN, TIME));
        assertThat(of(new MeetingEvent.TimeChanged(TIME))).isEqualTo(Set.of(HAITI));
        assertThat(of(new MeetingEvent.Paused())).isEqualTo(Set.of(HAITI));
        assertThat(of(new MeetingEvent.FloorTakenBack())).isEqualTo(Set.of(HAITI));
    }

    @Test
    void aDelegationSpeaksToTheQuestionOnScreenAndElseToAll() {
        var denmark = new FloorParty.Delegation("DNK");
        assertThat(of(given(denmark, Optional.empty(), false))).isEqualTo(BOTH);
        assertThat(of(given(denmark, Optional.of(asked(UGANDAN)), false))).isEqualTo(Set.of(UGANDA));
        assertThat(of(given(denmark, Optional.of(asked()), false))).isEqualTo(BOTH);
    }

    /// Haiti is a colleague to those of Uganda's panel, and replies for itself.
    @Test
    void aReplyIsOfTheStateThatReplies() {
        var haiti = new FloorParty.UnderReview(Optional.of("HTI"));
        var aboutUganda = Optional.of(asked(UGANDAN));
        assertThat(of(given(haiti, aboutUganda, true))).isEqualTo(Set.of(HAITI));
        assertThat(of(given(haiti, aboutUganda, false))).isEqualTo(Set.of(UGANDA));
    }

    @Test
    void handsTheOrderAndTheDoorAreOfAll() {
        assertThat(of(new MeetingEvent.HandRaised(new FloorParty.Panellist(HAITIAN), "")))
                .isEqualTo(BOTH);
        assertThat(of(new MeetingEvent.DoorKnocked(UUID.randomUUID()))).isEqualTo(BOTH);
        assertThat(of(new MeetingEvent.Ended())).isEqualTo(BOTH);
    }

    @Test
    void inAMeetingOfOneEverythingIsThatOnes() {
        var own = new Whose(MeetingOf.one(HAITI), story.state);
        assertThat(own.of(put(UUID.randomUUID()))).isEqualTo(Set.of(HAITI));
        assertThat(own.of(new MeetingEvent.Ended())).isEqualTo(Set.of(HAITI));
    }

    private Set<UUID> of(MeetingEvent event) {
        return new Whose(MEETING, story.state).of(event);
    }

    private UUID asked(UUID... seatIds) {
        var put = put(seatIds);
        story.does(new MeetingCommand.Ask(
                put.questionId(), put.personId(), put.stateIso3(), put.toSeatIds(), false, put.text()));
        return put.questionId();
    }

    private static MeetingEvent.QuestionPut put(UUID... seatIds) {
        var to = Set.copyOf(Arrays.asList(seatIds));
        return new MeetingEvent.QuestionPut(
                UUID.randomUUID(), UUID.randomUUID(), Optional.of("DNK"), to, false, "How many?");
    }

    private static MeetingEvent given(FloorParty party, Optional<UUID> questionId, boolean isReply) {
        return new MeetingEvent.FloorGivenTo(party, questionId, TIME, isReply, "");
    }
}

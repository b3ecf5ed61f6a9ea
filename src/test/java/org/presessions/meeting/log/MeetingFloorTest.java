package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand.ChangeTime;
import org.presessions.meeting.commands.MeetingCommand.ChooseOrder;
import org.presessions.meeting.commands.MeetingCommand.GiveFloor;
import org.presessions.meeting.commands.MeetingCommand.GiveFloorTo;
import org.presessions.meeting.commands.MeetingCommand.LowerHand;
import org.presessions.meeting.commands.MeetingCommand.MoveHand;
import org.presessions.meeting.commands.MeetingCommand.Pause;
import org.presessions.meeting.commands.MeetingCommand.RaiseHand;
import org.presessions.meeting.commands.MeetingCommand.Resume;
import org.presessions.meeting.commands.MeetingCommand.Show;
import org.presessions.meeting.commands.MeetingCommand.TakeFloorBack;
import org.presessions.meeting.commands.MeetingCommand.TakeHandDown;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.OrderRule;
import org.presessions.meeting.log.MeetingRules.Ruling;

class MeetingFloorTest {
    private static final Ruling NOTHING = new Ruling.Append(List.of());
    private static final Ruling REASON_MISSING = new Ruling.Refuse(MeetingRefusal.REASON_MISSING);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final FloorParty DENMARK = new FloorParty.Delegation("DNK");
    private static final FloorParty CHILE = new FloorParty.Delegation("CHL");
    private static final FloorParty SPEAKER = new FloorParty.Panellist(Story.FIRST_SEAT);

    private final Story story = new Story();

    @Test
    void aHandIsUpOnceAndOnlyWhileTheMeetingRuns() {
        var raise = new RaiseHand(DENMARK, "weog");
        assertThat(story.decide(raise)).isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_OPEN_YET));
        story.opened().does(raise);
        assertThat(story.decide(raise)).isEqualTo(NOTHING);
        assertThat(story.state.hands().raised()).containsExactly(new Hands.Hand(DENMARK, Story.START, "weog"));
        story.does(new LowerHand(DENMARK));
        assertThat(story.decide(new LowerHand(DENMARK))).isEqualTo(NOTHING);
        assertThat(order()).isEmpty();
        assertThat(story.audiences).containsOnly(Audience.EVERYONE);
    }

    @Test
    void aModeratorsChangeNeedsAReasonAndIsKept() {
        questions();
        hands(DENMARK, CHILE);
        assertThat(story.decide(new MoveHand(CHILE, 1, " "))).isEqualTo(REASON_MISSING);
        assertThat(story.decide(new MoveHand(CHILE, 2, ""))).isEqualTo(NOTHING);
        story.does(new MoveHand(CHILE, 1, "Leaves at eleven"));
        assertThat(order()).containsExactly(CHILE, DENMARK);
        assertThat(story.state.order().getFirst().move()).contains(new Hands.Move(CHILE, 0, "Leaves at eleven"));
        assertThat(story.state.hands().changes())
                .containsExactly(new OrderChange.Moved(story.now, CHILE, 1, "Leaves at eleven"));

        story.does(new LowerHand(CHILE)).does(new RaiseHand(CHILE, "grulac"));
        assertThat(order()).as("a place is of one hand").containsExactly(DENMARK, CHILE);
    }

    @Test
    void aHandThatAModeratorTakesDownNeedsAReasonAndIsKept() {
        questions();
        hands(DENMARK, CHILE);
        assertThat(story.decide(new TakeHandDown(DENMARK, " "))).isEqualTo(REASON_MISSING);
        story.does(new TakeHandDown(DENMARK, "Has gone"));
        assertThat(order()).containsExactly(CHILE);
        assertThat(story.state.hands().changes())
                .containsExactly(new OrderChange.TakenDown(story.now, DENMARK, "Has gone"));
        assertThat(story.decide(new TakeHandDown(DENMARK, "Has gone"))).isEqualTo(NOTHING);
        assertThat(story.audiences).containsOnly(Audience.EVERYONE);
    }

    @Test
    void aSpeakerPassesThoseWhoWaitForTheQuestionOnScreenAlone() {
        questions();
        hands(DENMARK);
        var give = new GiveFloor(Story.FIRST_SEAT, TWO_MINUTES);
        assertThat(story.decide(give)).isEqualTo(REASON_MISSING);
        story.does(new Show(story.asks(UUID.randomUUID(), "How many wells?"))).does(give);
        assertThat(order()).containsExactly(DENMARK);
    }

    @Test
    void theRuleIsChosenFreelyBeforeAnybodyWaitsAndThenWithAReason() {
        questions();
        story.does(new ChooseOrder(OrderRule.LOT, "0f", ""));
        assertThat(story.state.hands().seed()).isEqualTo("0f");
        hands(DENMARK);
        assertThat(story.decide(new ChooseOrder(OrderRule.LOT, "1f", ""))).isEqualTo(REASON_MISSING);
        story.does(new ChooseOrder(OrderRule.FIRST_HAND, "2f", "The list is short"));
        assertThat(story.decide(new ChooseOrder(OrderRule.FIRST_HAND, "3f", "")))
                .isEqualTo(NOTHING);
        assertThat(story.state.hands().seed()).isEmpty();
        assertThat(story.state.hands().changes())
                .containsExactly(
                        new OrderChange.RuleChosen(story.now, OrderRule.LOT, "0f", ""),
                        new OrderChange.RuleChosen(story.now, OrderRule.FIRST_HAND, "", "The list is short"));
    }

    @Test
    void theFloorIsGivenToTheNextOneOrWithAReason() {
        story.opened();
        assertThat(story.decide(floor(DENMARK, ""))).isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_QUESTION_TIME));
        story.goesTo(MeetingStage.QUESTIONS);
        hands(DENMARK, CHILE, SPEAKER);
        assertThat(story.decide(floor(CHILE, ""))).isEqualTo(REASON_MISSING);
        story.does(floor(DENMARK, "is not needed"));
        assertThat(order()).containsExactly(CHILE, SPEAKER);
        assertThat(story.decide(floor(DENMARK, ""))).isEqualTo(NOTHING);
        story.does(floor(SPEAKER, "Was named"));
        assertThat(order()).containsExactly(CHILE);
        assertThat(story.state.hands().changes())
                .containsExactly(new OrderChange.GivenOutOfTurn(story.now, SPEAKER, "Was named"));
        assertThat(story.state.programme().floor().flatMap(Programme.Floor::seatId))
                .contains(Story.FIRST_SEAT);
    }

    @Test
    void aRightOfReplyIsGivenAtAnyTime() {
        questions();
        hands(DENMARK);
        story.does(new GiveFloorTo(new FloorParty.UnderReview(), Duration.ofMinutes(1), true, ""));
        assertThat(order()).containsExactly(DENMARK);
        assertThat(story.state.hands().changes()).isEmpty();
        story.at(Duration.ofSeconds(50)).does(new TakeFloorBack());
        assertThat(story.state.speeches().all())
                .containsExactly(new Speeches.Speech(
                        new FloorParty.UnderReview(),
                        MeetingStage.QUESTIONS,
                        Story.START,
                        Optional.empty(),
                        true,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(50)));
    }

    @Test
    void timeIsCountedWithoutPausesAndTheStatesTwoMinutesToo() {
        story.opened().goesTo(MeetingStage.STATE_SPEAKS);
        story.at(Duration.ofSeconds(30)).does(new Pause());
        story.at(Duration.ofSeconds(90)).does(new Resume());
        story.at(Duration.ofSeconds(100)).goesTo(MeetingStage.QUESTIONS);
        story.does(floor(DENMARK, ""));
        story.at(Duration.ofSeconds(130)).does(floor(CHILE, ""));
        story.at(Duration.ofSeconds(300)).does(new TakeFloorBack());
        assertThat(story.state.speeches().used(new FloorParty.UnderReview())).isEqualTo(Duration.ofSeconds(40));
        assertThat(story.state.speeches().used(DENMARK)).isEqualTo(Duration.ofSeconds(30));
        assertThat(story.state.speeches().used(CHILE))
                .as("who speaks on is counted on")
                .isEqualTo(Duration.ofSeconds(170));
    }

    @Test
    void timeIsMadeLongerAndShorterButNeverLessThanIsOver() {
        assertThat(story.opened().decide(new ChangeTime(Duration.ofMinutes(1)))).isEqualTo(NOTHING);
        story.goesTo(MeetingStage.QUESTIONS).does(floor(DENMARK, ""));
        story.at(Duration.ofSeconds(60)).does(new ChangeTime(Duration.ofMinutes(1)));
        assertThat(clock().endsAt()).isEqualTo(Story.START.plusSeconds(180));
        story.does(new ChangeTime(Duration.ofMinutes(-9)));
        assertThat(clock().endsAt()).isEqualTo(story.now);
        story.does(new TakeFloorBack());
        assertThat(story.state.speeches().all().getFirst().given()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aStatementIsAsLongAsItIs() {
        story.opened().goesTo(MeetingStage.SCREENING);
        assertThat(story.decide(new ChangeTime(Duration.ofMinutes(1)))).isEqualTo(NOTHING);
        assertThat(story.state.speeches().all()).isEmpty();
    }

    @Test
    void whoAnswersAQuestionNeedsNoTurn() {
        questions();
        hands(DENMARK);
        var question = story.asks(UUID.randomUUID(), "How many wells?");
        story.does(new Show(question)).does(new GiveFloor(Story.FIRST_SEAT, TWO_MINUTES));
        story.at(Duration.ofSeconds(20)).goesTo(MeetingStage.ENDED);
        assertThat(story.state.speeches().all())
                .containsExactly(new Speeches.Speech(
                        SPEAKER,
                        MeetingStage.QUESTIONS,
                        Story.START,
                        Optional.of(question),
                        false,
                        TWO_MINUTES,
                        Duration.ofSeconds(20)));
    }

    private void questions() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
    }

    private void hands(FloorParty... parties) {
        for (var party : parties) story.does(new RaiseHand(party, "weog"));
    }

    private static GiveFloorTo floor(FloorParty party, String reason) {
        return new GiveFloorTo(party, TWO_MINUTES, false, reason);
    }

    private List<FloorParty> order() {
        return story.state.order().stream().map(place -> place.hand().party()).toList();
    }

    private RunningClock clock() {
        return story.state.programme().clock().orElseThrow();
    }
}

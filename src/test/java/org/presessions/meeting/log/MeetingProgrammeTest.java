package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand.CloseQuestions;
import org.presessions.meeting.commands.MeetingCommand.GiveFloor;
import org.presessions.meeting.commands.MeetingCommand.GoTo;
import org.presessions.meeting.commands.MeetingCommand.OpenQuestions;
import org.presessions.meeting.commands.MeetingCommand.Pause;
import org.presessions.meeting.commands.MeetingCommand.Reopen;
import org.presessions.meeting.commands.MeetingCommand.Resume;
import org.presessions.meeting.commands.MeetingCommand.Show;
import org.presessions.meeting.commands.MeetingCommand.ShowTurn;
import org.presessions.meeting.commands.MeetingCommand.TakeFloorBack;
import org.presessions.meeting.commands.MeetingCommand.TurnIsOver;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.MeetingRules.Ruling;

class MeetingProgrammeTest {
    private static final Ruling NOTHING = new Ruling.Append(List.of());

    private final Story story = new Story();

    @Test
    void aMeetingGoesFromItsOpeningToItsEnd() {
        story.opened()
                .goesTo(MeetingStage.STATE_SPEAKS)
                .goesTo(MeetingStage.SCREENING)
                .goesTo(MeetingStage.SCREENING)
                .goesTo(MeetingStage.SCREENING)
                .goesTo(MeetingStage.ENDED);
        var firstPicture = Story.START.plus(MeetingRules.LEAD);
        assertThat(story.told)
                .containsExactly(
                        new MeetingEvent.MeetingOpened(),
                        new MeetingEvent.StateGivenFloor(),
                        new MeetingEvent.ScreeningStarted(Story.TURNS),
                        new MeetingEvent.TurnStarted(0, firstPicture),
                        new MeetingEvent.TurnStarted(1, firstPicture),
                        new MeetingEvent.QuestionTimeStarted(),
                        new MeetingEvent.QuestionsOpened(),
                        new MeetingEvent.Ended());
        assertThat(story.state.seq()).isEqualTo(8);
        assertThat(story.state.stage()).isEqualTo(MeetingStage.ENDED);
    }

    @Test
    void twoWhoPressNextAtOnceMoveOneStep() {
        story.opened().goesTo(MeetingStage.SCREENING);
        var next = story.goTo(MeetingStage.SCREENING);
        story.does(next);
        assertThat(story.decide(next)).isEqualTo(NOTHING);
        assertThat(story.state.programme().turn()).isEqualTo(1);
    }

    @Test
    void nothingIsScreenedBeforeTheMeetingIsOpen() {
        for (var stage :
                List.of(MeetingStage.STATE_SPEAKS, MeetingStage.SCREENING, MeetingStage.QUESTIONS, MeetingStage.ENDED))
            assertThat(story.decide(story.goTo(stage))).isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_OPEN_YET));
        assertThat(story.decide(new OpenQuestions())).isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_OPEN_YET));
    }

    @Test
    void theProgrammeNeverGoesBack() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        for (var stage : List.of(MeetingStage.OPENING, MeetingStage.STATE_SPEAKS))
            assertThat(story.decide(story.goTo(stage))).isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_FROM_HERE));
    }

    @Test
    void statementsThatWereLeftOutAreShownAfterTheQuestionsBegan() {
        story.opened().goesTo(MeetingStage.QUESTIONS).goesTo(MeetingStage.SCREENING);
        assertThat(story.state.stage()).isEqualTo(MeetingStage.SCREENING);
        story.goesTo(MeetingStage.QUESTIONS);
        assertThat(story.decide(story.goTo(MeetingStage.SCREENING)))
                .isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_FROM_HERE));
    }

    @Test
    void aStatementThatWasPassedOverIsShownLater() {
        story.opened().goesTo(MeetingStage.SCREENING).goesTo(MeetingStage.QUESTIONS);
        assertThat(story.state.programme().isPassedOver(0)).isFalse();
        assertThat(story.state.programme().isPassedOver(1)).isTrue();
        story.does(new ShowTurn(story.state.programme().step(), 1));
        assertThat(story.state.programme().currentTurn()).contains(Story.TURNS.get(1));
        assertThat(story.decide(new ShowTurn(0, 0))).as("a step that is past").isEqualTo(NOTHING);
        story.at(Duration.ofSeconds(10)).does(new TurnIsOver());
        assertThat(story.state.stage()).isEqualTo(MeetingStage.QUESTIONS);
        assertThat(story.decide(new ShowTurn(story.state.programme().step(), 2)))
                .isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_FROM_HERE));
    }

    @Test
    void afterAStatementOutOfItsPlaceComesWhatWasNotShown() {
        story.opened().goesTo(MeetingStage.SCREENING).goesTo(MeetingStage.SCREENING);
        story.does(new ShowTurn(story.state.programme().step(), 0));
        story.at(Duration.ofSeconds(94)).does(new TurnIsOver());
        assertThat(story.state.stage()).isEqualTo(MeetingStage.QUESTIONS);
    }

    @Test
    void anEndIsTakenBackForTwoMinutes() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        assertThat(story.decide(new Reopen())).isEqualTo(NOTHING);
        story.goesTo(MeetingStage.ENDED).at(Duration.ofSeconds(119)).does(new Reopen());
        assertThat(story.state.stage()).isEqualTo(MeetingStage.QUESTIONS);
        assertThat(story.state.questions().open()).isTrue();
        assertThat(story.state.programme().endedAt()).isEmpty();
        story.goesTo(MeetingStage.ENDED).at(Duration.ofSeconds(119 + 120));
        assertThat(story.decide(new Reopen())).isEqualTo(new Ruling.Refuse(MeetingRefusal.ENDED));
    }

    @Test
    void anEndThatIsTakenBackLeadsToWhereTheMeetingWas() {
        story.withQuestionsOpen();
        var shown = story.asks(UUID.randomUUID(), "How many wells?");
        story.goesTo(MeetingStage.QUESTIONS).does(new Show(shown)).does(new CloseQuestions());
        story.does(new GiveFloor(Story.FIRST_SEAT, Duration.ofMinutes(2)));
        var before = story.state;
        story.at(Duration.ofSeconds(30)).goesTo(MeetingStage.ENDED);
        story.at(Duration.ofSeconds(90)).does(new Reopen());
        assertThat(story.state.questions()).isEqualTo(before.questions());
        assertThat(story.state.questions().open()).isFalse();
        assertThat(story.state.programme().floor()).isEqualTo(before.programme().floor());
        assertThat(clock().used(story.now)).as("the time between is nobody's").isEqualTo(Duration.ofSeconds(30));
        assertThat(story.state.speeches().all()).as("goes on").isEmpty();
    }

    @Test
    void anEndInTheScreeningThatIsTakenBackLeadsToItsStatement() {
        story.opened().goesTo(MeetingStage.SCREENING);
        story.at(Duration.ofSeconds(44)).goesTo(MeetingStage.ENDED);
        story.at(Duration.ofSeconds(60)).does(new Reopen());
        assertThat(story.state.stage()).isEqualTo(MeetingStage.SCREENING);
        assertThat(story.state.programme().turn()).isZero();
        assertThat(clock().used(story.now)).isEqualTo(Duration.ofSeconds(40));
        assertThat(story.at(Duration.ofSeconds(109)).decide(new TurnIsOver())).isEqualTo(NOTHING);
        story.at(Duration.ofSeconds(110)).does(new TurnIsOver());
    }

    /// A log of before says so by another event.
    @Test
    void anEndThatWasTakenBackBeforeLedToTheQuestions() {
        story.opened().goesTo(MeetingStage.ENDED).happens(new MeetingEvent.MeetingReopened());
        story.happens(new MeetingEvent.QuestionsOpened());
        assertThat(story.state.stage()).isEqualTo(MeetingStage.QUESTIONS);
        assertThat(story.state.questions().open()).isTrue();
    }

    @Test
    void theStateHasTwoMinutes() {
        story.opened().at(Duration.ofMinutes(3)).goesTo(MeetingStage.STATE_SPEAKS);
        assertThat(clock())
                .isEqualTo(RunningClock.from(Story.START.plus(Duration.ofMinutes(3)), Duration.ofMinutes(2)));
        story.at(Duration.ofMinutes(10));
        assertThat(story.decide(new TurnIsOver())).isEqualTo(NOTHING); // a State is not cut off by a clock
    }

    @Test
    void aTurnEndsByTheClock() {
        story.opened().goesTo(MeetingStage.SCREENING);
        assertThat(story.at(Duration.ofSeconds(93)).decide(new TurnIsOver())).isEqualTo(NOTHING);
        story.at(Duration.ofSeconds(94)).does(new TurnIsOver());
        assertThat(story.state.programme().turn()).isEqualTo(1);
        assertThat(story.decide(new TurnIsOver())).isEqualTo(NOTHING);
    }

    @Test
    void withoutAStatementANoticeStandsAFewSeconds() {
        story.opened().goesTo(MeetingStage.SCREENING).goesTo(MeetingStage.SCREENING);
        assertThat(clock()).isEqualTo(RunningClock.from(Story.START.plus(MeetingRules.LEAD), Turn.NOTICE));
        story.at(Duration.ofSeconds(10)).does(new TurnIsOver());
        assertThat(story.state.stage()).isEqualTo(MeetingStage.QUESTIONS);
    }

    @Test
    void aServerThatWasDownStartsTheNextTurnFromItsBeginning() {
        story.opened().goesTo(MeetingStage.SCREENING).at(Duration.ofMinutes(7)).does(new TurnIsOver());
        assertThat(clock().startsAt())
                .isEqualTo(Story.START.plus(Duration.ofMinutes(7)).plus(MeetingRules.LEAD));
    }

    @Test
    void aPauseStopsTheClockAndTheProgramme() {
        story.opened().goesTo(MeetingStage.SCREENING);
        story.at(Duration.ofSeconds(34)).does(new Pause());
        assertThat(story.decide(new Pause())).isEqualTo(NOTHING);
        assertThat(story.state.programme().dueAt()).isEmpty();
        assertThat(story.at(Duration.ofMinutes(9)).decide(new TurnIsOver())).isEqualTo(NOTHING);

        story.does(new Resume());
        assertThat(story.decide(new Resume())).isEqualTo(NOTHING);
        var thirtySecondsAgo = Story.START.plus(Duration.ofMinutes(9)).minusSeconds(30);
        assertThat(clock()).isEqualTo(RunningClock.from(thirtySecondsAgo, Duration.ofSeconds(90)));
        assertThat(story.state.programme().dueAt()).contains(thirtySecondsAgo.plusSeconds(90));
    }

    @Test
    void aMeetingWithoutSpeakersGoesToItsQuestions() {
        story.opened().does(new GoTo(1, MeetingStage.SCREENING, List.of()));
        assertThat(story.state.stage()).isEqualTo(MeetingStage.QUESTIONS);
    }

    @Test
    void afterTheEndNothingChanges() {
        var question = story.withQuestionsOpen().asks(UUID.randomUUID(), "What next?");
        story.goesTo(MeetingStage.ENDED);
        var last = story.state;
        assertThat(story.decide(new Show(question))).isEqualTo(new Ruling.Refuse(MeetingRefusal.ENDED));
        assertThat(story.decide(story.goTo(MeetingStage.QUESTIONS))).isEqualTo(new Ruling.Refuse(MeetingRefusal.ENDED));
        assertThat(story.decide(story.goTo(MeetingStage.ENDED))).isEqualTo(NOTHING);
        assertThat(story.decide(new TurnIsOver())).isEqualTo(NOTHING);
        assertThat(story.state).isEqualTo(last);
    }

    @Test
    void aSpeakerIsGivenTheFloorDuringTheQuestionsOnly() {
        var give = new GiveFloor(Story.FIRST_SEAT, Duration.ofMinutes(2));
        assertThat(story.opened().decide(give)).isEqualTo(new Ruling.Refuse(MeetingRefusal.NOT_QUESTION_TIME));

        story.goesTo(MeetingStage.QUESTIONS);
        var question = story.asks(UUID.randomUUID(), "How many wells?");
        story.does(new Show(question)).does(give);
        assertThat(story.decide(give)).isEqualTo(NOTHING);
        assertThat(story.state.programme().floor()).contains(floor(question));
        assertThat(clock()).isEqualTo(RunningClock.from(Story.START, Duration.ofMinutes(2)));
        assertThat(story.state.questions().find(question).orElseThrow().answers())
                .isEmpty();
        var next = story.asks(UUID.randomUUID(), "How many schools?");
        story.does(new Show(next)).does(give);
        assertThat(story.state.programme().floor()).contains(floor(next));

        story.does(new TakeFloorBack());
        assertThat(story.decide(new TakeFloorBack())).isEqualTo(NOTHING);
        assertThat(story.state.programme().floor()).isEmpty();
    }

    @Test
    void everyEventHasANameOfItsOwnInTheLog() {
        var event = new MeetingEvent.TurnStarted(0, Instant.EPOCH);
        assertThat(EventKind.of(event)).isEqualTo("turn-started");
        assertThat(EventKind.type("turn-started")).isEqualTo(MeetingEvent.TurnStarted.class);
    }

    private RunningClock clock() {
        return story.state.programme().clock().orElseThrow();
    }

    private Programme.Floor floor(UUID question) {
        return new Programme.Floor(new FloorParty.Panellist(Story.FIRST_SEAT), Optional.of(question), false, story.now);
    }
}

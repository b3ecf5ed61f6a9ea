package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingCommand.Answer;
import org.presessions.meeting.commands.MeetingCommand.Ask;
import org.presessions.meeting.commands.MeetingCommand.CloseQuestions;
import org.presessions.meeting.commands.MeetingCommand.MarkAnswered;
import org.presessions.meeting.commands.MeetingCommand.MarkAnsweredAloud;
import org.presessions.meeting.commands.MeetingCommand.Merge;
import org.presessions.meeting.commands.MeetingCommand.Move;
import org.presessions.meeting.commands.MeetingCommand.OpenQuestions;
import org.presessions.meeting.commands.MeetingCommand.Show;
import org.presessions.meeting.commands.MeetingCommand.TakeOff;
import org.presessions.meeting.commands.MeetingCommand.Withdraw;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingRules.Ruling;

class MeetingQuestionsTest {
    private static final Ruling NOTHING = new Ruling.Append(List.of());
    private static final UUID DELEGATE = UUID.randomUUID();
    private static final UUID OTHER_DELEGATE = UUID.randomUUID();

    private final Story story = new Story();

    @Test
    void aQuestionWhileQuestionsAreClosedIsRefused() {
        var ask = new Ask(UUID.randomUUID(), DELEGATE, "DNK", Optional.empty(), "How many wells?");
        assertThat(story.decide(ask)).isEqualTo(refusal(MeetingRefusal.QUESTIONS_CLOSED));
        story.withQuestionsOpen().does(new CloseQuestions());
        assertThat(story.decide(ask)).isEqualTo(refusal(MeetingRefusal.QUESTIONS_CLOSED));
        assertThat(story.does(new OpenQuestions()).decide(new OpenQuestions())).isEqualTo(NOTHING);
        story.does(ask);
    }

    @Test
    void aQuestionSentTwiceIsOne() {
        var ask = new Ask(UUID.randomUUID(), DELEGATE, "DNK", Optional.empty(), "How many wells?");
        story.withQuestionsOpen().does(ask);
        assertThat(story.decide(ask)).isEqualTo(NOTHING);
        var fromAnotherForm = new Ask(UUID.randomUUID(), DELEGATE, "DNK", Optional.empty(), "How many wells?");
        assertThat(story.decide(fromAnotherForm)).isEqualTo(NOTHING);
        assertThat(story.state.questions().all()).hasSize(1);
    }

    @Test
    void anothersQuestionIdOpensNoDoor() {
        var taken = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        story.does(new Ask(taken, OTHER_DELEGATE, "CHL", Optional.empty(), "Which wells?"));
        assertThat(story.state.questions().all())
                .extracting(Question::text)
                .containsExactly("How many wells?", "Which wells?");
        assertThat(story.decide(new Withdraw(taken, OTHER_DELEGATE)))
                .isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
    }

    @Test
    void aQuestionCanBeWithdrawnUntilItIsTaken() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "First?");
        var second = story.asks(DELEGATE, "Second?");
        story.does(new Withdraw(first, DELEGATE)).does(new Show(second));
        assertThat(story.decide(new Withdraw(first, DELEGATE))).isEqualTo(NOTHING);
        assertThat(story.decide(new Withdraw(second, DELEGATE))).isEqualTo(refusal(MeetingRefusal.ALREADY_TAKEN));
        assertThat(story.decide(new Show(first))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        assertThat(statuses()).containsExactly(Question.Status.WITHDRAWN, Question.Status.ON_SCREEN);
    }

    @Test
    void theModeratorOrdersTheQueue() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "1");
        var second = story.asks(DELEGATE, "2");
        var third = story.asks(DELEGATE, "3");
        story.does(new Move(third, true)).does(new Move(first, false));
        assertThat(waiting()).containsExactly("3", "1", "2");
        assertThat(story.decide(new Move(third, true))).isEqualTo(NOTHING);
        assertThat(story.decide(new Move(second, false))).isEqualTo(NOTHING);
        story.does(new Show(first)).does(new Move(second, true));
        assertThat(waiting()).containsExactly("2", "3");
    }

    @Test
    void mergedQuestionsCarryAllStatesAndBothTheirWords() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        var second = UUID.randomUUID();
        story.does(new Ask(second, OTHER_DELEGATE, "CHL", Optional.of(Story.FIRST_SEAT), "Which wells?"))
                .does(new Merge(first, second, ""));
        var merged = story.state.questions().find(first).orElseThrow();
        assertThat(merged.askers())
                .containsExactly(new Question.Asker(DELEGATE, "DNK"), new Question.Asker(OTHER_DELEGATE, "CHL"));
        assertThat(merged.text()).isEqualTo("How many wells?\nWhich wells?");
        assertThat(merged.toSeatId()).isEmpty();
        assertThat(waiting()).containsExactly("How many wells?\nWhich wells?");
        assertThat(story.decide(new Merge(first, second, ""))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        assertThat(story.decide(new Merge(first, first, ""))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        assertThat(story.decide(new Withdraw(first, DELEGATE))).isEqualTo(refusal(MeetingRefusal.ALREADY_TAKEN));
    }

    @Test
    void oneQuestionIsOnScreenAtATime() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "First?");
        var second = story.asks(DELEGATE, "Second?");
        story.does(new Show(second)).does(new Show(first));
        assertThat(story.decide(new Show(first))).isEqualTo(NOTHING);
        assertThat(story.state.questions().onScreen().map(Question::id)).contains(first);
        assertThat(story.state.questions().taken()).extracting(Question::text).containsExactly("Second?", "First?");
        story.does(new TakeOff(first));
        assertThat(story.decide(new TakeOff(first))).isEqualTo(NOTHING);
        assertThat(statuses()).containsExactly(Question.Status.TAKEN_OFF, Question.Status.TAKEN_OFF);
    }

    @Test
    void aSpeakerAnswersWhatWasTakenAndMayCorrectIt() {
        var question = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        assertThat(story.decide(new Answer(question, Story.FIRST_SEAT, "Ten.")))
                .isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        story.does(new Show(question))
                .does(new Answer(question, Story.FIRST_SEAT, "Ten."))
                .does(new Answer(question, Story.SECOND_SEAT, "Eleven."))
                .does(new Answer(question, Story.FIRST_SEAT, "Twelve."));
        assertThat(story.decide(new Answer(question, Story.FIRST_SEAT, "Twelve.")))
                .isEqualTo(NOTHING);
        assertThat(story.state.questions().find(question).orElseThrow().answers())
                .containsExactly(
                        new Question.Answer(Story.SECOND_SEAT, "Eleven.", Question.Manner.WRITTEN),
                        new Question.Answer(Story.FIRST_SEAT, "Twelve.", Question.Manner.WRITTEN));
    }

    @Test
    void aQuestionToOneSpeakerIsAnsweredByThatSpeaker() {
        var question = UUID.randomUUID();
        story.withQuestionsOpen()
                .does(new Ask(question, DELEGATE, "DNK", Optional.of(Story.FIRST_SEAT), "How many wells?"))
                .does(new Show(question));
        assertThat(story.decide(new Answer(question, Story.SECOND_SEAT, "Ten.")))
                .isEqualTo(refusal(MeetingRefusal.NOT_TO_YOU));
    }

    @Test
    void anAnsweredQuestionLeavesTheScreenAndTheFloor() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        var question = story.asks(DELEGATE, "How many wells?");
        story.does(new Show(question))
                .does(new MeetingCommand.GiveFloor(Story.FIRST_SEAT, Duration.ofMinutes(2)))
                .does(new MarkAnswered(question));
        assertThat(story.decide(new MarkAnswered(question))).isEqualTo(NOTHING);
        assertThat(statuses()).containsExactly(Question.Status.ANSWERED);
        assertThat(story.state.programme().floor()).isEmpty();
        assertThat(story.state.programme().clock()).isEmpty();
    }

    @Test
    void whoWasGivenTheFloorHasNotAnsweredUntilTheModeratorSaysSo() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        var question = story.asks(DELEGATE, "How many wells?");
        story.does(new Show(question)).does(floor(Story.SECOND_SEAT)).does(new MeetingCommand.TakeFloorBack());
        assertThat(answers(question)).isEmpty();
        assertThat(story.decide(new MarkAnsweredAloud(question, Story.SECOND_SEAT)))
                .isEqualTo(refusal(MeetingRefusal.HAS_NOT_THE_FLOOR));

        story.does(floor(Story.FIRST_SEAT)).does(new MarkAnsweredAloud(question, Story.FIRST_SEAT));
        assertThat(answers(question)).containsExactly(aloud(Story.FIRST_SEAT));
        assertThat(story.audiences.getLast()).isEqualTo(Audience.EVERYONE);
        assertThat(story.state.programme().floor()).isEmpty();
        assertThat(statuses()).containsExactly(Question.Status.ON_SCREEN);
        assertThat(story.decide(new MarkAnsweredAloud(question, Story.FIRST_SEAT)))
                .isEqualTo(NOTHING);
        assertThat(story.decide(new MarkAnsweredAloud(UUID.randomUUID(), Story.FIRST_SEAT)))
                .isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));

        story.does(floor(Story.SECOND_SEAT)).does(new MarkAnsweredAloud(question, Story.SECOND_SEAT));
        assertThat(answers(question)).containsExactly(aloud(Story.FIRST_SEAT), aloud(Story.SECOND_SEAT));
        story.does(new Show(story.asks(DELEGATE, "And schools?")));
        assertThat(statuses()).containsExactly(Question.Status.ANSWERED, Question.Status.ON_SCREEN);
    }

    @Test
    void anAnsweredQuestionSaysNothingOfWhoHadTheFloor() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        var question = story.asks(DELEGATE, "How many wells?");
        story.does(new Show(question)).does(floor(Story.FIRST_SEAT)).does(new MarkAnswered(question));
        assertThat(answers(question)).isEmpty();
    }

    /// Logs of before note an answer with the floor. Whoever still had it when the moderator said "answered" has
    /// answered; of the others the log knows only that they were given the floor.
    @Test
    void anOldLogIsReadAsFarAsItKnows() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        var question = story.asks(DELEGATE, "How many wells?");
        story.does(new Show(question));
        givenTheFloorAsBefore(question, Story.SECOND_SEAT);
        assertThat(answers(question)).containsExactly(hadTheFloor(Story.SECOND_SEAT));
        givenTheFloorAsBefore(question, Story.FIRST_SEAT);
        story.does(new MarkAnswered(question));
        assertThat(answers(question)).containsExactly(hadTheFloor(Story.SECOND_SEAT), aloud(Story.FIRST_SEAT));
    }

    @Test
    void atTheEndNothingIsOnScreen() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        story.does(new Show(story.asks(DELEGATE, "How many wells?")));
        story.goesTo(MeetingStage.ENDED);
        assertThat(story.state.questions().onScreen()).isEmpty();
        assertThat(story.state.questions().open()).isFalse();
        assertThat(statuses()).containsExactly(Question.Status.TAKEN_OFF);
    }

    private void givenTheFloorAsBefore(UUID question, UUID seat) {
        story.happens(new MeetingEvent.FloorGiven(seat, Optional.of(question), Duration.ofMinutes(2)));
        story.happens(new MeetingEvent.AnswerSpoken(question, seat));
    }

    private static MeetingCommand floor(UUID seat) {
        return new MeetingCommand.GiveFloor(seat, Duration.ofMinutes(2));
    }

    private static Question.Answer aloud(UUID seat) {
        return new Question.Answer(seat, "", Question.Manner.ALOUD);
    }

    private static Question.Answer hadTheFloor(UUID seat) {
        return new Question.Answer(seat, "", Question.Manner.FLOOR);
    }

    private List<Question.Answer> answers(UUID question) {
        return story.state.questions().find(question).orElseThrow().answers();
    }

    @Test
    void whatNobodyTookConcernsItsAskersAndTheModeratorsOnly() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "First?");
        var second = story.asks(OTHER_DELEGATE, "Second?");
        story.does(new Move(second, true)).does(new Merge(first, second, "")).does(new Show(first));
        assertThat(story.audiences)
                .containsExactly(
                        Audience.EVERYONE,
                        Audience.EVERYONE,
                        moderatorsAnd(DELEGATE),
                        moderatorsAnd(OTHER_DELEGATE),
                        moderatorsAnd(),
                        moderatorsAnd(DELEGATE, OTHER_DELEGATE),
                        Audience.EVERYONE);
    }

    private static Audience moderatorsAnd(UUID... personIds) {
        return new Audience(Audience.Circle.MODERATORS, Set.of(personIds));
    }

    private static Ruling refusal(MeetingRefusal reason) {
        return new Ruling.Refuse(reason);
    }

    private List<Question.Status> statuses() {
        return story.state.questions().all().stream().map(Question::status).toList();
    }

    private List<String> waiting() {
        return story.state.questions().waiting().stream().map(Question::text).toList();
    }
}

package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingCommand.Agree;
import org.presessions.meeting.commands.MeetingCommand.Answer;
import org.presessions.meeting.commands.MeetingCommand.Approve;
import org.presessions.meeting.commands.MeetingCommand.Ask;
import org.presessions.meeting.commands.MeetingCommand.CloseQuestions;
import org.presessions.meeting.commands.MeetingCommand.GiveFloor;
import org.presessions.meeting.commands.MeetingCommand.GoTo;
import org.presessions.meeting.commands.MeetingCommand.Hold;
import org.presessions.meeting.commands.MeetingCommand.Join;
import org.presessions.meeting.commands.MeetingCommand.MarkAnswered;
import org.presessions.meeting.commands.MeetingCommand.MarkAnsweredAloud;
import org.presessions.meeting.commands.MeetingCommand.Move;
import org.presessions.meeting.commands.MeetingCommand.MoveTo;
import org.presessions.meeting.commands.MeetingCommand.OpenQuestions;
import org.presessions.meeting.commands.MeetingCommand.PutForPublic;
import org.presessions.meeting.commands.MeetingCommand.Refuse;
import org.presessions.meeting.commands.MeetingCommand.Release;
import org.presessions.meeting.commands.MeetingCommand.Remove;
import org.presessions.meeting.commands.MeetingCommand.Show;
import org.presessions.meeting.commands.MeetingCommand.Split;
import org.presessions.meeting.commands.MeetingCommand.TakeAloudBack;
import org.presessions.meeting.commands.MeetingCommand.TakeAnswerBack;
import org.presessions.meeting.commands.MeetingCommand.TakeOff;
import org.presessions.meeting.commands.MeetingCommand.Translate;
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
        var ask = new Ask(UUID.randomUUID(), DELEGATE, Optional.of("DNK"), Set.of(), false, "How many wells?");
        assertThat(story.decide(ask)).isEqualTo(refusal(MeetingRefusal.QUESTIONS_CLOSED));
        story.withQuestionsOpen().does(new CloseQuestions());
        assertThat(story.decide(ask)).isEqualTo(refusal(MeetingRefusal.QUESTIONS_CLOSED));
        assertThat(story.does(new OpenQuestions()).decide(new OpenQuestions())).isEqualTo(NOTHING);
        story.does(ask);
    }

    @Test
    void aQuestionSentTwiceIsOne() {
        var ask = new Ask(UUID.randomUUID(), DELEGATE, Optional.of("DNK"), Set.of(), false, "How many wells?");
        story.withQuestionsOpen().does(ask);
        assertThat(story.decide(ask)).isEqualTo(NOTHING);
        var fromAnotherForm =
                new Ask(UUID.randomUUID(), DELEGATE, Optional.of("DNK"), Set.of(), false, "How many wells?");
        assertThat(story.decide(fromAnotherForm)).isEqualTo(NOTHING);
        assertThat(story.state.questions().all()).hasSize(1);
    }

    @Test
    void anothersQuestionIdOpensNoDoor() {
        var taken = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        story.does(new Ask(taken, OTHER_DELEGATE, Optional.of("CHL"), Set.of(), false, "Which wells?"));
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
        var held = story.asks(DELEGATE, "Third?");
        story.does(new Hold(held)).does(new Withdraw(held, DELEGATE));
        assertThat(statuses()).last().isEqualTo(Question.Status.WITHDRAWN);
    }

    @Test
    void whatIsAskedNeverSaysToOthersWhoAskedItBeforeItIsShown() {
        var id = UUID.randomUUID();
        story.withQuestionsOpen()
                .does(new Ask(id, DELEGATE, Optional.of("DNK"), Set.of(Story.FIRST_SEAT), true, "How many wells?"));
        assertThat(story.audiences.getLast()).isEqualTo(new Audience(Audience.Circle.MODERATORS, Set.of(DELEGATE)));
        assertThat(find(id).askers().getFirst().named()).isEmpty();
        assertThat(find(id).isFor(Story.FIRST_SEAT)).isTrue();
        assertThat(find(id).isFor(Story.SECOND_SEAT)).isFalse();
    }

    @Test
    void theModeratorAsksWhileQuestionsAreClosed() {
        var id = UUID.randomUUID();
        story.opened().does(new Ask(id, OTHER_DELEGATE, Optional.empty(), Set.of(), false, "What comes first?"));
        assertThat(find(id).askers().getFirst().isModerator()).isTrue();
    }

    @Test
    void aQuestionOfThePublicIsNobodysInTheRoomAndWaitsAsTheOthersDo() {
        var id = UUID.randomUUID();
        story.opened().does(new PutForPublic(id, OTHER_DELEGATE, "Will the hearings be public?"));
        assertThat(story.audiences.getLast()).isEqualTo(new Audience(Audience.Circle.MODERATORS, Set.of()));
        assertThat(story.decide(new PutForPublic(id, OTHER_DELEGATE, "Again?"))).isEqualTo(NOTHING);
        assertThat(waiting()).containsExactly("Will the hearings be public?");
        var asker = find(id).askers().getFirst();
        assertThat(asker.isPublic()).isTrue();
        assertThat(asker.isModerator()).isFalse();
        assertThat(asker.named()).isEmpty();
    }

    @Test
    void aTranslationIsToldToAllOnceItsQuestionIsShown() {
        var id = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        story.does(new Translate(id, "Combien ?"));
        assertThat(story.audiences.getLast()).isEqualTo(new Audience(Audience.Circle.MODERATORS, Set.of(DELEGATE)));
        assertThat(story.decide(new Translate(id, "Combien ?"))).isEqualTo(NOTHING);
        story.does(new Show(id)).does(new Translate(id, "Combien de puits ?"));
        assertThat(story.audiences.getLast()).isEqualTo(Audience.EVERYONE);
        assertThat(find(id).handling().translation()).isEqualTo("Combien de puits ?");
        assertThat(story.decide(new Translate(UUID.randomUUID(), "x")))
                .isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
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
    void joinedQuestionsKeepTheWordsOfEachState() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        var second = UUID.randomUUID();
        story.does(new Ask(second, OTHER_DELEGATE, Optional.of("CHL"), Set.of(Story.FIRST_SEAT), false, "Which wells?"))
                .does(new Join(first, second, ""));
        var joined = find(first);
        assertThat(queue().askers(joined))
                .containsExactly(
                        new Question.Asker(DELEGATE, Optional.of("DNK"), false),
                        new Question.Asker(OTHER_DELEGATE, Optional.of("CHL"), false));
        assertThat(queue().parts(joined)).extracting(Question::text).containsExactly("How many wells?", "Which wells?");
        assertThat(joined.toSeatIds()).isEmpty();
        assertThat(waiting()).containsExactly("How many wells?");
        assertThat(story.decide(new Join(first, second, ""))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        assertThat(story.decide(new Join(first, first, ""))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        assertThat(story.decide(new Withdraw(first, DELEGATE))).isEqualTo(refusal(MeetingRefusal.ALREADY_TAKEN));
    }

    @Test
    void whatWasJoinedByMistakeIsSplitAgain() {
        var first = UUID.randomUUID();
        story.withQuestionsOpen()
                .does(new Ask(
                        first, DELEGATE, Optional.of("DNK"), Set.of(Story.SECOND_SEAT), false, "How many wells?"));
        var second = story.asks(OTHER_DELEGATE, "Which schools?");
        var third = story.asks(OTHER_DELEGATE, "Which courts?");
        var before = queue();
        story.does(new Join(second, third, "")).does(new Join(first, second, ""));
        assertThat(queue().parts(find(first))).hasSize(3);
        story.does(new Split(first));
        assertThat(queue()).isEqualTo(before);
        assertThat(story.decide(new Split(first))).isEqualTo(NOTHING);
    }

    @Test
    void newWordsCountOnceAllWhoAskedAgree() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        var second = story.asks(OTHER_DELEGATE, "Which wells?");
        story.does(new Join(first, second, "How many wells, and which?"));
        assertThat(queue().agreedWords(find(first))).isEmpty();
        story.does(new Agree(first, DELEGATE));
        assertThat(story.decide(new Agree(first, DELEGATE))).isEqualTo(NOTHING);
        assertThat(story.decide(new Agree(first, UUID.randomUUID())))
                .isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        assertThat(queue().agreedWords(find(first))).isEmpty();
        story.does(new Agree(first, OTHER_DELEGATE));
        assertThat(queue().agreedWords(find(first))).contains("How many wells, and which?");
        assertThat(story.audiences.getLast()).isEqualTo(moderatorsAnd(DELEGATE, OTHER_DELEGATE));
    }

    /// A log of before says that one question lost its words to another.
    @Test
    void mergedQuestionsOfBeforeCarryAllStatesAndTheNewWords() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        var second = UUID.randomUUID();
        story.does(new Ask(second, OTHER_DELEGATE, Optional.of("CHL"), Set.of(), false, "Which wells?"));
        story.happens(new MeetingEvent.QuestionsMerged(first, second, "How many wells, and which?"));
        assertThat(find(first).askers())
                .containsExactly(
                        new Question.Asker(DELEGATE, Optional.of("DNK"), false),
                        new Question.Asker(OTHER_DELEGATE, Optional.of("CHL"), false));
        assertThat(waiting()).containsExactly("How many wells, and which?");
        assertThat(find(second).status()).isEqualTo(Question.Status.MERGED);
    }

    @Test
    void aQuestionIsHeldRefusedWithAWordAndTakenBackIntoTheQueue() {
        var question = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        story.does(new Hold(question));
        assertThat(story.decide(new Hold(question))).isEqualTo(NOTHING);
        assertThat(waiting()).isEmpty();
        assertThat(queue().aside()).containsExactly(find(question));
        story.does(new Refuse(question, "It names a person"));
        assertThat(find(question).handling().word()).isEqualTo("It names a person");
        assertThat(story.audiences.getLast()).isEqualTo(moderatorsAnd(DELEGATE));
        assertThat(story.decide(new Show(question))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        story.does(new Release(question));
        assertThat(story.decide(new Release(question))).isEqualTo(NOTHING);
        assertThat(waiting()).containsExactly("How many wells?");
        story.does(new Show(question));
        assertThat(story.decide(new Hold(question))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
    }

    @Test
    void speakersSeeEarlyWhatTheModeratorMeansToTake() {
        var speaker = UUID.randomUUID();
        var question = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        story.does(new Approve(question, Set.of(speaker)));
        assertThat(find(question).handling().isApproved()).isTrue();
        assertThat(story.audiences.getLast()).isEqualTo(moderatorsAnd(DELEGATE, speaker));
        assertThat(story.decide(new Approve(question, Set.of(speaker)))).isEqualTo(NOTHING);
    }

    @Test
    void wordsThatHarmAreGoneFromTheStateAndStandInTheLogAlone() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "The speaker lives at 5, High Street");
        var second = story.asks(OTHER_DELEGATE, "Which wells?");
        story.does(new Join(first, second, "")).does(new Show(first));
        story.does(new Answer(first, Story.FIRST_SEAT, "I do."));
        story.does(new Remove(first));
        assertThat(story.decide(new Remove(first))).isEqualTo(NOTHING);
        assertThat(story.state.toString()).doesNotContain("High Street").doesNotContain("I do.");
        assertThat(story.told.toString()).contains("High Street");
        assertThat(queue().onScreen()).isEmpty();
        assertThat(queue().taken()).isEmpty();
        assertThat(waiting()).containsExactly("Which wells?");
        assertThat(story.audiences.getLast()).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void aPartThatHarmsIsTakenOutOfWhatWasJoined() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "Which wells?");
        var second = story.asks(OTHER_DELEGATE, "The speaker lives at 5, High Street");
        story.does(new Join(first, second, "")).does(new Remove(second));
        assertThat(queue().parts(find(first))).containsExactly(find(first));
        assertThat(find(first).isJoined()).isFalse();
    }

    @Test
    void theFortiethQuestionIsFirstInOneStep() {
        story.withQuestionsOpen();
        for (var i = 1; i < 40; i++) story.asks(DELEGATE, "Question " + i);
        var last = story.asks(DELEGATE, "Question 40");
        story.does(new MoveTo(last, 1));
        assertThat(waiting().getFirst()).isEqualTo("Question 40");
        assertThat(story.decide(new MoveTo(last, 1))).isEqualTo(NOTHING);
        story.does(new MoveTo(last, 99));
        assertThat(waiting().getLast()).isEqualTo("Question 40");
        assertThat(story.decide(new MoveTo(UUID.randomUUID(), 1))).isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
    }

    @Test
    void aWrittenAnswerIsTakenBack() {
        var question = story.withQuestionsOpen().asks(DELEGATE, "How many wells?");
        story.does(new Show(question)).does(new Answer(question, Story.FIRST_SEAT, "Ten."));
        story.does(new TakeAnswerBack(question, Story.FIRST_SEAT));
        assertThat(answers(question)).isEmpty();
        assertThat(story.decide(new TakeAnswerBack(question, Story.FIRST_SEAT))).isEqualTo(NOTHING);
    }

    @Test
    void anAnswerAloudIsTakenBackAndTheWrittenOneStays() {
        var question = story.opened().goesTo(MeetingStage.QUESTIONS).asks(DELEGATE, "How many wells?");
        story.does(new Show(question)).does(new Answer(question, Story.FIRST_SEAT, "Ten."));
        story.does(new GiveFloor(Story.FIRST_SEAT, Duration.ofMinutes(2)));
        story.does(new MarkAnsweredAloud(question, Story.FIRST_SEAT)).does(new TakeOff(question));
        assertThat(find(question).status()).isEqualTo(Question.Status.ANSWERED);
        story.goesTo(MeetingStage.ENDED).does(new TakeAloudBack(question, Story.FIRST_SEAT));
        assertThat(answers(question))
                .containsExactly(new Question.Answer(Story.FIRST_SEAT, "Ten.", Question.Manner.WRITTEN));
        assertThat(find(question).status()).isEqualTo(Question.Status.TAKEN_OFF);
        assertThat(story.decide(new TakeAloudBack(question, Story.FIRST_SEAT))).isEqualTo(NOTHING);
    }

    @Test
    void whatWaitsUnreadIsGivenToTheSpeakersWithTheEnd() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        var unread = story.asks(DELEGATE, "How many wells?");
        var held = story.asks(DELEGATE, "Whose wells?");
        story.does(new Hold(held));
        var speakers = Set.of(UUID.randomUUID());
        var step = story.state.programme().step();
        story.does(new GoTo(step, MeetingStage.ENDED, List.of(), Map.of(unread, speakers, held, speakers)));
        assertThat(story.told.subList(story.told.size() - 2, story.told.size()))
                .containsExactly(new MeetingEvent.QuestionApproved(unread, speakers), new MeetingEvent.Ended());
        story.does(new Answer(unread, Story.FIRST_SEAT, "Ten."));
    }

    @Test
    void whatWasLeftOpenIsAnsweredForAWeek() {
        story.opened().goesTo(MeetingStage.QUESTIONS);
        var taken = story.asks(DELEGATE, "How many wells?");
        var meant = story.asks(DELEGATE, "Which wells?");
        var left = story.asks(DELEGATE, "Whose wells?");
        story.does(new Show(taken)).does(new Approve(meant, Set.of())).goesTo(MeetingStage.ENDED);
        story.at(Duration.ofDays(7)).does(new Answer(taken, Story.FIRST_SEAT, "Ten."));
        story.does(new Answer(meant, Story.FIRST_SEAT, "The old ones."));
        assertThat(story.decide(new Answer(left, Story.FIRST_SEAT, "Ours.")))
                .isEqualTo(refusal(MeetingRefusal.NO_SUCH_QUESTION));
        assertThat(story.decide(new Show(left))).isEqualTo(refusal(MeetingRefusal.ENDED));
        story.at(Duration.ofDays(7).plusSeconds(1));
        assertThat(story.decide(new Answer(taken, Story.FIRST_SEAT, "Eleven.")))
                .isEqualTo(refusal(MeetingRefusal.ENDED));
        story.does(new Remove(taken));
    }

    @Test
    void questionsThatSayNearlyTheSameArePointedOut() {
        var first = story.withQuestionsOpen().asks(DELEGATE, "How long are people held before they see a judge?");
        story.asks(DELEGATE, "Which wells were closed last year?");
        var third = story.asks(OTHER_DELEGATE, "How long are persons held, before they see a judge?");
        story.asks(DELEGATE, "What is planned for schools in the north?");
        assertThat(queue().alike(find(first))).contains(find(third));
        assertThat(queue().alike(find(third))).contains(find(first));
        assertThat(queue().waiting())
                .filteredOn(one -> queue().alike(one).isPresent())
                .hasSize(2);
        assertThat(Likeness.isAlike("كم مدرسة بنيت هذا العام؟", "كم مدرسة بُنيت في هذا العام"))
                .isTrue();
        assertThat(Likeness.isAlike("?", "!")).isFalse();
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
                .does(new Ask(
                        question, DELEGATE, Optional.of("DNK"), Set.of(Story.FIRST_SEAT), false, "How many wells?"))
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
        story.does(new Move(second, true)).does(new Join(first, second, "")).does(new Show(first));
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

    private QuestionQueue queue() {
        return story.state.questions();
    }

    private Question find(UUID id) {
        return queue().find(id).orElseThrow();
    }

    private List<Question.Status> statuses() {
        return story.state.questions().all().stream().map(Question::status).toList();
    }

    private List<String> waiting() {
        return story.state.questions().waiting().stream().map(Question::text).toList();
    }
}

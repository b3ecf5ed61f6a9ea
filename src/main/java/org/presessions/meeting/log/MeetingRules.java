package org.presessions.meeting.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingCommand.Answer;
import org.presessions.meeting.commands.MeetingCommand.Ask;
import org.presessions.meeting.commands.MeetingCommand.CloseQuestions;
import org.presessions.meeting.commands.MeetingCommand.FloorCommand;
import org.presessions.meeting.commands.MeetingCommand.GiveFloor;
import org.presessions.meeting.commands.MeetingCommand.GiveMicrophoneBack;
import org.presessions.meeting.commands.MeetingCommand.GoTo;
import org.presessions.meeting.commands.MeetingCommand.MarkAnswered;
import org.presessions.meeting.commands.MeetingCommand.MarkAnsweredAloud;
import org.presessions.meeting.commands.MeetingCommand.Merge;
import org.presessions.meeting.commands.MeetingCommand.Move;
import org.presessions.meeting.commands.MeetingCommand.OpenQuestions;
import org.presessions.meeting.commands.MeetingCommand.Pause;
import org.presessions.meeting.commands.MeetingCommand.Resume;
import org.presessions.meeting.commands.MeetingCommand.Show;
import org.presessions.meeting.commands.MeetingCommand.TakeFloorBack;
import org.presessions.meeting.commands.MeetingCommand.TakeMicrophone;
import org.presessions.meeting.commands.MeetingCommand.TakeOff;
import org.presessions.meeting.commands.MeetingCommand.TurnIsOver;
import org.presessions.meeting.commands.MeetingCommand.Withdraw;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Party;
import org.presessions.meeting.commands.Turn;

/// Decides what a command makes happen in a meeting as it stands. Knows neither database nor web.
record MeetingRules(MeetingState state, Instant now) {
    /// Before a statement starts its speaker's name stands for a moment, while everybody loads the picture.
    static final Duration LEAD = Duration.ofSeconds(4);

    sealed interface Ruling {
        /// @param events in their order; none where all is as wanted already
        record Append(List<MeetingEvent> events) implements Ruling {}

        record Refuse(MeetingRefusal reason) implements Ruling {}
    }

    Ruling decide(MeetingCommand command) {
        if (state.stage() == MeetingStage.ENDED) return afterTheEnd(command);
        return switch (command) {
            case GoTo go -> goTo(go);
            case TurnIsOver() -> turnIsOver();
            case Pause() -> appendIf(isRunning(), new MeetingEvent.Paused());
            case Resume() -> appendIf(state.programme().isPaused(), new MeetingEvent.Resumed());
            case OpenQuestions() -> openQuestions();
            case CloseQuestions() -> appendIf(state.questions().open(), new MeetingEvent.QuestionsClosed());
            case Ask ask -> ask(ask);
            case Withdraw(var id, var personId) -> withdraw(id, personId);
            case Move(var id, var up) -> move(id, up);
            case Merge merge -> merge(merge);
            case Show(var id) -> show(id);
            case TakeOff(var id) -> takeOff(id);
            case Answer answer -> answer(answer);
            case GiveFloor(var seatId, var length) -> giveFloor(seatId, length);
            case FloorCommand wanted -> new FloorRules(state).decide(wanted);
            case TakeFloorBack() -> appendIf(state.programme().floor().isPresent(), new MeetingEvent.FloorTakenBack());
            case MarkAnsweredAloud(var id, var seatId) -> markAnsweredAloud(id, seatId);
            case MarkAnswered(var id) -> markAnswered(id);
            case TakeMicrophone(var personId) ->
                appendIf(!state.withoutMicrophone().contains(personId), new MeetingEvent.MicrophoneTaken(personId));
            case GiveMicrophoneBack(var personId) ->
                appendIf(state.withoutMicrophone().contains(personId), new MeetingEvent.MicrophoneGivenBack(personId));
        };
    }

    private static Ruling afterTheEnd(MeetingCommand command) {
        var isSo = command instanceof TurnIsOver || command instanceof GoTo go && go.stage() == MeetingStage.ENDED;
        return isSo ? nothing() : refuse(MeetingRefusal.ENDED);
    }

    private Ruling goTo(GoTo go) {
        if (go.step() != state.programme().step()) return nothing();
        if (go.stage().ordinal() < state.stage().ordinal()) return refuse(MeetingRefusal.NOT_FROM_HERE);
        return switch (go.stage()) {
            case WAITING -> nothing();
            case OPENING -> appendIf(state.stage() == MeetingStage.WAITING, new MeetingEvent.MeetingOpened());
            case STATE_SPEAKS, SCREENING, QUESTIONS -> opened() ? inside(go) : refuse(MeetingRefusal.NOT_OPEN_YET);
            case ENDED -> opened() ? append(new MeetingEvent.Ended()) : refuse(MeetingRefusal.NOT_OPEN_YET);
        };
    }

    private Ruling inside(GoTo go) {
        if (go.stage() == MeetingStage.STATE_SPEAKS)
            return appendIf(state.stage() == MeetingStage.OPENING, new MeetingEvent.StateGivenFloor());
        if (go.stage() == MeetingStage.SCREENING)
            return state.stage() == MeetingStage.SCREENING ? nextTurn() : startScreening(go.turns());
        return state.stage() == MeetingStage.QUESTIONS ? nothing() : startQuestionTime();
    }

    private Ruling startScreening(List<Turn> turns) {
        if (turns.isEmpty()) return startQuestionTime();
        return append(new MeetingEvent.ScreeningStarted(turns), turnStarted(0));
    }

    private Ruling nextTurn() {
        var next = state.programme().turn() + 1;
        return next < state.programme().turns().size() ? append(turnStarted(next)) : startQuestionTime();
    }

    private MeetingEvent turnStarted(int index) {
        return new MeetingEvent.TurnStarted(index, now.plus(LEAD));
    }

    private Ruling startQuestionTime() {
        if (state.questions().open()) return append(new MeetingEvent.QuestionTimeStarted());
        return append(new MeetingEvent.QuestionTimeStarted(), new MeetingEvent.QuestionsOpened());
    }

    /// A server that was down comes late: the next turn starts when it is back, so that nobody misses its beginning.
    private Ruling turnIsOver() {
        var over = state.programme().dueAt().filter(due -> !now.isBefore(due)).isPresent();
        return over ? nextTurn() : nothing();
    }

    private Ruling openQuestions() {
        if (!opened()) return refuse(MeetingRefusal.NOT_OPEN_YET);
        return appendIf(!state.questions().open(), new MeetingEvent.QuestionsOpened());
    }

    private Ruling ask(Ask ask) {
        if (wasAsked(ask)) return nothing();
        if (!state.questions().open()) return refuse(MeetingRefusal.QUESTIONS_CLOSED);
        var id = state.questions().find(ask.questionId()).isPresent() ? UUID.randomUUID() : ask.questionId();
        return append(new MeetingEvent.QuestionAsked(id, ask.personId(), ask.stateIso3(), ask.toSeatId(), ask.text()));
    }

    /// The same form sent twice, or the same words from the same person.
    private boolean wasAsked(Ask ask) {
        return state.questions().from(ask.personId()).stream()
                .anyMatch(known -> known.id().equals(ask.questionId())
                        || known.isWaiting()
                                && known.text().equals(ask.text())
                                && known.toSeatId().equals(ask.toSeatId()));
    }

    private Ruling withdraw(UUID id, UUID personId) {
        var question = state.questions().find(id).filter(known -> known.isFrom(personId));
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (question.get().status() == Question.Status.WITHDRAWN) return nothing();
        if (!question.get().isWaiting() || question.get().askers().size() > 1)
            return refuse(MeetingRefusal.ALREADY_TAKEN);
        return append(new MeetingEvent.QuestionWithdrawn(id));
    }

    private Ruling move(UUID id, boolean up) {
        var waiting = state.questions().waiting().stream().map(Question::id).toList();
        if (!waiting.contains(id)) return nothing();
        var index = waiting.indexOf(id) + (up ? -1 : 1);
        return appendIf(index >= 0 && index < waiting.size(), new MeetingEvent.QuestionMoved(id, index));
    }

    private Ruling merge(Merge merge) {
        var question = state.questions().find(merge.questionId()).filter(Question::stands);
        var other = state.questions().find(merge.mergedId()).filter(Question::isWaiting);
        if (question.isEmpty() || other.isEmpty() || merge.questionId().equals(merge.mergedId()))
            return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        var both = question.get().text() + "\n" + other.get().text();
        var text = merge.text().isBlank() ? both : merge.text();
        return append(new MeetingEvent.QuestionsMerged(merge.questionId(), merge.mergedId(), text));
    }

    private Ruling show(UUID id) {
        var question = state.questions().find(id).filter(Question::stands);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (!opened()) return refuse(MeetingRefusal.NOT_OPEN_YET);
        return appendIf(question.get().status() != Question.Status.ON_SCREEN, new MeetingEvent.QuestionShown(id));
    }

    private Ruling takeOff(UUID id) {
        var shown = state.questions().onScreen().filter(known -> known.id().equals(id));
        return appendIf(shown.isPresent(), new MeetingEvent.QuestionTakenOff(id));
    }

    private Ruling answer(Answer answer) {
        var question = state.questions().find(answer.questionId()).filter(known -> known.isTaken() && known.stands());
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (!question.get().isFor(answer.seatId())) return refuse(MeetingRefusal.NOT_TO_YOU);
        var written = new Question.Answer(answer.seatId(), answer.text(), Question.Manner.WRITTEN);
        return appendIf(
                !question.get().answers().contains(written),
                new MeetingEvent.AnswerWritten(answer.questionId(), answer.seatId(), answer.text()));
    }

    private Ruling giveFloor(UUID seatId, Duration length) {
        if (state.stage() != MeetingStage.QUESTIONS) return refuse(MeetingRefusal.NOT_QUESTION_TIME);
        var question = state.questions().onScreen().map(Question::id);
        if (hasFloor(seatId, question)) return nothing();
        return append(new MeetingEvent.FloorGiven(seatId, question, length));
    }

    /// Only of whoever has the floor for it; the question stays on screen, for the next speaker may answer it too.
    private Ruling markAnsweredAloud(UUID id, UUID seatId) {
        var question = state.questions().find(id).filter(Question::stands);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (hasFloor(seatId, Optional.of(id)))
            return append(new MeetingEvent.AnsweredAloud(id, seatId), new MeetingEvent.FloorTakenBack());
        var spoken = new Question.Answer(seatId, "", Question.Manner.ALOUD);
        return question.get().answers().contains(spoken) ? nothing() : refuse(MeetingRefusal.HAS_NOT_THE_FLOOR);
    }

    private Ruling markAnswered(UUID id) {
        var question = state.questions().find(id).filter(Question::stands);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (question.get().status() == Question.Status.ANSWERED) return nothing();
        var floor = state.programme().floor().flatMap(Programme.Floor::questionId);
        var answered = new MeetingEvent.QuestionAnswered(id);
        return floor.equals(Optional.of(id)) ? append(answered, new MeetingEvent.FloorTakenBack()) : append(answered);
    }

    private boolean hasFloor(UUID seatId, Optional<UUID> question) {
        var wanted = new Party.Panellist(seatId);
        return state.programme()
                .floor()
                .filter(floor -> floor.isOf(wanted, question, false))
                .isPresent();
    }

    private boolean opened() {
        return state.stage() != MeetingStage.WAITING;
    }

    private boolean isRunning() {
        return state.programme().clock().filter(clock -> !clock.isPaused()).isPresent();
    }

    static Ruling append(MeetingEvent... events) {
        return new Ruling.Append(List.of(events));
    }

    static Ruling appendIf(boolean wanted, MeetingEvent event) {
        return wanted ? append(event) : nothing();
    }

    static Ruling nothing() {
        return new Ruling.Append(List.of());
    }

    static Ruling refuse(MeetingRefusal reason) {
        return new Ruling.Refuse(reason);
    }
}

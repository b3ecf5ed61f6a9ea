package org.presessions.meeting.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingCommand.ChannelCommand;
import org.presessions.meeting.commands.MeetingCommand.CloseQuestions;
import org.presessions.meeting.commands.MeetingCommand.ConductCommand;
import org.presessions.meeting.commands.MeetingCommand.FloorCommand;
import org.presessions.meeting.commands.MeetingCommand.GoTo;
import org.presessions.meeting.commands.MeetingCommand.OpenQuestions;
import org.presessions.meeting.commands.MeetingCommand.Pause;
import org.presessions.meeting.commands.MeetingCommand.QuestionCommand;
import org.presessions.meeting.commands.MeetingCommand.Reopen;
import org.presessions.meeting.commands.MeetingCommand.Resume;
import org.presessions.meeting.commands.MeetingCommand.ShowTurn;
import org.presessions.meeting.commands.MeetingCommand.TurnIsOver;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
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
            case ShowTurn(var step, var index) -> showTurn(step, index);
            case Reopen() -> nothing();
            case TurnIsOver() -> turnIsOver();
            case Pause() -> appendIf(isRunning(), new MeetingEvent.Paused());
            case Resume() -> appendIf(state.programme().isPaused(), new MeetingEvent.Resumed());
            case OpenQuestions() -> openQuestions();
            case CloseQuestions() -> appendIf(state.questions().open(), new MeetingEvent.QuestionsClosed());
            case QuestionCommand wanted -> new QuestionRules(state).decide(wanted);
            case FloorCommand wanted -> new FloorRules(state).decide(wanted);
            case ConductCommand wanted -> new ConductRules(state.conduct()).decide(wanted);
            case ChannelCommand wanted -> new ChannelRules(state.channels()).decide(wanted);
        };
    }

    private Ruling afterTheEnd(MeetingCommand command) {
        if (mayStill(command)) return new QuestionRules(state).decide((QuestionCommand) command);
        if (command instanceof Reopen) return reopen();
        if (command instanceof MeetingCommand.LetBack back) return new ConductRules(state.conduct()).decide(back);
        var isSo = command instanceof TurnIsOver || command instanceof GoTo go && go.stage() == MeetingStage.ENDED;
        return isSo ? nothing() : refuse(MeetingRefusal.ENDED);
    }

    private Ruling reopen() {
        return state.programme().isReopenableAt(now)
                ? append(new MeetingEvent.EndTakenBack())
                : refuse(MeetingRefusal.ENDED);
    }

    /// Answers are given for a week; what harms is taken away at any time.
    private boolean mayStill(MeetingCommand command) {
        if (command instanceof MeetingCommand.Remove
                || command instanceof MeetingCommand.TakeAnswerBack
                || command instanceof MeetingCommand.TakeAloudBack) return true;
        return command instanceof MeetingCommand.Answer && state.programme().isAnswerableAt(now);
    }

    private Ruling goTo(GoTo go) {
        if (go.step() != state.programme().step()) return nothing();
        if (go.stage().ordinal() < state.stage().ordinal() && !isLeftOut(go.stage()))
            return refuse(MeetingRefusal.NOT_FROM_HERE);
        return switch (go.stage()) {
            case WAITING -> nothing();
            case OPENING -> appendIf(state.stage() == MeetingStage.WAITING, new MeetingEvent.MeetingOpened());
            case STATE_SPEAKS, SCREENING, QUESTIONS -> opened() ? inside(go) : refuse(MeetingRefusal.NOT_OPEN_YET);
            case ENDED -> opened() ? end(go.approved()) : refuse(MeetingRefusal.NOT_OPEN_YET);
        };
    }

    /// What nobody has read is approved, or not, with the end itself.
    private Ruling end(Map<UUID, Set<UUID>> approved) {
        var seen = state.questions().unread().stream()
                .filter(question -> approved.containsKey(question.id()))
                .map(question -> new MeetingEvent.QuestionApproved(
                        question.id(), approved.getOrDefault(question.id(), Set.of())));
        return new Ruling.Append(Stream.concat(seen, Stream.of(new MeetingEvent.Ended()))
                .<MeetingEvent>map(event -> event)
                .toList());
    }

    private Ruling inside(GoTo go) {
        if (go.stage() == MeetingStage.STATE_SPEAKS)
            return appendIf(state.stage() == MeetingStage.OPENING, new MeetingEvent.StateGivenFloor());
        if (go.stage() == MeetingStage.SCREENING)
            return state.stage() == MeetingStage.SCREENING ? nextTurn() : startScreening(go.turns());
        return state.stage() == MeetingStage.QUESTIONS ? nothing() : startQuestionTime();
    }

    /// The screening, where the questions began without it.
    private boolean isLeftOut(MeetingStage stage) {
        return stage == MeetingStage.SCREENING
                && state.stage() == MeetingStage.QUESTIONS
                && state.programme().turns().isEmpty();
    }

    private Ruling startScreening(List<Turn> turns) {
        if (turns.isEmpty()) return state.stage() == MeetingStage.QUESTIONS ? nothing() : startQuestionTime();
        return append(new MeetingEvent.ScreeningStarted(turns), turnStarted(0));
    }

    private Ruling nextTurn() {
        return state.programme()
                .nextIndex()
                .map(next -> append(turnStarted(next)))
                .orElseGet(this::startQuestionTime);
    }

    /// Out of its place; then come those that were not started yet, and the questions.
    private Ruling showTurn(int step, int index) {
        if (step != state.programme().step()) return nothing();
        var stage = state.stage();
        if (stage != MeetingStage.SCREENING && stage != MeetingStage.QUESTIONS)
            return refuse(MeetingRefusal.NOT_FROM_HERE);
        if (index >= state.programme().turns().size()) return refuse(MeetingRefusal.NOT_FROM_HERE);
        return append(new MeetingEvent.TurnShown(index, now.plus(LEAD)));
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

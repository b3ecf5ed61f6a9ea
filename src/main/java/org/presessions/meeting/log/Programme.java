package org.presessions.meeting.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.MeetingEvent.Ended;
import org.presessions.meeting.log.MeetingEvent.FloorGiven;
import org.presessions.meeting.log.MeetingEvent.FloorGivenTo;
import org.presessions.meeting.log.MeetingEvent.FloorTakenBack;
import org.presessions.meeting.log.MeetingEvent.MeetingOpened;
import org.presessions.meeting.log.MeetingEvent.MeetingReopened;
import org.presessions.meeting.log.MeetingEvent.Paused;
import org.presessions.meeting.log.MeetingEvent.ProgrammeEvent;
import org.presessions.meeting.log.MeetingEvent.QuestionTimeStarted;
import org.presessions.meeting.log.MeetingEvent.Resumed;
import org.presessions.meeting.log.MeetingEvent.ScreeningStarted;
import org.presessions.meeting.log.MeetingEvent.StateGivenFloor;
import org.presessions.meeting.log.MeetingEvent.TimeChanged;
import org.presessions.meeting.log.MeetingEvent.TurnShown;
import org.presessions.meeting.log.MeetingEvent.TurnStarted;

/// Where the meeting is, and whose time runs.
///
/// @param step counts the moves to another stage or turn: whoever asks for the next one says which step they saw
/// @param turns empty before the screening
/// @param turn index of the present turn; -1 outside the screening
/// @param shown indexes of the turns that were started
/// @param clock the time of whoever has the floor
/// @param floor who was given it: a speaker who answers, a delegation, or the State under Review
public record Programme(
        MeetingStage stage,
        int step,
        List<Turn> turns,
        int turn,
        Set<Integer> shown,
        Optional<RunningClock> clock,
        Optional<Floor> floor,
        Optional<Instant> openedAt,
        Optional<Instant> endedAt) {
    /// How long answers may still be written once the meeting has ended.
    static final Duration ANSWERS = Duration.ofDays(7);

    /// How long an end may be taken back.
    public static final Duration REOPENING = Duration.ofMinutes(2);

    static final Duration STATE_TIME = Duration.ofMinutes(2);
    static final Programme WAITING = new Programme(
            MeetingStage.WAITING,
            0,
            List.of(),
            -1,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// @param questionId what is on screen meanwhile
    /// @param isReply whether it was given for a right of reply
    /// @param since when it was given
    public record Floor(FloorParty party, Optional<UUID> questionId, boolean isReply, Instant since) {
        public Optional<UUID> seatId() {
            return party instanceof FloorParty.Panellist(var seatId) ? Optional.of(seatId) : Optional.empty();
        }

        /// Whether it is the same floor, whenever it was given.
        boolean isOf(FloorParty other, Optional<UUID> question, boolean reply) {
            return party.equals(other) && questionId.equals(question) && isReply == reply;
        }
    }

    Programme after(ProgrammeEvent event, Instant at) {
        return switch (event) {
            case MeetingOpened() -> opened(at);
            case StateGivenFloor() ->
                to(MeetingStage.STATE_SPEAKS, Optional.empty())
                        .given(new Floor(new FloorParty.UnderReview(), Optional.empty(), false, at), STATE_TIME);
            case ScreeningStarted(var screened) -> screening(screened);
            case TurnStarted(var index, var startsAt) -> turn(index, startsAt);
            case TurnShown(var index, var startsAt) -> turn(index, startsAt);
            case Paused() -> with(clock.map(running -> running.paused(at)), floor);
            case Resumed() -> with(clock.map(running -> running.resumed(at)), floor);
            case MeetingReopened() -> to(MeetingStage.QUESTIONS, Optional.empty());
            case QuestionTimeStarted() -> to(MeetingStage.QUESTIONS, Optional.empty());
            case FloorGiven(var seat, var question, var length) ->
                given(new Floor(new FloorParty.Panellist(seat), question, false, at), length);
            case FloorGivenTo(var party, var question, var length, var reply, var reason) ->
                given(new Floor(party, question, reply, at), length);
            case TimeChanged(var by) -> with(clock.map(running -> running.changed(by, at)), floor);
            case FloorTakenBack() -> with(Optional.empty(), Optional.empty());
            case Ended() -> ended(at);
        };
    }

    public Optional<Turn> currentTurn() {
        return turn < 0 ? Optional.empty() : Optional.of(turns.get(turn));
    }

    public Optional<Turn> nextTurn() {
        return stage == MeetingStage.SCREENING ? nextIndex().map(turns::get) : Optional.empty();
    }

    /// The next one after this that was not started yet.
    Optional<Integer> nextIndex() {
        return IntStream.range(turn + 1, turns.size())
                .filter(index -> !shown.contains(index))
                .boxed()
                .findFirst();
    }

    /// Whether a statement was passed over.
    public boolean isPassedOver(int index) {
        return !shown.contains(index) && (stage == MeetingStage.QUESTIONS || index < turn);
    }

    /// Whether a speaker has the floor for a question.
    boolean isAnswering(UUID seatId, Optional<UUID> questionId) {
        var speaker = new FloorParty.Panellist(seatId);
        return floor.filter(held -> held.isOf(speaker, questionId, false)).isPresent();
    }

    /// Whether its end may still be taken back.
    public boolean isReopenableAt(Instant now) {
        return endedAt.filter(end -> now.isBefore(end.plus(REOPENING))).isPresent();
    }

    /// Whether what was left open may be answered in writing: while the meeting runs, and for a week after it.
    public boolean isAnswerableAt(Instant now) {
        return endedAt.filter(end -> now.isAfter(end.plus(ANSWERS))).isEmpty();
    }

    public boolean isPaused() {
        return clock.map(RunningClock::isPaused).orElse(false);
    }

    /// When the next step comes by itself: at the end of a turn that is not paused.
    Optional<Instant> dueAt() {
        if (stage != MeetingStage.SCREENING) return Optional.empty();
        return clock.filter(running -> !running.isPaused()).map(RunningClock::endsAt);
    }

    /// As before an end that was taken back: the time between counts for nobody.
    ///
    /// @param endStep the step that the end was
    Programme goesOn(int endStep, Instant endedAt, Instant at) {
        var time = clock.map(running ->
                running.isPaused() ? running : running.paused(endedAt).resumed(at));
        return new Programme(stage, endStep + 1, turns, turn, shown, time, floor, openedAt, Optional.empty());
    }

    private Programme opened(Instant at) {
        return new Programme(
                MeetingStage.OPENING,
                step + 1,
                turns,
                -1,
                shown,
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                Optional.empty());
    }

    private Programme to(MeetingStage next, Optional<RunningClock> time) {
        return new Programme(next, step + 1, turns, -1, shown, time, Optional.empty(), openedAt, Optional.empty());
    }

    private Programme ended(Instant at) {
        return new Programme(
                MeetingStage.ENDED,
                step + 1,
                turns,
                -1,
                shown,
                Optional.empty(),
                Optional.empty(),
                openedAt,
                Optional.of(at));
    }

    private Programme screening(List<Turn> screened) {
        return new Programme(
                MeetingStage.SCREENING,
                step,
                screened,
                -1,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                openedAt,
                endedAt);
    }

    private Programme turn(int index, Instant startsAt) {
        var time = RunningClock.from(startsAt, turns.get(index).length());
        var started = new HashSet<>(shown);
        started.add(index);
        return new Programme(
                MeetingStage.SCREENING,
                step + 1,
                turns,
                index,
                Set.copyOf(started),
                Optional.of(time),
                Optional.empty(),
                openedAt,
                endedAt);
    }

    private Programme given(Floor to, Duration length) {
        return with(Optional.of(RunningClock.from(to.since(), length)), Optional.of(to));
    }

    private Programme with(Optional<RunningClock> time, Optional<Floor> speaker) {
        return new Programme(stage, step, turns, turn, shown, time, speaker, openedAt, endedAt);
    }
}

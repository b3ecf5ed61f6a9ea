package org.presessions.meeting.commands;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody wants of a meeting. Who may want it is decided before; whether it can be had, by [MeetingRules].
public sealed interface MeetingCommand {

    /// Moves on: to a stage, or to the next turn of the screening.
    ///
    /// @param step the step that the sender saw: of two who press at once only one moves the meeting
    /// @param turns the screening's turns as they are now
    record GoTo(int step, MeetingStage stage, List<Turn> turns) implements MeetingCommand {}

    /// What the clock wants: the next turn, where the present one is over.
    record TurnIsOver() implements MeetingCommand {}

    record Pause() implements MeetingCommand {}

    record Resume() implements MeetingCommand {}

    record OpenQuestions() implements MeetingCommand {}

    record CloseQuestions() implements MeetingCommand {}

    /// @param questionId chosen by the sender, so that a question sent twice is one
    record Ask(UUID questionId, UUID personId, String stateIso3, Optional<UUID> toSeatId, String text)
            implements MeetingCommand {}

    record Withdraw(UUID questionId, UUID personId) implements MeetingCommand {}

    record Move(UUID questionId, boolean up) implements MeetingCommand {}

    /// @param text empty for the words of both, one after the other
    record Merge(UUID questionId, UUID mergedId, String text) implements MeetingCommand {}

    record Show(UUID questionId) implements MeetingCommand {}

    record TakeOff(UUID questionId) implements MeetingCommand {}

    record Answer(UUID questionId, UUID seatId, String text) implements MeetingCommand {}

    record GiveFloor(UUID seatId, Duration length) implements MeetingCommand {}

    record TakeFloorBack() implements MeetingCommand {}

    /// Says that the speaker who has the floor has answered the question on it.
    record MarkAnsweredAloud(UUID questionId, UUID seatId) implements MeetingCommand {}

    record MarkAnswered(UUID questionId) implements MeetingCommand {}

    /// Whoever disturbs is not heard any more, with the floor or without it.
    record TakeMicrophone(UUID personId) implements MeetingCommand {}

    record GiveMicrophoneBack(UUID personId) implements MeetingCommand {}
}

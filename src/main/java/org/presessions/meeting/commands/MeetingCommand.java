package org.presessions.meeting.commands;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What somebody wants of a meeting. Who may want it is decided before; whether it can be had, by [MeetingRules].
public sealed interface MeetingCommand {

    /// Moves on: to a stage, or to the next turn of the screening.
    ///
    /// @param step the step that the sender saw: of two who press at once only one moves the meeting
    /// @param turns the screening's turns as they are now
    /// @param approved with the end: questions that the speakers did not see, and who may answer them from then on
    record GoTo(int step, MeetingStage stage, List<Turn> turns, Map<UUID, Set<UUID>> approved)
            implements MeetingCommand {
        public GoTo(int step, MeetingStage stage, List<Turn> turns) {
            this(step, stage, turns, Map.of());
        }
    }

    /// Shows a statement that was passed over, or one again: from another one or from the questions.
    ///
    /// @param step the step that the sender saw
    /// @param index of the turn, from 0
    record ShowTurn(int step, int index) implements MeetingCommand {}

    /// Takes the end back, as long as that can be.
    record Reopen() implements MeetingCommand {}

    /// What the clock wants: the next turn, where the present one is over.
    record TurnIsOver() implements MeetingCommand {}

    record Pause() implements MeetingCommand {}

    record Resume() implements MeetingCommand {}

    record OpenQuestions() implements MeetingCommand {}

    record CloseQuestions() implements MeetingCommand {}

    /// What is wanted of the questions.
    sealed interface QuestionCommand extends MeetingCommand {}

    /// @param questionId chosen by the sender, so that a question sent twice is one
    /// @param stateIso3 absent where the moderator asks
    /// @param toSeatIds none for the panel as a whole
    /// @param isUnattributed whether others read "a delegation", and not which one
    record Ask(
            UUID questionId,
            UUID personId,
            Optional<String> stateIso3,
            Set<UUID> toSeatIds,
            boolean isUnattributed,
            String text)
            implements QuestionCommand {}

    /// A question of the public's, which a moderator took out of the box.
    ///
    /// @param personId who did
    record PutForPublic(UUID questionId, UUID personId, String text) implements QuestionCommand {}

    /// @param text in another language, for all to read beside the question; empty to take it away
    record Translate(UUID questionId, String text) implements QuestionCommand {}

    record Withdraw(UUID questionId, UUID personId) implements QuestionCommand {}

    record Move(UUID questionId, boolean up) implements QuestionCommand {}

    /// To a place among those that wait.
    ///
    /// @param place from 1
    record MoveTo(UUID questionId, int place) implements QuestionCommand {}

    /// Lets the speakers see early what is meant for them.
    ///
    /// @param speakerIds the persons who then see it
    record Approve(UUID questionId, Set<UUID> speakerIds) implements QuestionCommand {}

    /// Puts it aside: it waits no more until it is released.
    record Hold(UUID questionId) implements QuestionCommand {}

    /// @param word why, for whoever asked; may be empty
    record Refuse(UUID questionId, String word) implements QuestionCommand {}

    /// Takes back what was held or refused: it waits again.
    record Release(UUID questionId) implements QuestionCommand {}

    /// Takes its words from everybody's eyes; only the log keeps that they were.
    record Remove(UUID questionId) implements QuestionCommand {}

    /// Joins two questions: each State keeps its own words.
    ///
    /// @param text new words of both together, which count once all who asked agree; empty for none
    record Join(UUID questionId, UUID joinedId, String text) implements QuestionCommand {}

    record Agree(UUID questionId, UUID personId) implements QuestionCommand {}

    record Split(UUID questionId) implements QuestionCommand {}

    record Show(UUID questionId) implements QuestionCommand {}

    record TakeOff(UUID questionId) implements QuestionCommand {}

    record Answer(UUID questionId, UUID seatId, String text) implements QuestionCommand {}

    /// What was written: by the speaker who wrote it, or by a moderator.
    record TakeAnswerBack(UUID questionId, UUID seatId) implements QuestionCommand {}

    /// What is wanted of the list of those who want to speak, and of their time.
    sealed interface FloorCommand extends MeetingCommand {}

    /// Gives the floor to a speaker, for the question on screen.
    record GiveFloor(UUID seatId, Duration length) implements FloorCommand {}

    /// Gives it to whoever raised a hand, or for a right of reply.
    ///
    /// @param reason why it is not the next one's turn, for all to read; may be empty where it is
    record GiveFloorTo(FloorParty party, Duration length, boolean isReply, String reason) implements FloorCommand {}

    record TakeFloorBack() implements FloorCommand {}

    /// More time for whoever has the floor; less where it is negative.
    record ChangeTime(Duration by) implements FloorCommand {}

    /// @param region its regional group; empty where it has none
    record RaiseHand(FloorParty party, String region) implements FloorCommand {}

    /// Its own.
    record LowerHand(FloorParty party) implements FloorCommand {}

    /// By a moderator.
    ///
    /// @param reason for all to read
    record TakeHandDown(FloorParty party, String reason) implements FloorCommand {}

    /// @param place from 1, in the order as it stands
    /// @param reason for all to read
    record MoveHand(FloorParty party, int place, String reason) implements FloorCommand {}

    /// @param seed what a lot is drawn by
    /// @param reason for all to read; may be empty as long as nobody waits
    record ChooseOrder(OrderRule rule, String seed, String reason) implements FloorCommand {}

    /// Says that the speaker who has the floor has answered the question on it.
    record MarkAnsweredAloud(UUID questionId, UUID seatId) implements QuestionCommand {}

    /// Takes back that a speaker answered aloud.
    record TakeAloudBack(UUID questionId, UUID seatId) implements QuestionCommand {}

    record MarkAnswered(UUID questionId) implements QuestionCommand {}

    /// What is wanted of persons in the room, and of its door.
    sealed interface ConductCommand extends MeetingCommand {}

    /// Whoever disturbs is not heard any more, with the floor or without it.
    record TakeMicrophone(UUID personId) implements ConductCommand {}

    record GiveMicrophoneBack(UUID personId) implements ConductCommand {}

    /// As [TakeMicrophone], of a camera.
    record StopPicture(UUID personId) implements ConductCommand {}

    record AllowPicture(UUID personId) implements ConductCommand {}

    /// Shows somebody out, who does not come back.
    ///
    /// @param underReview whether they are there for the State under Review: then all read why
    /// @param reason for the person; may be empty where it is not for all
    record RemovePerson(UUID personId, boolean underReview, String reason) implements ConductCommand {}

    record LetBack(UUID personId) implements ConductCommand {}

    /// Lets nobody in any more who was not in the room before.
    ///
    /// @param underReviewToo whether the State under Review waits as well, which needs a reason
    /// @param reason for all to read
    record LockRoom(Set<UUID> insideIds, boolean underReviewToo, String reason) implements ConductCommand {}

    record UnlockRoom() implements ConductCommand {}

    record Knock(UUID personId) implements ConductCommand {}

    /// @param personIds of those who asked to be let in
    record LetIn(Set<UUID> personIds) implements ConductCommand {}

    /// What an interpreter wants of the channel of a language.
    sealed interface ChannelCommand extends MeetingCommand {}

    /// To be heard there, in place of whoever was.
    ///
    /// @param language code
    record TakeChannel(String language, UUID personId) implements ChannelCommand {}

    record LeaveChannel(String language, UUID personId) implements ChannelCommand {}
}

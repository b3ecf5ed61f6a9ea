package org.presessions.meeting.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.OrderRule;
import org.presessions.meeting.commands.Turn;

/// Something that happened in a meeting. All of them, in their order, are the record of the meeting; what they amount
/// to is the [MeetingState]. They hold ids, never names: a log that nobody can change must not keep what a person may
/// ask to erase.
sealed interface MeetingEvent {

    /// What moves the programme.
    sealed interface ProgrammeEvent extends MeetingEvent {}

    record MeetingOpened() implements ProgrammeEvent {}

    /// The State under Review speaks first, for two minutes.
    record StateGivenFloor() implements ProgrammeEvent {}

    /// @param turns as they were when the screening began: a statement approved later does not change the order
    record ScreeningStarted(List<Turn> turns) implements ProgrammeEvent {}

    /// @param index of the turn, from 0
    /// @param startsAt a few seconds later than the event, so that everybody can load the picture
    record TurnStarted(int index, Instant startsAt) implements ProgrammeEvent {}

    /// A statement that was passed over, or one again, out of its place.
    ///
    /// @param index of the turn, from 0
    record TurnShown(int index, Instant startsAt) implements ProgrammeEvent {}

    record Paused() implements ProgrammeEvent {}

    record Resumed() implements ProgrammeEvent {}

    record QuestionTimeStarted() implements ProgrammeEvent {}

    record FloorGiven(UUID seatId, Optional<UUID> questionId, Duration length) implements ProgrammeEvent {}

    /// The floor given to a delegation, or for a reply; [FloorGiven] is that of a speaker who answers.
    ///
    /// @param questionId what is on screen meanwhile
    /// @param reason why it was not the next one's turn; empty where it was
    record FloorGivenTo(FloorParty party, Optional<UUID> questionId, Duration length, boolean reply, String reason)
            implements ProgrammeEvent {}

    record FloorTakenBack() implements ProgrammeEvent {}

    /// @param by less where it is negative
    record TimeChanged(Duration by) implements ProgrammeEvent {}

    /// Stands in logs of before, where an end that was taken back led to the questions. Nothing writes it any more;
    /// [EndTakenBack] does.
    record MeetingReopened() implements ProgrammeEvent {}

    record Ended() implements ProgrammeEvent {}

    /// All goes on as it was before the end.
    record EndTakenBack() implements MeetingEvent {}

    /// What moves the questions.
    sealed interface QuestionEvent extends MeetingEvent {}

    record QuestionsOpened() implements QuestionEvent {}

    record QuestionsClosed() implements QuestionEvent {}

    /// Stands in logs of before. Nothing writes it any more; [QuestionPut] does.
    record QuestionAsked(UUID questionId, UUID personId, String stateIso3, Optional<UUID> toSeatId, String text)
            implements QuestionEvent {}

    /// @param stateIso3 absent where the moderator asks
    /// @param toSeatIds none for the panel as a whole
    /// @param unattributed whether others read "a delegation": which one, this log alone tells, and the desk
    record QuestionPut(
            UUID questionId,
            UUID personId,
            Optional<String> stateIso3,
            Set<UUID> toSeatIds,
            boolean unattributed,
            String text)
            implements QuestionEvent {}

    /// Of the public: who wrote it nobody knows.
    ///
    /// @param personId the moderator who took it out of the box
    record PublicQuestionPut(UUID questionId, UUID personId, String text) implements QuestionEvent {}

    record QuestionWithdrawn(UUID questionId) implements QuestionEvent {}

    /// @param toIndex place in the queue, from 0
    record QuestionMoved(UUID questionId, int toIndex) implements QuestionEvent {}

    /// Stands in logs of before, where a question that was joined lost its words. Nothing writes it any more.
    ///
    /// @param mergedId the question that is now part of the other
    /// @param text the words of both together
    record QuestionsMerged(UUID questionId, UUID mergedId, String text) implements QuestionEvent {}

    /// What a moderator makes of a question before it is taken, or instead of it.
    sealed interface HandlingEvent extends QuestionEvent {}

    /// @param joinedId the question that is put together with the other, each with its own words
    record QuestionsJoined(UUID questionId, UUID joinedId) implements HandlingEvent {}

    /// What was joined stands for itself again.
    record QuestionsSplit(UUID questionId) implements HandlingEvent {}

    /// New words for questions that were joined: they count once all who asked agree.
    record WordsProposed(UUID questionId, String text) implements HandlingEvent {}

    record WordsAgreed(UUID questionId, UUID personId) implements HandlingEvent {}

    /// @param personIds speakers who may see it from now on
    record QuestionApproved(UUID questionId, Set<UUID> personIds) implements HandlingEvent {}

    /// @param text in another language, beside the words that were asked; empty where it was taken away
    record QuestionTranslated(UUID questionId, String text) implements HandlingEvent {}

    record QuestionHeld(UUID questionId) implements HandlingEvent {}

    /// @param word why, for whoever asked; may be empty
    record QuestionRefused(UUID questionId, String word) implements HandlingEvent {}

    record QuestionReleased(UUID questionId) implements HandlingEvent {}

    /// Its words are shown to nobody any more. What they were stands where it was asked, in this log alone.
    record QuestionRemoved(UUID questionId) implements HandlingEvent {}

    record QuestionShown(UUID questionId) implements QuestionEvent {}

    record QuestionTakenOff(UUID questionId) implements QuestionEvent {}

    record AnswerWritten(UUID questionId, UUID seatId, String text) implements QuestionEvent {}

    record AnswerTakenBack(UUID questionId, UUID seatId) implements QuestionEvent {}

    /// Stands in logs of before, where it was written with the floor: it says that a speaker was given the floor for a
    /// question, and not that he answered. Nothing writes it any more.
    record AnswerSpoken(UUID questionId, UUID seatId) implements QuestionEvent {}

    /// The moderator says that a speaker answered aloud.
    record AnsweredAloud(UUID questionId, UUID seatId) implements QuestionEvent {}

    /// It was not answered aloud, after all.
    record AloudTakenBack(UUID questionId, UUID seatId) implements QuestionEvent {}

    record QuestionAnswered(UUID questionId) implements QuestionEvent {}

    /// Who may be in the room, and with what; who is heard at all follows from the floor.
    sealed interface ConductEvent extends MeetingEvent {}

    record MicrophoneTaken(UUID personId) implements ConductEvent {}

    record MicrophoneGivenBack(UUID personId) implements ConductEvent {}

    record PictureStopped(UUID personId) implements ConductEvent {}

    record PictureAllowed(UUID personId) implements ConductEvent {}

    /// @param underReview whether they are there for the State under Review: then everybody reads why
    /// @param reason else for the person alone; may be empty
    record PersonRemoved(UUID personId, boolean underReview, String reason) implements ConductEvent {}

    record PersonLetBack(UUID personId) implements ConductEvent {}

    /// @param insideIds who had been in the room by then
    /// @param underReviewToo whether those of the State under Review wait as well
    /// @param reason for all to read; may be empty where the State under Review comes in
    record RoomLocked(Set<UUID> insideIds, boolean underReviewToo, String reason) implements ConductEvent {}

    record RoomUnlocked() implements ConductEvent {}

    /// Somebody before the locked room asks to be let in.
    record DoorKnocked(UUID personId) implements ConductEvent {}

    record PersonsLetIn(Set<UUID> personIds) implements ConductEvent {}

    /// What moves the list of those who want to speak. Everybody sees all of it.
    sealed interface HandEvent extends MeetingEvent {}

    /// @param region the party's regional group; empty where it has none
    record HandRaised(FloorParty party, String region) implements HandEvent {}

    record HandLowered(FloorParty party) implements HandEvent {}

    /// By a moderator.
    ///
    /// @param reason for all to read
    record HandTakenDown(FloorParty party, String reason) implements HandEvent {}

    /// @param toIndex place in the order, from 0
    record HandMoved(FloorParty party, int toIndex, String reason) implements HandEvent {}

    /// @param seed what lots are drawn by
    /// @param reason empty where nobody waited yet
    record OrderChosen(OrderRule rule, String seed, String reason) implements HandEvent {}

    /// Who is heard in the channel of a language. What is said there no log has.
    sealed interface ChannelEvent extends MeetingEvent {}

    /// @param language code
    record ChannelTaken(String language, UUID personId) implements ChannelEvent {}

    record ChannelLeft(String language) implements ChannelEvent {}
}

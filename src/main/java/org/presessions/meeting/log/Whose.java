package org.presessions.meeting.log;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.commands.FloorParty;

/// Whose an entry of a log is, of the Pre-sessions that meet: decided when it is appended, as its [Audience] is, and
/// never changed. Each kind of event is named here, so that a new one has to say.
record Whose(MeetingOf meeting, MeetingState before) {
    /// Never none of them.
    Set<UUID> of(MeetingEvent event) {
        if (!meeting.isJoint()) return all();
        return switch (event) {
            case MeetingEvent.ProgrammeEvent moved -> of(moved);
            case MeetingEvent.EndTakenBack goesOn -> all();
            case MeetingEvent.QuestionEvent moved -> of(moved);
            case MeetingEvent.HandEvent moved -> all();
            case MeetingEvent.ConductEvent decided -> all();
            case MeetingEvent.ChannelEvent moved -> all();
        };
    }

    /// What is done to the floor is of whoever has it.
    private Set<UUID> of(MeetingEvent.ProgrammeEvent event) {
        return switch (event) {
            case MeetingEvent.FloorGiven given -> ofSeat(given.seatId());
            case MeetingEvent.FloorGivenTo given -> ofFloor(given.party(), given.questionId(), given.reply());
            case MeetingEvent.FloorTakenBack taken -> ofFloor();
            case MeetingEvent.TimeChanged changed -> ofFloor();
            case MeetingEvent.Paused paused -> ofFloor();
            case MeetingEvent.Resumed resumed -> ofFloor();
            case MeetingEvent.MeetingOpened opened -> all();
            case MeetingEvent.StateGivenFloor given -> all();
            case MeetingEvent.ScreeningStarted started -> all();
            case MeetingEvent.TurnStarted started -> all();
            case MeetingEvent.TurnShown shown -> all();
            case MeetingEvent.QuestionTimeStarted started -> all();
            case MeetingEvent.MeetingReopened reopened -> all();
            case MeetingEvent.Ended ended -> all();
        };
    }

    /// A question is of the panels to which it is put, and an answer of its speaker's.
    private Set<UUID> of(MeetingEvent.QuestionEvent event) {
        return switch (event) {
            case MeetingEvent.HandlingEvent handled -> of(handled);
            case MeetingEvent.QuestionAsked asked -> ofSeats(asked.toSeatId().stream());
            case MeetingEvent.QuestionPut put -> ofSeats(put.toSeatIds().stream());
            case MeetingEvent.PublicQuestionPut put -> all();
            case MeetingEvent.QuestionsOpened opened -> all();
            case MeetingEvent.QuestionsClosed closed -> all();
            case MeetingEvent.QuestionWithdrawn(var id) -> ofQuestion(id);
            case MeetingEvent.QuestionMoved(var id, var toIndex) -> ofQuestion(id);
            case MeetingEvent.QuestionsMerged(var id, var mergedId, var text) ->
                union(ofQuestion(id), ofQuestion(mergedId));
            case MeetingEvent.QuestionShown(var id) -> ofQuestion(id);
            case MeetingEvent.QuestionTakenOff(var id) -> ofQuestion(id);
            case MeetingEvent.QuestionAnswered(var id) -> ofQuestion(id);
            case MeetingEvent.AnswerWritten(var id, var seatId, var text) -> ofSeat(seatId);
            case MeetingEvent.AnswerTakenBack(var id, var seatId) -> ofSeat(seatId);
            case MeetingEvent.AnswerSpoken(var id, var seatId) -> ofSeat(seatId);
            case MeetingEvent.AnsweredAloud(var id, var seatId) -> ofSeat(seatId);
            case MeetingEvent.AloudTakenBack(var id, var seatId) -> ofSeat(seatId);
        };
    }

    private Set<UUID> of(MeetingEvent.HandlingEvent event) {
        return switch (event) {
            case MeetingEvent.QuestionsJoined(var id, var joinedId) -> union(ofQuestion(id), ofQuestion(joinedId));
            case MeetingEvent.QuestionsSplit(var id) -> ofQuestion(id);
            case MeetingEvent.WordsProposed(var id, var text) -> ofQuestion(id);
            case MeetingEvent.WordsAgreed(var id, var personId) -> ofQuestion(id);
            case MeetingEvent.QuestionApproved(var id, var personIds) -> ofQuestion(id);
            case MeetingEvent.QuestionTranslated(var id, var text) -> ofQuestion(id);
            case MeetingEvent.QuestionHeld(var id) -> ofQuestion(id);
            case MeetingEvent.QuestionRefused(var id, var word) -> ofQuestion(id);
            case MeetingEvent.QuestionReleased(var id) -> ofQuestion(id);
            case MeetingEvent.QuestionRemoved(var id) -> ofQuestion(id);
        };
    }

    private Set<UUID> ofFloor() {
        return before.programme()
                .floor()
                .map(floor -> ofFloor(floor.party(), floor.questionId(), floor.isReply()))
                .orElseGet(this::all);
    }

    /// A delegation speaks to the question on screen; a State under Review that replies, for its own.
    private Set<UUID> ofFloor(FloorParty party, Optional<UUID> questionId, boolean isReply) {
        return switch (party) {
            case FloorParty.Panellist(var seatId) -> ofSeat(seatId);
            case FloorParty.Delegation(var iso3) -> ofScreen(questionId);
            case FloorParty.UnderReview(var iso3) -> isReply ? ofState(iso3) : ofScreen(questionId);
        };
    }

    private Set<UUID> ofScreen(Optional<UUID> questionId) {
        return questionId.map(this::ofQuestion).orElseGet(this::all);
    }

    private Set<UUID> ofState(Optional<String> iso3) {
        return iso3.map(meeting.states()::get).map(Set::of).orElseGet(this::all);
    }

    private Set<UUID> ofQuestion(UUID id) {
        return before.questions().find(id).map(this::ofQuestion).orElseGet(this::all);
    }

    /// Of those of all its parts, each as it was put: joined they may be put to nobody in particular.
    Set<UUID> ofQuestion(Question question) {
        var own = question.isJoined() ? question.handling().ownSeatIds() : question.toSeatIds();
        return question.handling().joined().stream().map(this::ofQuestion).reduce(ofSeats(own.stream()), Whose::union);
    }

    private Set<UUID> ofSeat(UUID seatId) {
        return ofSeats(Stream.of(seatId));
    }

    private Set<UUID> ofSeats(Stream<UUID> seatIds) {
        var theirs = seatIds.flatMap(
                        seatId -> Optional.ofNullable(meeting.seats().get(seatId)).stream())
                .collect(Collectors.toUnmodifiableSet());
        return theirs.isEmpty() ? all() : theirs;
    }

    private Set<UUID> all() {
        return meeting.preSessionIds();
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}

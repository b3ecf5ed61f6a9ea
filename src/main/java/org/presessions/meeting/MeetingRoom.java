package org.presessions.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.MeetingState;
import org.presessions.meeting.log.Programme;
import org.presessions.meeting.log.Question;
import org.presessions.protection.Shown;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.states.State;
import org.presessions.states.States;

/// The room as one person sees it.
///
/// @param seats all that the log may name, in the panel's order
/// @param shown the same, as this person may see them
/// @param takesOpening whether the State under Review wants to speak
record MeetingRoom(
        PreSession preSession,
        Attendee attendee,
        MeetingState state,
        List<Seat> seats,
        Map<UUID, Shown> shown,
        boolean takesOpening,
        States states,
        Instant now) {
    String path() {
        return preSession.path() + "/meeting";
    }

    Programme programme() {
        return state.programme();
    }

    RoomFloor floor() {
        return new RoomFloor(this);
    }

    MeetingStage stage() {
        return state.stage();
    }

    boolean isDoorOpen() {
        return MeetingAccess.isDoorOpen(preSession, attendee, state, now);
    }

    Optional<Shown> seat(UUID seatId) {
        return Optional.ofNullable(shown.get(seatId));
    }

    /// Whether what a speaker wrote in the room is still shown to this person.
    boolean mayRead(UUID seatId) {
        return seat(seatId).filter(Shown::text).isPresent();
    }

    /// Those who confirmed: a question may be put to them, and they may be given the floor.
    List<Shown> panel() {
        return seats.stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .flatMap(seat -> seat(seat.id()).stream())
                .toList();
    }

    /// The speaker whose turn is screened, or who was given the floor.
    Optional<Shown> speaker() {
        return MeetingSituation.of(programme()).speakingSeatId().flatMap(this::seat);
    }

    Optional<Shown> nextSpeaker() {
        return programme().nextTurn().map(Turn::seatId).flatMap(this::seat);
    }

    boolean isScreeningVideo() {
        return programme()
                .currentTurn()
                .filter(turn -> turn.assetId().isPresent())
                .isPresent();
    }

    /// Whether the present turn is a statement that the moderator reads.
    boolean isReadAloud() {
        return programme().currentTurn().filter(Turn::isReadAloud).isPresent();
    }

    /// Whether the others are shown what this person is not.
    boolean isHidden() {
        return isScreeningVideo() && speaker().filter(Shown::voice).isEmpty();
    }

    /// Time left of whoever has the floor, never less than nothing.
    Duration left() {
        return programme()
                .clock()
                .map(clock -> Duration.between(clock.pausedAt().orElse(now), clock.endsAt()))
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(Duration.ZERO);
    }

    /// "Denmark, Chile"
    String from(Question question, Locale locale) {
        var asking = question.askers().stream()
                .map(asker -> states.get(asker.stateIso3()))
                .distinct()
                .toList();
        return States.sorted(asking, locale).stream()
                .map((State asker) -> asker.name(locale))
                .collect(Collectors.joining(", "));
    }

    /// What the visitor asked and has not withdrawn.
    List<Question> mine() {
        return state.questions().from(attendee.personId()).stream()
                .filter(question -> question.status() != Question.Status.WITHDRAWN)
                .toList();
    }

    /// What a speaker may answer.
    List<Question> toAnswer() {
        return state.questions().taken().stream()
                .filter(question -> attendee.seat()
                        .filter(seat -> question.isFor(seat.id()))
                        .isPresent())
                .toList();
    }

    /// What the speaker has answered so far.
    String written(Question question) {
        return question.answers().stream()
                .filter(answer -> answer.isWritten()
                        && attendee.seat()
                                .filter(seat -> seat.id().equals(answer.seatId()))
                                .isPresent())
                .map(Question.Answer::text)
                .findFirst()
                .orElse("");
    }
}

package org.presessions.meeting.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.shared.Coded;

/// A question as the log tells of it.
///
/// @param askers one, or several where questions were merged
/// @param taken 0 until it is first put on screen, then its number in the order of taking
public record Question(
        UUID id,
        List<Asker> askers,
        Optional<UUID> toSeatId,
        String text,
        Instant askedAt,
        Status status,
        int taken,
        List<Answer> answers) {
    public enum Status implements Coded {
        WAITING,
        ON_SCREEN,
        TAKEN_OFF,
        ANSWERED,
        WITHDRAWN,
        MERGED
    }

    /// How a speaker answered.
    public enum Manner implements Coded {
        WRITTEN,
        /// the moderator said so
        ALOUD,
        /// had the floor for it; whether he answered, the log does not say
        FLOOR
    }

    /// @param text of an answer in writing; empty else
    public record Answer(UUID seatId, String text, Manner manner) {
        public boolean isWritten() {
            return manner == Manner.WRITTEN;
        }

        /// In the log of before, the floor was noted as an answer.
        Answer aloud() {
            return new Answer(seatId, "", Manner.ALOUD);
        }
    }

    /// Who asked, for which State.
    public record Asker(UUID personId, String stateIso3) {}

    boolean isFrom(UUID personId) {
        return askers.stream().anyMatch(asker -> asker.personId().equals(personId));
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    public boolean isTaken() {
        return taken > 0;
    }

    /// Whether it still counts as a question.
    public boolean stands() {
        return status != Status.WITHDRAWN && status != Status.MERGED;
    }

    public boolean isFor(UUID seatId) {
        return toSeatId.isEmpty() || toSeatId.get().equals(seatId);
    }

    Question with(Status next) {
        return new Question(id, askers, toSeatId, text, askedAt, next, taken, answers);
    }

    /// No longer on screen: answered, where a speaker answered it there.
    Question offScreen() {
        var aloud = answers.stream().anyMatch(answer -> answer.manner() == Manner.ALOUD);
        return with(aloud ? Status.ANSWERED : Status.TAKEN_OFF);
    }

    /// Answered, the moderator says: in a log of before, aloud by whoever has the floor for it then.
    Question answered(Optional<UUID> onFloor) {
        var all = answers.stream()
                .map(answer -> answer.manner() == Manner.FLOOR && onFloor.equals(Optional.of(answer.seatId()))
                        ? answer.aloud()
                        : answer)
                .toList();
        return new Question(id, askers, toSeatId, text, askedAt, Status.ANSWERED, taken, all);
    }

    Question shown(int number) {
        return new Question(
                id, askers, toSeatId, text, askedAt, Status.ON_SCREEN, taken == 0 ? number : taken, answers);
    }

    /// With another question in it; put to the panel unless both were put to the same speaker.
    Question mergedWith(Question other, String words) {
        var both =
                Stream.concat(askers.stream(), other.askers.stream()).distinct().toList();
        var seat = toSeatId.equals(other.toSeatId) ? toSeatId : Optional.<UUID>empty();
        return new Question(id, both, seat, words, askedAt, status, taken, answers);
    }

    /// A speaker has one written answer, which can be corrected, and one that was spoken.
    Question answeredBy(Answer answer) {
        var others = answers.stream().filter(known -> !replaces(answer, known));
        var all = Stream.concat(others, Stream.of(answer)).toList();
        return new Question(id, askers, toSeatId, text, askedAt, status, taken, all);
    }

    private static boolean replaces(Answer answer, Answer known) {
        return known.seatId().equals(answer.seatId()) && known.isWritten() == answer.isWritten();
    }
}

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

    /// What a speaker answered, in writing or by taking the floor (then the text may be empty).
    public record Answer(UUID seatId, String text, boolean spoken) {}

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
        return known.seatId().equals(answer.seatId()) && known.spoken() == answer.spoken();
    }
}

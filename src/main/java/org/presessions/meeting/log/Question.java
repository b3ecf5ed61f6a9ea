package org.presessions.meeting.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.shared.Coded;

/// A question as the log tells of it.
///
/// @param askers one; several where questions were merged, in logs of before
/// @param toSeatIds the speakers it was put to; none where it was put to the panel
/// @param text empty once it was removed
/// @param taken 0 until it is first put on screen, then its number in the order of taking
public record Question(
        UUID id,
        List<Asker> askers,
        Set<UUID> toSeatIds,
        String text,
        Instant askedAt,
        Status status,
        int taken,
        List<Answer> answers,
        Handling handling) {
    public enum Status implements Coded {
        WAITING,
        HELD,
        REFUSED,
        ON_SCREEN,
        TAKEN_OFF,
        ANSWERED,
        WITHDRAWN,
        /// part of another one
        MERGED,
        REMOVED
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
    ///
    /// @param stateIso3 absent for a moderator
    /// @param isUnattributed whether only moderators are told which State it was
    /// @param isPublic of nobody in the room: a moderator took it out of the public's box
    public record Asker(UUID personId, Optional<String> stateIso3, boolean isUnattributed, boolean isPublic) {
        public Asker(UUID personId, Optional<String> stateIso3, boolean isUnattributed) {
            this(personId, stateIso3, isUnattributed, false);
        }

        /// The State, as everybody may know it.
        public Optional<String> named() {
            return isUnattributed ? Optional.empty() : stateIso3;
        }

        public boolean isModerator() {
            return stateIso3.isEmpty() && !isPublic;
        }
    }

    /// What the moderator made of it.
    ///
    /// @param isApproved whether the speakers see it before it is on screen
    /// @param word why it was refused, for whoever asked
    /// @param joined others that are put with it, each with its own words
    /// @param ownSeatIds to whom it was put before it was joined
    /// @param wording new words of all that are joined
    /// @param translation of its words, by a moderator; empty where there is none
    public record Handling(
            boolean isApproved,
            String word,
            List<UUID> joined,
            Set<UUID> ownSeatIds,
            Optional<Wording> wording,
            String translation) {
        static final Handling NONE = new Handling(false, "", List.of(), Set.of(), Optional.empty(), "");

        Handling approved() {
            return new Handling(true, word, joined, ownSeatIds, wording, translation);
        }

        Handling refused(String why) {
            return new Handling(isApproved, why, joined, ownSeatIds, wording, translation);
        }

        Handling translated(String text) {
            return new Handling(isApproved, word, joined, ownSeatIds, wording, text);
        }

        Handling with(Optional<Wording> words) {
            return new Handling(isApproved, word, joined, ownSeatIds, words, translation);
        }

        /// Together with others, or by itself where there are none.
        Handling with(List<UUID> others, Set<UUID> ownSeats) {
            return new Handling(isApproved, "", others, ownSeats, Optional.empty(), translation);
        }
    }

    /// @param agreed persons who asked and agree to it
    public record Wording(String text, Set<UUID> agreed) {}

    /// As logs of before tell.
    static Question asked(MeetingEvent.QuestionAsked asked, Instant at) {
        var to = asked.toSeatId().stream().collect(Collectors.toUnmodifiableSet());
        return put(
                new MeetingEvent.QuestionPut(
                        asked.questionId(), asked.personId(), Optional.of(asked.stateIso3()), to, false, asked.text()),
                at);
    }

    static Question put(MeetingEvent.QuestionPut put, Instant at) {
        var asker = new Asker(put.personId(), put.stateIso3(), put.unattributed());
        return waiting(put.questionId(), asker, put.toSeatIds(), put.text(), at);
    }

    static Question ofPublic(MeetingEvent.PublicQuestionPut put, Instant at) {
        var asker = new Asker(put.personId(), Optional.empty(), false, true);
        return waiting(put.questionId(), asker, Set.of(), put.text(), at);
    }

    private static Question waiting(UUID id, Asker asker, Set<UUID> toSeatIds, String text, Instant at) {
        return new Question(id, List.of(asker), toSeatIds, text, at, Status.WAITING, 0, List.of(), Handling.NONE);
    }

    boolean isFrom(UUID personId) {
        return askers.stream().anyMatch(asker -> asker.personId().equals(personId));
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    /// Whether it waits, or is held: nothing was decided of it.
    public boolean isUndecided() {
        return isWaiting() || status == Status.HELD;
    }

    public boolean isTaken() {
        return taken > 0;
    }

    public boolean isJoined() {
        return !handling.joined().isEmpty();
    }

    /// Whether it still counts as a question.
    public boolean stands() {
        return switch (status) {
            case WAITING, HELD, ON_SCREEN, TAKEN_OFF, ANSWERED -> true;
            case REFUSED, WITHDRAWN, MERGED, REMOVED -> false;
        };
    }

    public boolean isFor(UUID seatId) {
        return toSeatIds.isEmpty() || toSeatIds.contains(seatId);
    }

    Question with(Status next) {
        return new Question(id, askers, toSeatIds, text, askedAt, next, taken, answers, handling);
    }

    Question with(Handling next) {
        return new Question(id, askers, toSeatIds, text, askedAt, status, taken, answers, next);
    }

    private Question with(List<Answer> next) {
        return new Question(id, askers, toSeatIds, text, askedAt, status, taken, next, handling);
    }

    Question removed() {
        return new Question(id, askers, toSeatIds, "", askedAt, Status.REMOVED, taken, List.of(), Handling.NONE);
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
        return with(all).with(Status.ANSWERED);
    }

    Question shown(int number) {
        var count = taken == 0 ? number : taken;
        return new Question(id, askers, toSeatIds, text, askedAt, Status.ON_SCREEN, count, answers, handling);
    }

    /// With another question in it, as logs of before tell; put to the panel unless both were put to the same
    /// speakers.
    Question mergedWith(Question other, String words) {
        var both =
                Stream.concat(askers.stream(), other.askers.stream()).distinct().toList();
        return new Question(id, both, commonSeats(other), words, askedAt, status, taken, answers, handling);
    }

    /// Together with another one and what is joined to that; put to the panel unless all were put to the same
    /// speakers.
    Question joinedWith(Question other) {
        var all = Stream.of(handling.joined(), List.of(other.id), other.handling.joined())
                .flatMap(List::stream)
                .toList();
        var own = isJoined() ? handling.ownSeatIds() : toSeatIds;
        var next = handling.with(all, own);
        return new Question(id, askers, commonSeats(other), text, askedAt, status, taken, answers, next);
    }

    /// By itself again.
    Question split() {
        if (!isJoined()) return this;
        var next = handling.with(List.of(), Set.of());
        return new Question(id, askers, handling.ownSeatIds(), text, askedAt, status, taken, answers, next);
    }

    Question withoutJoined(UUID other) {
        if (!handling.joined().contains(other)) return this;
        var left = handling.joined().stream().filter(one -> !one.equals(other)).toList();
        if (left.isEmpty()) return split();
        return with(handling.with(left, handling.ownSeatIds()));
    }

    /// A speaker has one written answer, which can be corrected, and one that was spoken.
    Question answeredBy(Answer answer) {
        var others = without(known -> replaces(answer, known));
        return with(Stream.concat(others, Stream.of(answer)).toList());
    }

    Question withoutWritten(UUID seatId) {
        return with(without(known -> known.isWritten() && known.seatId().equals(seatId))
                .toList());
    }

    /// Open again where nobody else answered it aloud.
    Question withoutAloud(UUID seatId) {
        var left = with(without(known ->
                        known.manner() == Manner.ALOUD && known.seatId().equals(seatId))
                .toList());
        return status == Status.ANSWERED ? left.offScreen() : left;
    }

    /// Unless it was removed meanwhile.
    Question onScreenAgain() {
        return stands() ? with(Status.ON_SCREEN) : this;
    }

    /// As one of several panels has it: put to those who sit there, and answered by them.
    Question ofPanel(Predicate<UUID> isOnPanel) {
        var to = toSeatIds.stream().filter(isOnPanel).collect(Collectors.toUnmodifiableSet());
        var theirs = without(answer -> !isOnPanel.test(answer.seatId())).toList();
        return new Question(id, askers, to, text, askedAt, status, taken, theirs, handling);
    }

    private Stream<Answer> without(Predicate<Answer> unwanted) {
        return answers.stream().filter(unwanted.negate());
    }

    private Set<UUID> commonSeats(Question other) {
        return toSeatIds.equals(other.toSeatIds) ? toSeatIds : Set.of();
    }

    private static boolean replaces(Answer answer, Answer known) {
        return known.seatId().equals(answer.seatId()) && known.isWritten() == answer.isWritten();
    }
}

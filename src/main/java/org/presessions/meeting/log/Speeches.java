package org.presessions.meeting.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEvent.ProgrammeEvent;

/// Who had the floor, when and for how long: the speakers' list of the record. Statements that were screened are no
/// part
/// of it.
///
/// @param all that are over, the first first
public record Speeches(List<Speech> all) {
    static final Speeches EMPTY = new Speeches(List.of());

    /// @param questionId what was on screen meanwhile
    /// @param given time that it had at its end
    /// @param used time without pauses; more than was given where somebody spoke on
    public record Speech(
            FloorParty party,
            MeetingStage stage,
            Instant from,
            Optional<UUID> questionId,
            boolean isReply,
            Duration given,
            Duration used) {
        Speech by(FloorParty other) {
            return new Speech(other, stage, from, questionId, isReply, given, used);
        }
    }

    /// @param before the programme to which the event happened
    Speeches after(ProgrammeEvent event, Programme before, Instant at) {
        return goesOn(event)
                ? this
                : before.floor()
                        .flatMap(floor -> before.clock().map(clock -> speech(before.stage(), floor, clock, at)))
                        .map(this::with)
                        .orElse(this);
    }

    public Duration used(FloorParty party) {
        return of(party).map(Speech::used).reduce(Duration.ZERO, Duration::plus);
    }

    boolean hasSpoken(FloorParty party) {
        return of(party).findAny().isPresent();
    }

    private Stream<Speech> of(FloorParty party) {
        return all.stream().filter(speech -> speech.party().equals(party));
    }

    private static boolean goesOn(ProgrammeEvent event) {
        return event instanceof MeetingEvent.Paused
                || event instanceof MeetingEvent.Resumed
                || event instanceof MeetingEvent.TimeChanged;
    }

    private static Speech speech(MeetingStage stage, Programme.Floor floor, RunningClock clock, Instant at) {
        return new Speech(
                floor.party(),
                stage,
                floor.since(),
                floor.questionId(),
                floor.isReply(),
                clock.length(),
                clock.used(at));
    }

    private Speeches with(Speech speech) {
        return new Speeches(Stream.concat(all.stream(), Stream.of(speech)).toList());
    }
}

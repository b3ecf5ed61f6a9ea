package org.presessions.meeting.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.commands.FloorParty;

/// A joint meeting, as one of the Pre-sessions that met has it in its record.
///
/// @param state as it stands, with what is the others'
record JointRecord(MeetingOf meeting, MeetingState state, UUID preSessionId) {
    /// @param log all of it
    Share share(List<MeetingEntry> log) {
        return new Share(questions(), speeches(floors(log)));
    }

    /// What somebody of another panel answered is for that one's readers.
    private QuestionQueue questions() {
        var whose = new Whose(meeting, state);
        var own = state.questions().all().stream()
                .filter(question -> whose.ofQuestion(question).contains(preSessionId))
                .toList();
        var parts = own.stream()
                .flatMap(question -> question.handling().joined().stream())
                .collect(Collectors.toSet()); // to whom they were put alone does not matter any more
        return new QuestionQueue(
                state.questions().open(),
                state.questions().all().stream()
                        .filter(question -> own.contains(question) || parts.contains(question.id()))
                        .map(question -> question.ofPanel(this::isOnPanel))
                        .toList());
    }

    private List<Speeches.Speech> speeches(Map<Instant, Set<UUID>> floors) {
        return state.speeches().all().stream()
                .filter(speech -> floors.getOrDefault(speech.from(), Set.of()).contains(preSessionId))
                .map(speech -> speech.by(asOwn(speech.party())))
                .toList();
    }

    /// Whose the floor was, by the instants at which it was given: as it was decided then.
    private static Map<Instant, Set<UUID>> floors(List<MeetingEntry> log) {
        var floors = new HashMap<Instant, Set<UUID>>();
        for (var entry : log)
            if (entry.event() instanceof MeetingEvent.FloorGiven || entry.event() instanceof MeetingEvent.FloorGivenTo)
                floors.put(entry.at(), entry.ofPreSessionIds());
        return floors;
    }

    private FloorParty asOwn(FloorParty party) {
        return switch (party) {
            case FloorParty.Panellist speaker -> speaker;
            case FloorParty.Delegation delegation -> delegation;
            case FloorParty.UnderReview(var iso3) ->
                iso3.filter(code -> !isOwn(code))
                        .<FloorParty>map(FloorParty.Delegation::new)
                        .orElseGet(() -> new FloorParty.UnderReview(Optional.empty()));
        };
    }

    private boolean isOwn(String iso3) {
        return preSessionId.equals(meeting.states().get(iso3));
    }

    private boolean isOnPanel(UUID seatId) {
        return preSessionId.equals(meeting.seats().get(seatId));
    }
}

package org.presessions.meeting.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEvent.HandEvent;
import org.presessions.meeting.log.MeetingEvent.MicrophoneEvent;
import org.presessions.meeting.log.MeetingEvent.ProgrammeEvent;
import org.presessions.meeting.log.MeetingEvent.QuestionEvent;

/// A meeting at one moment: what its log amounts to up to an event.
///
/// @param seq number of the last event; 0 before the first
/// @param hands who wants to speak
/// @param speeches who had the floor
/// @param withoutMicrophone persons whose microphone a moderator took away
public record MeetingState(
        long seq,
        Programme programme,
        QuestionQueue questions,
        Hands hands,
        Speeches speeches,
        Set<UUID> withoutMicrophone) {
    static final MeetingState EMPTY =
            new MeetingState(0, Programme.WAITING, QuestionQueue.EMPTY, Hands.EMPTY, Speeches.EMPTY, Set.of());

    MeetingState after(MeetingEvent event, Instant at) {
        return switch (event) {
            case ProgrammeEvent move ->
                with(programme.after(move, at), asked(move), hands(move, at), speeches.after(move, programme, at));
            case QuestionEvent move -> with(programme, questions.after(move, at, programme.floor()), hands, speeches);
            case HandEvent move -> with(programme, questions, hands.after(move, at), speeches);
            case MicrophoneEvent move ->
                new MeetingState(seq + 1, programme, questions, hands, speeches, microphones(move));
        };
    }

    /// Those who raised a hand, as their turn comes, and why.
    public List<SpeakingOrder.Place> order() {
        return SpeakingOrder.of(hands, speeches);
    }

    public MeetingStage stage() {
        return programme.stage();
    }

    private QuestionQueue asked(ProgrammeEvent event) {
        return event instanceof MeetingEvent.Ended ? questions.ended() : questions;
    }

    /// Whoever is given the floor wants it no more.
    private Hands hands(ProgrammeEvent event, Instant at) {
        if (event instanceof MeetingEvent.FloorGiven given)
            return hands.without(new FloorParty.Panellist(given.seatId()));
        return event instanceof MeetingEvent.FloorGivenTo given ? hands(given, at) : hands;
    }

    private Hands hands(MeetingEvent.FloorGivenTo given, Instant at) {
        var left = hands.without(given.party());
        return given.reason().isEmpty() ? left : left.outOfTurn(given.party(), given.reason(), at);
    }

    private MeetingState with(Programme moved, QuestionQueue asked, Hands waiting, Speeches spoken) {
        return new MeetingState(seq + 1, moved, asked, waiting, spoken, withoutMicrophone);
    }

    private Set<UUID> microphones(MicrophoneEvent event) {
        var persons = new HashSet<>(withoutMicrophone);
        switch (event) {
            case MeetingEvent.MicrophoneTaken(var personId) -> persons.add(personId);
            case MeetingEvent.MicrophoneGivenBack(var personId) -> persons.remove(personId);
        }
        return Set.copyOf(persons);
    }
}

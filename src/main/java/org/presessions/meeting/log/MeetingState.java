package org.presessions.meeting.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEvent.ChannelEvent;
import org.presessions.meeting.log.MeetingEvent.ConductEvent;
import org.presessions.meeting.log.MeetingEvent.HandEvent;
import org.presessions.meeting.log.MeetingEvent.ProgrammeEvent;
import org.presessions.meeting.log.MeetingEvent.QuestionEvent;

/// A meeting at one moment: what its log amounts to up to an event.
///
/// @param seq number of the last event; 0 before the first
/// @param hands who wants to speak
/// @param speeches who had the floor
/// @param channels who is heard in which language
/// @param conduct what a moderator decided about persons and the door
/// @param beforeEnd as it stood when it was ended; empty while it is not
public record MeetingState(
        long seq,
        Programme programme,
        QuestionQueue questions,
        Hands hands,
        Speeches speeches,
        Conduct conduct,
        Channels channels,
        Optional<MeetingState> beforeEnd) {
    static final MeetingState EMPTY = new MeetingState(
            0,
            Programme.WAITING,
            QuestionQueue.EMPTY,
            Hands.EMPTY,
            Speeches.EMPTY,
            Conduct.EMPTY,
            Channels.EMPTY,
            Optional.empty());

    MeetingState after(MeetingEvent event, Instant at) {
        return switch (event) {
            case ProgrammeEvent move -> after(move, at);
            case MeetingEvent.EndTakenBack() -> goesOn(at);
            case QuestionEvent move -> with(questions.after(move, at, programme.floor()), hands);
            case HandEvent move -> with(questions, hands.after(move, at));
            case ConductEvent move ->
                new MeetingState(
                        seq + 1, programme, questions, hands, speeches, conduct.after(move, at), channels, beforeEnd);
            case ChannelEvent move ->
                new MeetingState(
                        seq + 1, programme, questions, hands, speeches, conduct, channels.after(move), beforeEnd);
        };
    }

    private MeetingState after(ProgrammeEvent event, Instant at) {
        return new MeetingState(
                seq + 1,
                programme.after(event, at),
                event instanceof MeetingEvent.Ended ? questions.ended() : questions,
                hands(event, at),
                speeches.after(event, programme, at),
                conduct,
                channels,
                event instanceof MeetingEvent.Ended ? Optional.of(this) : Optional.empty());
    }

    private MeetingState goesOn(Instant at) {
        var before = beforeEnd.orElseThrow();
        return new MeetingState(
                seq + 1,
                before.programme.goesOn(programme.step(), programme.endedAt().orElse(at), at),
                questions.asBefore(before.questions),
                hands,
                before.speeches,
                conduct,
                channels,
                Optional.empty());
    }

    /// Those who raised a hand, as their turn comes, and why.
    public List<SpeakingOrder.Place> order() {
        return SpeakingOrder.of(hands, speeches);
    }

    public MeetingStage stage() {
        return programme.stage();
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

    private MeetingState with(QuestionQueue asked, Hands waiting) {
        return new MeetingState(seq + 1, programme, asked, waiting, speeches, conduct, channels, beforeEnd);
    }
}

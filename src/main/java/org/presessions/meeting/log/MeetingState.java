package org.presessions.meeting.log;

import java.time.Instant;
import java.util.List;
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
public record MeetingState(
        long seq,
        Programme programme,
        QuestionQueue questions,
        Hands hands,
        Speeches speeches,
        Conduct conduct,
        Channels channels) {
    static final MeetingState EMPTY = new MeetingState(
            0, Programme.WAITING, QuestionQueue.EMPTY, Hands.EMPTY, Speeches.EMPTY, Conduct.EMPTY, Channels.EMPTY);

    MeetingState after(MeetingEvent event, Instant at) {
        return switch (event) {
            case ProgrammeEvent move ->
                with(programme.after(move, at), asked(move), hands(move, at), speeches.after(move, programme, at));
            case QuestionEvent move -> with(programme, questions.after(move, at, programme.floor()), hands, speeches);
            case HandEvent move -> with(programme, questions, hands.after(move, at), speeches);
            case ConductEvent move ->
                new MeetingState(seq + 1, programme, questions, hands, speeches, conduct.after(move, at), channels);
            case ChannelEvent move ->
                new MeetingState(seq + 1, programme, questions, hands, speeches, conduct, channels.after(move));
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
        return new MeetingState(seq + 1, moved, asked, waiting, spoken, conduct, channels);
    }
}

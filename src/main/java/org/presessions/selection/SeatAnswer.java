package org.presessions.selection;

/// What became of a speaker's answer.
public sealed interface SeatAnswer {
    record Confirmed(Seat seat) implements SeatAnswer {}

    record Declined(Seat seat) implements SeatAnswer {}

    /// The place was declined before, or the secretariat took it back.
    record NoLongerOffered(Seat seat) implements SeatAnswer {}
}

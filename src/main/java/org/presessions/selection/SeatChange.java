package org.presessions.selection;

/// What came of wanting something of a seat: the next one, or why there is none.
public sealed interface SeatChange {
    record Changed(SeatRow seat) implements SeatChange {}

    /// It is as wanted already.
    record Unchanged() implements SeatChange {}

    /// It was declined before, or the secretariat took it back.
    record Refused() implements SeatChange {}
}

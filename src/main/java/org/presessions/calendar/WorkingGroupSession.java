package org.presessions.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.presessions.shared.Page;

/// A session of the UPR Working Group: two weeks in which up to seventeen States are reviewed.
///
/// @param number from 1; also the number of its series of Pre-sessions
/// @param cycle from 1
/// @param datesVerified whether a source confirms the dates
public record WorkingGroupSession(
        int number, int cycle, LocalDate startsOn, LocalDate endsOn, boolean datesVerified, String note) {
    private static final int IN_THE_FIRST_CYCLE = 12;
    private static final int IN_A_LATER_CYCLE = 14;

    /// Whether no source confirms dates that are still to come, or running.
    public boolean isToBeConfirmed(Instant now) {
        return !datesVerified && !LocalDate.ofInstant(now, Page.GENEVA).isAfter(endsOn);
    }

    /// The cycle to which a session belongs: twelve made the first, fourteen each later one.
    static int cycleOf(int number) {
        return number <= IN_THE_FIRST_CYCLE ? 1 : 2 + (number - IN_THE_FIRST_CYCLE - 1) / IN_A_LATER_CYCLE;
    }
}

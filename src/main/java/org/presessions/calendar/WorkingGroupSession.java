package org.presessions.calendar;

import java.time.LocalDate;

/// A session of the UPR Working Group: two weeks in which up to seventeen States are reviewed.
///
/// @param number 1 to 54; also the number of its series of Pre-sessions
/// @param cycle 1 to 4
/// @param datesVerified whether a source confirms the dates
public record WorkingGroupSession(
        int number, int cycle, LocalDate startsOn, LocalDate endsOn, boolean datesVerified, String note) {}

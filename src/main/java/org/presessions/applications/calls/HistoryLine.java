package org.presessions.applications.calls;

import org.presessions.calendar.PreSession;

/// An extension that was given, as the desk lists it.
///
/// @param by name of who extended; empty for sample data
/// @param holds whether it is the one that holds for its State
public record HistoryLine(CallExtension extension, PreSession preSession, String by, boolean holds) {}

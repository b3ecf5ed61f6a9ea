package org.presessions.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.presessions.shared.Task;
import org.presessions.states.State;

/// Something that happens on a day ahead.
///
/// @param states whom it is about, in the order of the programme; empty where it is about a whole series
record AgendaLine(Instant at, ZoneId zone, List<State> states, Task.Sentence text, String path) {}

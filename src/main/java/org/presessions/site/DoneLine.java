package org.presessions.site;

import java.time.Instant;
import java.util.Optional;
import org.presessions.shared.Task;
import org.presessions.states.State;

/// Something that a colleague did lately.
///
/// @param who name of the colleague
/// @param state whom it was about, if it was about one
/// @param path where it can be seen
/// @param undo address that takes it back, where it can still be taken back
public record DoneLine(
        Instant at, String who, Task.Sentence text, Optional<State> state, String path, Optional<String> undo) {}

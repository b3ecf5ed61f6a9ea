package org.presessions.statements;

import java.util.Optional;
import org.presessions.selection.Seat;

/// What a confirmed seat brings to its Pre-session.
///
/// @param statement absent, or without a video, where there is "No statement available"
public record PanelStatement(Seat seat, Optional<Statement> statement) {}

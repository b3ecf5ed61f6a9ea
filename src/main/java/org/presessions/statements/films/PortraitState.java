package org.presessions.statements.films;

import java.util.Optional;
import java.util.UUID;

/// What a speaker's page says of the portrait.
///
/// @param film that has one, or is being made with it; absent where the emblem is shown, or a picture
/// @param isAskedFor whether its speaker may give one now, change it or take it away
/// @param takesHeic whether a photograph may be in HEIC too
public record PortraitState(Optional<UUID> film, boolean isAskedFor, boolean takesHeic) {}

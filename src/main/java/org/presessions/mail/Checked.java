package org.presessions.mail;

import java.util.List;
import java.util.UUID;

/// What came of asking whether letters are still true.
///
/// @param sound those that are
/// @param anew how many were written anew, and wait to be read
/// @param overtaken how many nobody gets any more
public record Checked(List<UUID> sound, int anew, int overtaken) {}

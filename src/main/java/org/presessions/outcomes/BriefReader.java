package org.presessions.outcomes;

import java.util.UUID;

/// Somebody who may read a brief.
///
/// @param marks whether this is a delegate, who can mark what is useful
record BriefReader(UUID personId, boolean marks) {}

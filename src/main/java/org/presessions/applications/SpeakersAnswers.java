package org.presessions.applications;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Knows applications whose speakers were given a place: their names are shown by what they chose, and are not erased
/// with the rest.
public interface SpeakersAnswers {
    /// Those of some applications.
    Set<UUID> needed(Collection<UUID> applicationIds);
}

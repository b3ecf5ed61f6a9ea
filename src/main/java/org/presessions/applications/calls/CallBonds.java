package org.presessions.applications.calls;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// What already hangs on a call: those who keep applications, and what the call says, know it.
public interface CallBonds {
    /// How many have begun an application for these Pre-sessions and not handed it in.
    int drafts(Collection<UUID> preSessionIds);

    /// How many have handed one in, and may correct it until the close.
    int handedIn(Collection<UUID> preSessionIds);

    /// Whether anybody has begun one, handed one in, or taken one back.
    boolean hasApplications(Collection<UUID> preSessionIds);

    /// Whether anything was written of it beside its dates.
    boolean hasText(CallForApplications call);

    /// The paragraph in brackets that still asks the writer of its text for something.
    Optional<String> gap(CallForApplications call);
}

package org.presessions.mail;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Knows persons whose addresses the desk is not to see; the module that decides what may be known of them does.
public interface WithheldAddresses {
    /// By person, the name by which that one goes; who may be known is left out.
    Map<UUID, String> of(Collection<UUID> personIds);
}

package org.presessions.applications.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;

/// Knows speakers who chose another name after their application was handed in; the module that decides what may be
/// known of them does.
public interface LaterNames {
    /// The other name; empty for who goes by one's own, or said so in the application already.
    Optional<String> of(Application application);

    /// The same of many, by application; who goes by one's own is left out.
    Map<UUID, String> ofAll(Collection<Application> applications);
}

package org.presessions.applications.desk;

import java.util.Optional;
import org.presessions.applications.Application;

/// Knows speakers who chose another name after their application was handed in; the module that decides what may be
/// known of them does.
public interface LaterNames {
    /// The other name; empty for who goes by one's own, or said so in the application already.
    Optional<String> of(Application application);
}

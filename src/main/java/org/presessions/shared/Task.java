package org.presessions.shared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that waits for the visitor, shown on the desk.
///
/// @param preSessionId what it belongs to; absent for what belongs to none
/// @param textKey message key of one sentence that says what to do
/// @param path where to do it
public record Task(Optional<UUID> preSessionId, String textKey, List<Object> values, String path, boolean urgent) {

    /// Modules that know of tasks.
    public interface Source {
        List<Task> tasksFor(Visitor visitor);
    }
}

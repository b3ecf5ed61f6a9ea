package org.presessions.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.presessions.shared.Task;
import org.presessions.shared.parts.StatusKind;

/// How far one matter of a Pre-session is, for those who run it: a cell of the desk’s table.
///
/// @param text a few words with a number
/// @param path where the work on it is done
public record DeskCell(StatusKind kind, Task.Sentence text, String path) {

    /// Modules that have such a matter: a column of the table.
    public interface Source {
        /// Message key of the column's heading.
        String label();

        /// The smaller, the further to the start.
        int order();

        /// By the ids of Pre-sessions, in as many queries for many as for one; where nothing can be said, there is
        /// none.
        Map<UUID, DeskCell> stagesOf(Collection<PreSession> preSessions);
    }
}

package org.presessions.selection.board;

import java.util.List;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Task;

/// Something that waits for a person beside the panel that it concerns.
///
/// @param path where it is decided
public record PanelNotice(Task.Sentence text, String act, String path) {

    /// Packages that know of such.
    public interface Source {
        List<PanelNotice> of(PreSession preSession);
    }
}

package org.presessions.applications.announcements;

import java.util.UUID;
import org.presessions.calendar.Series;
import org.presessions.files.StoredFile;

/// A file that readers of a call can take away with it.
public record CallFile(UUID id, StoredFile file) {
    public String path(Series series) {
        return series.path() + "/call/files/" + id;
    }
}

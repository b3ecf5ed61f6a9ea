package org.presessions.files;

import java.util.UUID;
import org.presessions.shared.Coded;

/// A file has come whole, but cannot be used.
public record UploadRefused(UUID uploadId, String purpose, UUID subjectId, Reason reason) {
    public enum Reason implements Coded {
        WRONG_KIND,
        TOO_LARGE,
        BROKEN,
        EMPTY
    }
}

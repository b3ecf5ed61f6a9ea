package org.presessions.files;

import java.util.UUID;

/// A file has come whole, but cannot be used.
public record UploadRefused(UUID uploadId, String purpose, UUID subjectId, Reason reason) {
    public enum Reason {
        WRONG_KIND,
        TOO_LARGE,
        BROKEN,
        EMPTY
    }
}

package org.presessions.files;

import java.util.UUID;

/// A file has come whole, and is of the kind that was wanted.
public record UploadFinished(UUID uploadId, String purpose, UUID subjectId, StoredFile file) {}

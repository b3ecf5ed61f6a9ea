package org.presessions.recommendations.importing;

import java.util.Optional;
import java.util.UUID;
import org.presessions.recommendations.importing.layouts.WhoseReview;

/// A file to be imported, before it has a number. See [Import].
record NewImport(
        String fileName,
        String sha256,
        long bytes,
        Optional<UUID> storedFileId,
        String layout,
        String licenceNote,
        WhoseReview review,
        boolean sample) {}

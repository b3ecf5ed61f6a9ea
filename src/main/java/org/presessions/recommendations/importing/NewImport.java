package org.presessions.recommendations.importing;

import java.util.Optional;
import java.util.UUID;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.Encoding;

/// A file to be imported, before it has a number. See [Import].
record NewImport(
        String fileName,
        String sha256,
        long bytes,
        Optional<UUID> storedFileId,
        String layout,
        String licenceNote,
        WhoseReview review,
        Optional<Encoding> encoding,
        boolean sample) {}

package org.presessions.recommendations.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.Encoding;

/// A file that was given to be imported.
///
/// @param storedFileId absent where the command line read it in place
/// @param layout code of its [Layout]
/// @param licenceNote what the person who gave it says about its licence; may be empty
/// @param review whose review it is about, where the file itself does not say
/// @param encoding that a person says the file has; absent where the likeliest is taken
record Import(
        long id,
        String fileName,
        String sha256,
        long bytes,
        Optional<UUID> storedFileId,
        String layout,
        String licenceNote,
        WhoseReview review,
        Optional<Encoding> encoding,
        boolean sample,
        Instant createdAt) {}

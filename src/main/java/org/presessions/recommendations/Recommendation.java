package org.presessions.recommendations;

import java.time.Instant;
import java.util.Optional;

/// A recommendation or pledge with its permanent number.
///
/// @param id the number in its address, `/recommendations/1234`
/// @param source where it was read last
/// @param version 1, and one more with every change
/// @param withdrawnAt when the import that had brought it was undone
/// @param revision grows with every change of the record
/// @param newsRevision grows when there is news of it: it is new, or its text or a position changed
public record Recommendation(
        long id,
        Content content,
        Source source,
        int version,
        Optional<Instant> withdrawnAt,
        long revision,
        long newsRevision) {
    /// @param file name of the file as it was given
    /// @param row in that file, counted as its reader would
    public record Source(String file, int row, long importId) {}

    public String path() {
        return "/recommendations/" + id;
    }
}

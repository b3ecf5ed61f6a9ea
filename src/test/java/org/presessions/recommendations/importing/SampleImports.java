package org.presessions.recommendations.importing;

import java.util.Optional;
import org.presessions.recommendations.importing.layouts.WhoseReview;

/// Imports for tests that ask about something else.
final class SampleImports {
    private SampleImports() {}

    /// A file of our own layout, of which nobody said anything.
    static NewImport own() {
        return new NewImport(
                "a.csv",
                "0".repeat(64),
                1,
                Optional.empty(),
                "own-csv",
                "",
                WhoseReview.UNSAID,
                Optional.empty(),
                false);
    }
}

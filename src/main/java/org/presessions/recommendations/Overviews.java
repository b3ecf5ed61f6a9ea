package org.presessions.recommendations;

import java.util.Optional;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.states.State;

/// The database at a glance, in the reader's words: for pages that show it beside something else.
public interface Overviews {
    /// Of everything, for the first page.
    Overview all(Page page);

    /// Of one State. Counted among the pages of the database that an address may ask for.
    ///
    /// @param issue about which others asked it; that of which it was asked most, where absent
    /// @throws NotFound where nobody ever asked it about this issue
    StateOverview of(State state, Optional<String> issue, Page page);
}

package org.presessions.recommendations.questions;

import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.search.query.AddressError;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.NotUnderstood;
import org.presessions.states.State;

/// What the address chooses on a page about a State.
final class Chosen {
    private Chosen() {}

    /// What was chosen, if anything was.
    ///
    /// @throws NotUnderstood where it is none of those that can be
    static Optional<String> of(List<String> known, String parameter, String said, State state) {
        if (said.isEmpty()) return Optional.empty();
        if (known.contains(said)) return Optional.of(said);
        throw new NotUnderstood(
                Answers.of(Facet.SUR, state.iso3()),
                new AddressError(parameter, said, AddressError.Why.UNKNOWN_VALUE, Optional.empty()));
    }
}

package org.presessions.recommendations.importing;

import java.util.Optional;

/// Whose review a file is about, as far as is known.
///
/// @param stateUnderReview as the file words it, or a code
/// @param session number of the Working Group session
record Review(Optional<String> stateUnderReview, Optional<Integer> session) {
    static final Review UNSAID = new Review(Optional.empty(), Optional.empty());

    boolean isComplete() {
        return stateUnderReview.isPresent() && session.isPresent();
    }

    /// What this leaves open, the other fills.
    Review or(Review other) {
        return new Review(stateUnderReview.or(other::stateUnderReview), session.or(other::session));
    }
}

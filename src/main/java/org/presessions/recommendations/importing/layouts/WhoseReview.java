package org.presessions.recommendations.importing.layouts;

import java.util.Optional;

/// Whose review a file is about, as far as is known.
///
/// @param stateUnderReview as the file words it, or a code
/// @param session number of the Working Group session
public record WhoseReview(Optional<String> stateUnderReview, Optional<Integer> session) {
    public static final WhoseReview UNSAID = new WhoseReview(Optional.empty(), Optional.empty());

    public boolean isComplete() {
        return stateUnderReview.isPresent() && session.isPresent();
    }

    /// What this leaves open, the other fills.
    public WhoseReview or(WhoseReview other) {
        return new WhoseReview(stateUnderReview.or(other::stateUnderReview), session.or(other::session));
    }
}

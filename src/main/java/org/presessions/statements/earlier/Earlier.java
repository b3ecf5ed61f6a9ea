package org.presessions.statements.earlier;

import org.presessions.recommendations.Recommendation;

/// A recommendation of the record, as it is cited.
///
/// @param source who made it, when, in which paragraph, and what was answered, in the reader's language
/// @param isInvented whether it is sample data of the demonstration
public record Earlier(Recommendation recommendation, String source, boolean isInvented) {
    public long number() {
        return recommendation.id();
    }

    public String text() {
        return recommendation.content().text();
    }

    public String language() {
        return recommendation.content().language();
    }

    /// Whether the record no longer says it: the import that had brought it was undone.
    public boolean isWithdrawn() {
        return recommendation.withdrawnAt().isPresent();
    }

    /// Its permanent address.
    public String path() {
        return recommendation.path();
    }
}

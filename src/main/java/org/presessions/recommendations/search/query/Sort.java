package org.presessions.recommendations.search.query;

import java.util.Optional;
import org.presessions.shared.Coded;

/// The order of a result; what is equal comes in the order of its numbers.
public enum Sort implements Coded {
    /// how well the words are met
    RELEVANCE,
    /// by Working Group session, the last first
    NEWEST,
    OLDEST,
    /// by the English name of the State under Review, then the newest first
    STATE,
    /// what is new or says something else since it came
    CHANGED,
    SHORTEST,
    LONGEST;

    public static Optional<Sort> find(String code) {
        return Coded.find(Sort.class, code);
    }

    /// What is meant when nobody chose.
    public static Sort usual(String words) {
        return words.isBlank() ? NEWEST : RELEVANCE;
    }
}

package org.presessions.recommendations.search.query;

import java.util.Optional;
import org.presessions.shared.Coded;

/// What in an address cannot be understood.
///
/// @param why for a sentence in the reader's language
/// @param suggestion what was perhaps meant, as a value of the same parameter
public record AddressError(String parameter, String value, Why why, Optional<String> suggestion) {
    public enum Why implements Coded {
        /// no such parameter
        UNKNOWN_PARAMETER,
        /// the parameter has no such value
        UNKNOWN_VALUE,
        /// more than 500 characters of words
        TOO_LONG,
        /// more than 64 words, phrases, brackets and operators
        TOO_MANY_WORDS,
        /// a star after fewer than two letters
        PREFIX_TOO_SHORT,
        /// nothing in it is a word
        NO_WORDS
    }
}

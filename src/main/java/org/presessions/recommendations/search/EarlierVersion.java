package org.presessions.recommendations.search;

import java.time.Instant;
import java.util.List;

/// What a recommendation said before it was changed, as far as the change went.
///
/// @param said what was different, in the order of the page
record EarlierVersion(int version, Instant replacedAt, List<Said> said) {
    /// @param field code of its label, `recommendations.field.…`
    /// @param values in words; empty where nothing was said
    /// @param language of the values, BCP 47
    record Said(String field, List<String> values, String language) {}
}

package org.presessions.recommendations.search;

import org.presessions.recommendations.search.query.Query;

/// The search with filters instead of the words that are their names, and what it would find.
record Hint(Query query, long count) {}

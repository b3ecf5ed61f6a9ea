package org.presessions.recommendations.exporting;

import org.presessions.recommendations.search.query.Query;

/// More was found than a file of the wanted kind holds. The reader is told so, and offered other files.
final class TooLong extends RuntimeException {
    private final transient Query query;
    private final int rows;

    TooLong(Query query, int rows) {
        super("too long for a document", null, false, false);
        this.query = query;
        this.rows = rows;
    }

    Query query() {
        return query;
    }

    int rows() {
        return rows;
    }
}

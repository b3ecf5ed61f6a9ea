package org.presessions.recommendations.search.query;

import java.util.List;
import org.presessions.recommendations.search.query.QueryAddress.Reading;

/// An address says what we do not know. The reader is told what it is, and offered a search with the rest.
public final class NotUnderstood extends RuntimeException {
    private final transient Reading reading;

    public NotUnderstood(Reading reading) {
        super("address not understood");
        this.reading = reading;
    }

    public NotUnderstood(Query query, AddressError error) {
        this(new Reading(query, List.of(error)));
    }

    public Reading reading() {
        return reading;
    }
}

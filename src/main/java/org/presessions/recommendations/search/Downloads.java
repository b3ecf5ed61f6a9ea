package org.presessions.recommendations.search;

import java.util.List;
import org.presessions.recommendations.search.query.Query;
import org.presessions.shared.words.Words;

/// The ways to take away what was found, as told by the part of the database that hands it out.
public interface Downloads {
    /// @param file whether it is a file that the browser keeps, or else a page
    record Way(String address, String name, boolean file) {}

    /// @param total how many recommendations it would be
    List<Way> ways(Query query, long total, Words words);

    /// What to know before one takes so many; empty where there is nothing.
    String caution(long total, Words words);
}

package org.presessions.recommendations.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.presessions.recommendations.search.query.Bundle;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Found.Count;
import org.presessions.recommendations.search.query.Found.Freshness;
import org.presessions.recommendations.search.query.Query;
import org.springframework.util.function.SingletonSupplier;

/// The index at one moment. It stays as it is while it is read, whatever comes to the index meanwhile.
public final class Snapshot {
    private static final int CLAUSES_AT_MOST = 1 << 15; // 64 words with all their synonyms in three languages

    static {
        IndexSearcher.setMaxClauseCount(CLAUSES_AT_MOST);
    }

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Columns[] columns;
    private final Tuple[][] tuples = new Tuple[Bundle.ALL.length][];
    private final Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    private final Freshness freshness;
    private final Supplier<Map<Facet, List<Count>>> unfiltered = SingletonSupplier.of(this::countEverything);

    /// @param reader is the snapshot's to close
    Snapshot(DirectoryReader reader, Columns.Cache cache, Dictionary dictionary, Freshness freshness)
            throws IOException {
        this.reader = reader;
        this.columns = cache.of(reader);
        this.freshness = freshness;
        for (var bundle : Bundle.ALL) tuples[bundle.ordinal()] = dictionary.tuples(bundle);
        for (var facet : Facet.values()) values.put(facet, dictionary.values(facet));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /// Whether it may be read; whoever acquires it has to release it.
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    public DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Columns columns(int segment) {
        return columns[segment];
    }

    Tuple[] tuples(Bundle bundle) {
        return tuples[bundle.ordinal()];
    }

    List<String> values(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    public Freshness freshness() {
        return freshness;
    }

    /// The counts of all recommendations: what the first page shows, and so kept.
    public Map<Facet, List<Count>> unfilteredCounts() {
        return unfiltered.get();
    }

    private Map<Facet, List<Count>> countEverything() {
        var tally = new Tally(this, Query.EVERYTHING, 0, true);
        new Scan(this).everything(tally);
        return tally.counts();
    }
}

package org.presessions.recommendations.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.query.Bundle;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;

/// What our own counting is measured against: Lucene's own facets over the same rows, by `DrillSideways`, with every
/// value of every facet asked for. Words are English, all of them wanted.
public final class FacetPeer {
    private static final String WORDS = "words";
    private static final int HITS = 20;

    private final Dictionary dictionary;
    private final Map<Bundle, Tuple[]> tuples = new EnumMap<>(Bundle.class);
    private final FacetsConfig config = new FacetsConfig();
    private final EnglishAnalyzer english = new EnglishAnalyzer();
    private final QueryBuilder words = new QueryBuilder(english);
    private final DrillSideways facets;

    public FacetPeer(Path folder, Recommendations record, Dictionary dictionary) throws IOException {
        this.dictionary = dictionary;
        for (var facet : Facet.values()) config.setMultiValued(facet.code(), !facet.isSingle());
        var directory = FSDirectory.open(folder);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
            write(record, writer);
            writer.forceMerge(1);
        }
        var reader = DirectoryReader.open(directory);
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null); // each question is looked up
        facets = new DrillSideways(searcher, config, new DefaultSortedSetDocValuesReaderState(reader, config));
    }

    private void write(Recommendations record, IndexWriter writer) {
        record.each(recommendation -> {
            try {
                writer.addDocument(config.build(document(recommendation.content())));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    private Document document(Content content) {
        var document = new Document();
        document.add(new TextField(WORDS, content.text(), Field.Store.NO));
        for (var facet : Facet.values())
            for (var value : tuple(facet.bundle(), content).values(facet))
                document.add(new SortedSetDocValuesFacetField(
                        facet.code(), dictionary.values(facet).get(value)));
        return document;
    }

    private Tuple tuple(Bundle bundle, Content content) {
        var ordinal = dictionary.ordinal(bundle, bundle.key(content));
        var known = tuples.getOrDefault(bundle, new Tuple[0]);
        if (ordinal >= known.length) tuples.put(bundle, known = dictionary.tuples(bundle));
        return known[ordinal];
    }

    /// Each recommendation is of one kind, so the kinds add up to how many are found.
    public long total(Query query) {
        return counts(query).getOrDefault(Facet.KIND, 0L);
    }

    /// Looks for the first hits, and for every value of every facet.
    ///
    /// @return by facet, the sum of its counts
    public Map<Facet, Long> counts(Query query) {
        try {
            var found = facets.search(question(query), HITS).facets;
            var counts = new EnumMap<Facet, Long>(Facet.class);
            for (var facet : Facet.values()) counts.put(facet, sum(found.getAllChildren(facet.code())));
            return counts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long sum(@Nullable FacetResult found) {
        return found == null
                ? 0
                : Arrays.stream(found.labelValues)
                        .mapToLong(count -> count.value.longValue())
                        .sum();
    }

    private DrillDownQuery question(Query query) {
        var asked = new DrillDownQuery(config, words(query.words()));
        query.filters().forEach((facet, values) -> values.forEach(value -> asked.add(facet.code(), value)));
        return asked;
    }

    private org.apache.lucene.search.Query words(String asked) {
        if (asked.isEmpty()) return new MatchAllDocsQuery();
        return asked.startsWith("\"")
                ? words.createPhraseQuery(WORDS, asked.replace("\"", ""))
                : words.createBooleanQuery(WORDS, asked, BooleanClause.Occur.MUST);
    }
}

package org.presessions.recommendations.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.search.index.Cross;
import org.presessions.recommendations.search.index.Ids;
import org.presessions.recommendations.search.index.IndexFollower;
import org.presessions.recommendations.search.index.LiveIndex;
import org.presessions.recommendations.search.index.Scan;
import org.presessions.recommendations.search.index.SimilarTexts;
import org.presessions.recommendations.search.index.Snapshot;
import org.presessions.recommendations.search.index.Tally;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Found;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.words.Analysis;
import org.presessions.recommendations.search.words.Expression;
import org.presessions.recommendations.search.words.Highlighter;
import org.presessions.recommendations.search.words.Meanings;
import org.presessions.recommendations.search.words.Piece;
import org.presessions.recommendations.search.words.Spelling;
import org.presessions.recommendations.search.words.Synonyms;
import org.presessions.recommendations.search.words.TextQuery;
import org.presessions.recommendations.search.words.WordsParser;
import org.presessions.recommendations.search.words.WordsParser.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Finds recommendations by words and facets, and counts them. Answers at any time, also while the index is made anew:
/// [Found#freshness] then says how much of the record was searched.
@Component
public class Search {
    private static final int TERMS_OF_SIMILAR = 20;

    private final Supplier<LiveIndex> index;
    private final Supplier<Meanings> meanings;

    @Autowired
    Search(IndexFollower follower, Synonyms synonyms) {
        this(follower::index, synonyms::meanings);
    }

    Search(Supplier<LiveIndex> index, Supplier<Meanings> meanings) {
        this.index = index;
        this.meanings = meanings;
    }

    /// @param from how many of the first hits to skip
    /// @param size how many to give
    /// @throws IllegalArgumentException where the words cannot be looked for; [QueryAddress] tells that beforehand
    public Found find(Query query, long from, int size) {
        var words = expression(query.words());
        return index.get().read(snapshot -> find(snapshot, query, words, from, size));
    }

    private Found find(Snapshot snapshot, Query query, @Nullable Expression words, long from, int size)
            throws IOException {
        var counting = !query.isEverything();
        var keep = Math.min(from + size, snapshot.reader().maxDoc());
        var tally = new Tally(snapshot, query, (int) keep, counting);
        scan(snapshot, words, tally);
        return new Found(
                tally.total(),
                tally.ids(from),
                counting ? tally.counts() : snapshot.unfilteredCounts(),
                words == null ? Optional.empty() : better(snapshot, query, tally.total()),
                snapshot.freshness());
    }

    /// Other words, where some of these are in no text, and the others would find more.
    private Optional<String> better(Snapshot snapshot, Query query, long total) throws IOException {
        var corrected = new Spelling(snapshot.reader(), meanings.get()).corrected(query.words());
        if (corrected.isEmpty()) return corrected;
        if (!(WordsParser.parse(corrected.get()) instanceof Outcome.Understood(var expression)))
            return Optional.empty();
        var other = new Tally(snapshot, query.withWords(corrected.get()), 0, false);
        scan(snapshot, expression, other);
        return corrected.filter(words -> other.total() > total);
    }

    /// How many would be found.
    long total(Query query) {
        var words = expression(query.words());
        return index.get().read(snapshot -> {
            var tally = new Tally(snapshot, query, 0, false);
            scan(snapshot, words, tally);
            return tally.total();
        });
    }

    /// Whether the index has seen every change of the record up to a revision.
    public boolean knows(long revision) {
        return index.get()
                .read(snapshot ->
                        snapshot.freshness().complete() && snapshot.freshness().revision() >= revision);
    }

    /// The numbers of all that are found, ascending.
    public long[] ids(Query query) {
        var words = expression(query.words());
        return index.get().read(snapshot -> {
            var collector = new Ids(snapshot, query);
            scan(snapshot, words, collector);
            return collector.sorted();
        });
    }

    public CrossTable crossTable(Query query, Facet rows, Facet columns) {
        var words = expression(query.words());
        return index.get().read(snapshot -> {
            var cross = new Cross(snapshot, query, rows, columns);
            scan(snapshot, words, cross);
            return cross.table();
        });
    }

    /// Recommendations whose texts have telling words in common with one, in the same language; the most alike first.
    public List<Long> similar(Recommendation recommendation, int atMost) {
        return index.get().read(snapshot -> {
            var alike = SimilarTexts.to(recommendation, snapshot.reader(), TERMS_OF_SIMILAR);
            var tally = Tally.byRelevance(snapshot, atMost);
            new Scan(snapshot).matching(alike, tally);
            return tally.ids(0);
        });
    }

    /// Recommendations whose texts have telling words in common with one that is not in the record; the most alike
    /// first.
    ///
    /// @param language of the text: `en`, `fr` or `es`
    /// @param within whose filters count
    public List<Long> alike(String text, String language, Query within, int atMost) {
        return index.get().read(snapshot -> {
            var alike = SimilarTexts.to(text, language, snapshot.reader(), TERMS_OF_SIMILAR);
            var tally = Tally.byRelevance(snapshot, within, atMost);
            new Scan(snapshot).matching(alike, tally);
            return tally.ids(0);
        });
    }

    /// The whole text of each in pieces, by its number: what the words of the query met, and the rest.
    public Map<Long, List<Piece>> highlight(Query query, List<Recommendation> recommendations) {
        var words = expression(query.words());
        var highlighters = new HashMap<Analysis, Highlighter>();
        var pieces = new HashMap<Long, List<Piece>>();
        for (var recommendation : recommendations) {
            var text = recommendation.content().text();
            var language = Analysis.of(recommendation.content().language());
            pieces.put(
                    recommendation.id(),
                    words == null
                            ? List.of(new Piece(text, false))
                            : highlighters
                                    .computeIfAbsent(language, one -> new Highlighter(words, meanings.get(), one))
                                    .pieces(text));
        }
        return pieces;
    }

    private void scan(Snapshot snapshot, @Nullable Expression words, Scan.Taker taker) throws IOException {
        if (words == null) new Scan(snapshot).everything(taker);
        else new Scan(snapshot).matching(new TextQuery(meanings.get()).of(words), taker);
    }

    private static @Nullable Expression expression(String words) {
        if (words.isEmpty()) return null;
        return switch (WordsParser.parse(words)) {
            case Outcome.Understood(var expression) -> expression;
            case Outcome.Refused(var why) -> throw new IllegalArgumentException("words: " + why);
        };
    }
}

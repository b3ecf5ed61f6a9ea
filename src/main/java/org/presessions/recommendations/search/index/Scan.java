package org.presessions.recommendations.search.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Goes through the recommendations that words find, or through all, and hands them over in blocks: a block's columns
/// stay in the processor's cache while one after the other is counted.
public final class Scan {
    static final int BLOCK = 1024;

    /// Takes blocks of documents of one segment.
    public interface Taker {
        /// @param scores meaningless where no scores are wanted
        void take(Columns columns, int[] docs, float[] scores, int size);

        boolean wantsScores();

        /// Whether this one's score is of interest: to score a phrase is as dear as to find it.
        default boolean wantsScore(Columns columns, int doc) {
            return true;
        }
    }

    private final Snapshot snapshot;
    private final int[] docs = new int[BLOCK];
    private final float[] scores = new float[BLOCK];

    public Scan(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public void everything(Taker taker) {
        for (var leaf : snapshot.reader().leaves())
            everything(
                    snapshot.columns(leaf.ord),
                    leaf.reader().getLiveDocs(),
                    leaf.reader().maxDoc(),
                    taker);
    }

    private void everything(Columns columns, @Nullable Bits live, int end, Taker taker) {
        var size = 0;
        for (var doc = 0; doc < end; doc++) {
            if (live != null && !live.get(doc)) continue;
            docs[size++] = doc;
            if (size == BLOCK) {
                taker.take(columns, docs, scores, size);
                size = 0;
            }
        }
        taker.take(columns, docs, scores, size);
    }

    public void matching(Query words, Taker taker) throws IOException {
        snapshot.searcher().search(words, new Blocks(taker));
    }

    private final class Blocks extends SimpleCollector {
        private final Taker taker;
        private final boolean scored;
        private Columns columns = new Columns(new int[0], new int[0], new int[0], new int[0][]);
        private @Nullable Scorable scorer;
        private int size;

        Blocks(Taker taker) {
            this.taker = taker;
            this.scored = taker.wantsScores();
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            columns = snapshot.columns(leaf.ord);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (scored && scorer != null && taker.wantsScore(columns, doc)) scores[size] = scorer.score();
            docs[size++] = doc;
            if (size == BLOCK) hand();
        }

        /// Called by [LeafCollector] at the end of a segment.
        @Override
        public void finish() {
            hand();
        }

        private void hand() {
            taker.take(columns, docs, scores, size);
            size = 0;
        }

        @Override
        public ScoreMode scoreMode() {
            return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

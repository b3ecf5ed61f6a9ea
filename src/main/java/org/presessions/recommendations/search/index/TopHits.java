package org.presessions.recommendations.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.search.query.Bundle;
import org.presessions.recommendations.search.query.Sort;

/// The first hits in an order. A hit is one number: its place by the order above, its id below, so that what is equal
/// comes by id and comparing is cheap.
final class TopHits {
    private static final int ID_BITS = 32;
    private static final long ID_MASK = 0xffff_ffffL;
    private static final int SESSION_BITS = 10;
    private static final int LAST = Integer.MAX_VALUE;

    private final Sort sort;
    private final int[] placeOfReview;
    private final @Nullable LongHeap heap; // the greatest of the inverted numbers: the least
    private final int keep;

    TopHits(Sort sort, Tuple[] reviews, int keep) {
        this.sort = sort;
        this.keep = keep;
        heap = keep == 0 ? null : new LongHeap(Math.min(keep, 1024));
        placeOfReview = new int[keep == 0 ? 0 : reviews.length];
        for (var i = 0; i < placeOfReview.length; i++) placeOfReview[i] = place(reviews[i]);
    }

    void offer(Columns columns, int[] docs, float[] scores, int size) {
        if (heap == null) return;
        for (var i = 0; i < size; i++) {
            var key = (long) place(columns, docs[i], scores[i]) << ID_BITS | (columns.ids()[docs[i]] & ID_MASK);
            if (heap.size() < keep) heap.push(~key);
            else if (~key > heap.top()) heap.updateTop(~key);
        }
    }

    /// The numbers from a place on; empties the heap.
    List<Long> ids(long from) {
        var ids = new ArrayList<Long>();
        while (heap != null && heap.size() > from) ids.add(~heap.pop() & ID_MASK); // the last first
        return List.copyOf(ids.reversed());
    }

    private int place(Columns columns, int doc, float score) {
        return switch (sort) {
            case RELEVANCE -> LAST - Float.floatToIntBits(Math.max(score, 0)); // floats above zero order like ints
            case CHANGED -> LAST - columns.news()[doc];
            case SHORTEST -> columns.lengths()[doc];
            case LONGEST -> LAST - columns.lengths()[doc];
            case NEWEST, OLDEST, STATE -> placeOfReview[columns.tuples()[Bundle.REVIEW.ordinal()][doc]];
        };
    }

    private int place(Tuple review) {
        var newestFirst = (1 << SESSION_BITS) - 1 - review.session();
        return switch (sort) {
            case OLDEST -> review.session();
            case STATE -> review.stateRank() << SESSION_BITS | newestFirst;
            case NEWEST, RELEVANCE, CHANGED, SHORTEST, LONGEST -> newestFirst;
        };
    }
}

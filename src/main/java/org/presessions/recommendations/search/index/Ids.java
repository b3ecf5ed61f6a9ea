package org.presessions.recommendations.search.index;

import java.util.Arrays;
import org.presessions.recommendations.search.query.Query;

/// Collects the numbers of all hits.
public final class Ids implements Scan.Taker {
    private final Selection selection;
    private long[] ids;
    private int size;

    public Ids(Snapshot snapshot, Query query) {
        selection = new Selection(snapshot, query);
        ids = new long[Scan.BLOCK];
    }

    @Override
    public void take(Columns columns, int[] docs, float[] scores, int count) {
        if (size + count > ids.length) ids = Arrays.copyOf(ids, Math.max(size + count, ids.length * 2));
        for (var i = 0; i < count; i++)
            if (selection.failing(columns.tuples(), docs[i]) == 0)
                ids[size++] = Integer.toUnsignedLong(columns.ids()[docs[i]]);
    }

    @Override
    public boolean wantsScores() {
        return false;
    }

    public long[] sorted() {
        var sorted = Arrays.copyOf(ids, size);
        Arrays.sort(sorted);
        return sorted;
    }
}

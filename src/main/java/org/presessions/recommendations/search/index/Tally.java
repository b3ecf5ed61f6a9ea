package org.presessions.recommendations.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.search.query.Bundle;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Found.Count;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.Sort;

/// Counts what a scan hands over, facet by facet, and keeps the first in the order asked for.
///
/// A recommendation that fails no filter is a hit. One that fails the filter of a single facet is counted in that
/// facet only: it is what another choice there would find.
public final class Tally implements Scan.Taker {
    private static final int FACETS = Facet.values().length;

    private final Snapshot snapshot;
    private final Query query;
    private final Selection selection;
    private final TopHits first;
    private final boolean counting;
    private final boolean scored;
    private final int[][] counts = new int[Bundle.ALL.length][];
    private final int[] @Nullable [] sideways = new int[FACETS][];
    private final int[] hits = new int[Scan.BLOCK];
    private final float[] hitScores = new float[Scan.BLOCK];
    private long total;

    /// Without filters and counts, whatever was asked.
    public static Tally byRelevance(Snapshot snapshot, int keep) {
        return new Tally(snapshot, Query.EVERYTHING, Sort.RELEVANCE, keep, false);
    }

    /// With filters and without counts, whatever order was asked.
    public static Tally byRelevance(Snapshot snapshot, Query query, int keep) {
        return new Tally(snapshot, query, Sort.RELEVANCE, keep, false);
    }

    /// @param keep how many of the first hits are kept
    /// @param counting whether facets are counted too
    public Tally(Snapshot snapshot, Query query, int keep, boolean counting) {
        this(snapshot, query, query.sort(), keep, counting);
    }

    private Tally(Snapshot snapshot, Query query, Sort sort, int keep, boolean counting) {
        this.snapshot = snapshot;
        this.query = query;
        this.counting = counting;
        selection = new Selection(snapshot, query);
        scored = sort == Sort.RELEVANCE;
        first = new TopHits(sort, snapshot.tuples(Bundle.REVIEW), keep);
        for (var bundle : Bundle.ALL) counts[bundle.ordinal()] = new int[snapshot.tuples(bundle).length];
        for (var facet : query.filters().keySet())
            if (!needsAll(facet)) sideways[facet.ordinal()] = new int[snapshot.tuples(facet.bundle()).length];
    }

    /// Where all chosen values are wanted, another one narrows: its count is among the hits.
    private boolean needsAll(Facet facet) {
        return facet == Facet.ISSUE && query.allIssues();
    }

    @Override
    public boolean wantsScores() {
        return scored;
    }

    @Override
    public boolean wantsScore(Columns columns, int doc) {
        return selection.isEverything() || selection.failing(columns.tuples(), doc) == 0;
    }

    @Override
    public void take(Columns columns, int[] docs, float[] scores, int size) {
        if (selection.isEverything()) {
            hit(columns, docs, scores, size);
            return;
        }
        var found = 0;
        for (var i = 0; i < size; i++) {
            var failing = selection.failing(columns.tuples(), docs[i]);
            if (failing == 0) {
                hits[found] = docs[i];
                hitScores[found++] = scores[i];
            } else if ((failing & (failing - 1)) == 0 && counting) {
                aside(Integer.numberOfTrailingZeros(failing), columns, docs[i]);
            }
        }
        hit(columns, hits, hitScores, found);
    }

    private void aside(int facet, Columns columns, int doc) {
        var aside = sideways[facet];
        if (aside != null) aside[columns.tuples()[BUNDLE_OF[facet]][doc]]++;
    }

    private void hit(Columns columns, int[] docs, float[] scores, int size) {
        total += size;
        if (counting)
            for (var bundle = 0; bundle < counts.length; bundle++)
                count(counts[bundle], columns.tuples()[bundle], docs, size);
        first.offer(columns, docs, scores, size);
    }

    private static void count(int[] counts, int[] column, int[] docs, int size) {
        for (var i = 0; i < size; i++) counts[column[docs[i]]]++;
    }

    public long total() {
        return total;
    }

    public List<Long> ids(long from) {
        return first.ids(from);
    }

    public Map<Facet, List<Count>> counts() {
        var all = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : Facet.values()) all.put(facet, counts(facet));
        return all;
    }

    private List<Count> counts(Facet facet) {
        var values = snapshot.values(facet);
        var tuples = snapshot.tuples(facet.bundle());
        var byTuple = counts[facet.bundle().ordinal()];
        var aside = sideways[facet.ordinal()];
        var byValue = new int[values.size()];
        for (var tuple = 0; tuple < tuples.length; tuple++) {
            var count = byTuple[tuple] + (aside == null ? 0 : aside[tuple]);
            if (count > 0) for (var value : tuples[tuple].values(facet)) byValue[value] += count;
        }
        return counts(values, byValue, query.chosen(facet));
    }

    private static List<Count> counts(List<String> values, int[] byValue, List<String> chosen) {
        var counts = new ArrayList<Count>();
        for (var value = 0; value < byValue.length; value++)
            if (byValue[value] > 0) counts.add(new Count(values.get(value), byValue[value]));
        for (var value : chosen) {
            var number = values.indexOf(value);
            if (number < 0 || byValue[number] == 0) counts.add(new Count(value, 0));
        }
        counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
        return List.copyOf(counts);
    }

    private static final int[] BUNDLE_OF = Arrays.stream(Facet.values())
            .mapToInt(facet -> facet.bundle().ordinal())
            .toArray();
}

package org.presessions.recommendations.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.search.query.Bundle;

/// What is counted and sorted by, of one segment of the index, in arrays by document: about 36 bytes for each.
///
/// @param ids the recommendations' numbers; they fit into 32 bits
/// @param lengths of the texts, in characters
/// @param news the revisions of their last news; they fit into 31 bits
/// @param tuples by bundle, the number of the document's [Tuple]
record Columns(int[] ids, int[] lengths, int[] news, int[][] tuples) {
    private static final String ID = "id_value";
    private static final String LENGTH = "length";
    private static final String NEWS = "news";

    static void write(Recommendation recommendation, Document document) {
        var content = recommendation.content();
        document.add(new NumericDocValuesField(ID, Math.toIntExact(recommendation.id())));
        document.add(new NumericDocValuesField(LENGTH, content.text().length()));
        document.add(new NumericDocValuesField(NEWS, Math.toIntExact(recommendation.newsRevision())));
        for (var bundle : Bundle.ALL)
            document.add(new SortedDocValuesField(bundle.field(), new BytesRef(bundle.key(content))));
    }

    static Columns read(LeafReader segment, Dictionary dictionary) throws IOException {
        var tuples = new int[Bundle.ALL.length][];
        for (var bundle : Bundle.ALL) tuples[bundle.ordinal()] = tuples(segment, bundle, dictionary);
        return new Columns(
                numbers(segment, DocValues.getNumeric(segment, ID)),
                numbers(segment, DocValues.getNumeric(segment, LENGTH)),
                numbers(segment, DocValues.getNumeric(segment, NEWS)),
                tuples);
    }

    private static int[] numbers(LeafReader segment, NumericDocValues values) throws IOException {
        var numbers = new int[segment.maxDoc()];
        for (var doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc())
            numbers[doc] = (int) values.longValue();
        return numbers;
    }

    private static int[] tuples(LeafReader segment, Bundle bundle, Dictionary dictionary) throws IOException {
        var values = DocValues.getSorted(segment, bundle.field());
        var ordinals = new int[values.getValueCount()];
        for (var i = 0; i < ordinals.length; i++)
            ordinals[i] = dictionary.ordinal(bundle, values.lookupOrd(i).utf8ToString());
        var tuples = new int[segment.maxDoc()];
        for (var doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc())
            tuples[doc] = ordinals[values.ordValue()];
        return tuples;
    }

    /// The columns of an index' segments, each read once, however often the index is opened anew.
    static final class Cache {
        private final Dictionary dictionary;
        private Map<Object, Columns> known = Map.of();

        Cache(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        synchronized Columns[] of(DirectoryReader reader) throws IOException {
            var next = new HashMap<Object, Columns>();
            var columns = new Columns[reader.leaves().size()];
            for (var leaf : reader.leaves()) {
                var key = leaf.reader().getCoreCacheHelper().getKey();
                var those = known.get(key);
                columns[leaf.ord] = those == null ? read(leaf.reader(), dictionary) : those;
                next.put(key, columns[leaf.ord]);
            }
            known = next;
            return columns;
        }
    }
}

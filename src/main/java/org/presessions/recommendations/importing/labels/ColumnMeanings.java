package org.presessions.recommendations.importing.labels;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.presessions.shared.words.Folded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What persons said about columns that were not understood, or not rightly. It counts for every file of the same
/// shape:
/// the same headings in the same order.
@Component
public class ColumnMeanings {
    private final Supplier<Map<String, Map<Integer, String>>> byShape;

    @Autowired
    ColumnMeanings(DecidedColumns decided) {
        this(decided::byShape);
    }

    /// @param byShape for each shape the codes of fields by the columns' positions, from 0; empty where nothing is kept
    public ColumnMeanings(Supplier<Map<String, Map<Integer, String>>> byShape) {
        this.byShape = byShape;
    }

    /// Where nobody has said anything.
    public static ColumnMeanings none() {
        return new ColumnMeanings(Map::of);
    }

    /// As of now.
    public Known known() {
        return new Known(byShape.get());
    }

    public static String shape(List<String> headings) {
        return DigestUtils.sha256Hex(headings.stream().map(Folded::of).collect(Collectors.joining("|")));
    }

    /// What was said at one moment.
    public record Known(Map<String, Map<Integer, String>> byShape) {
        /// By the columns' positions, from 0; nothing where nobody has spoken of such headings.
        public Map<Integer, String> of(List<String> headings) {
            return byShape.isEmpty() ? Map.of() : byShape.getOrDefault(shape(headings), Map.of());
        }
    }
}

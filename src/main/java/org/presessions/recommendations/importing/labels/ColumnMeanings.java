package org.presessions.recommendations.importing.labels;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What persons said about columns that were not understood, or not rightly. It counts for every file of the same
/// shape:
/// the same headings in the same order.
@Component
public class ColumnMeanings {
    private final Function<String, Map<Integer, String>> ofShape;

    @Autowired
    ColumnMeanings(DecidedColumns decided) {
        this(decided::of);
    }

    /// @param ofShape the codes of fields by the columns' positions, from 0; empty where nothing is kept
    public ColumnMeanings(Function<String, Map<Integer, String>> ofShape) {
        this.ofShape = ofShape;
    }

    /// Where nobody has said anything.
    public static ColumnMeanings none() {
        return new ColumnMeanings(shape -> Map.of());
    }

    public Map<Integer, String> of(List<String> headings) {
        return ofShape.apply(shape(headings));
    }

    public static String shape(List<String> headings) {
        return DigestUtils.sha256Hex(headings.stream().map(Label::folded).collect(Collectors.joining("|")));
    }
}

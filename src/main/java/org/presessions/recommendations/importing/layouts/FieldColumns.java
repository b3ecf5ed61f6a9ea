package org.presessions.recommendations.importing.layouts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.words.Folded;

/// Which column of a table has which field.
public record FieldColumns(Map<Field, Integer> places, int count, String seen) {
    /// @param meanings what a heading stands for, by its folded words
    public static FieldColumns of(TableRow headings, Map<String, Field> meanings) {
        var places = new EnumMap<Field, Integer>(Field.class);
        for (int i = 0; i < headings.cells().size(); i++) {
            var field = Optional.ofNullable(meanings.get(Folded.of(headings.cell(i))));
            int column = i;
            field.ifPresent(known -> places.putIfAbsent(known, column));
        }
        return new FieldColumns(places, headings.cells().size(), String.join(" | ", headings.cells()));
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /// @throws UnreadableFile when one is missing, with the codes of those
    public void require(List<Field> fields) {
        var missing = new ArrayList<String>();
        for (var field : fields) if (!has(field)) missing.add(field.code());
        if (!missing.isEmpty()) throw new UnreadableFile("missing-columns", String.join(", ", missing), seen);
    }
}

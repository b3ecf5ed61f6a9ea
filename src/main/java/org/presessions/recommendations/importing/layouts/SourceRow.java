package org.presessions.recommendations.importing.layouts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One (text, State) pair as a file words it: nothing trimmed, decoded or translated yet, so that the report can say
/// what was there.
///
/// @param number of the row, line or record in the file, as a person would find it, from 1; several pairs of one UN
///     paragraph share it
/// @param values a field that the file does not have, or leaves empty, is absent
public record SourceRow(int number, Map<Field, List<String>> values) {
    public Optional<String> value(Field field) {
        return values(field).stream().findFirst();
    }

    public List<String> values(Field field) {
        return values.getOrDefault(field, List.of());
    }
}

package org.presessions.recommendations.importing.tables;

import java.util.List;
import java.util.Map;

/// One object of a JSON file: each key with its values, of which a plain value is one and a list several. What is
/// nested more deeply stays JSON.
///
/// @param number of the record in the file, from 1; in JSON lines, of the line
public record JsonRecord(int number, Map<String, List<String>> values) {
    public List<String> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    public String value(String key) {
        var all = values(key);
        return all.isEmpty() ? "" : all.getFirst();
    }
}

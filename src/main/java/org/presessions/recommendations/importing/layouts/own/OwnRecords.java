package org.presessions.recommendations.importing.layouts.own;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.JsonRecord;
import org.presessions.recommendations.importing.tables.JsonRecords;
import org.presessions.recommendations.importing.tables.Magic;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;

/// Reads our own export from JSON. An export of nothing is one, too.
final class OwnRecords {
    private OwnRecords() {}

    static boolean areIn(SourceFile file, boolean inLines) throws IOException {
        if (Magic.of(file.path()) != Magic.JSON) return false;
        try (var records = new JsonRecords(file)) {
            var first = records.next();
            if (first.isEmpty()) return !inLines && isAbout(records.about());
            if (records.inLines() != inLines) return false;
            return isOurs(inLines && isAbout(first.get().values()) ? records.next() : first);
        } catch (UnreadableFile other) {
            if (other.reason().equals("bomb")) throw other;
            return false;
        }
    }

    private static boolean isOurs(Optional<JsonRecord> record) {
        return record.isEmpty()
                || OwnFormat.isOurs(List.copyOf(record.get().values().keySet()));
    }

    private static boolean isAbout(Map<String, List<String>> values) {
        return values.containsKey(OwnFormat.QUERY);
    }

    static void read(SourceFile file, RowSink sink) throws IOException {
        try (var records = new JsonRecords(file)) {
            var about = records.about();
            var record = records.next();
            if (records.inLines() && record.isPresent() && isAbout(record.get().values())) {
                about = record.get().values();
                record = records.next();
            }
            rows(about).ifPresent(sink::total);
            int read = 0;
            for (; record.isPresent(); record = records.next(), read++) send(record.get(), sink);
            if (rows(about).orElse(read) != read) throw new UnreadableFile("broken");
        }
    }

    private static Optional<Integer> rows(Map<String, List<String>> about) {
        return about.getOrDefault(OwnFormat.ROWS, List.of()).stream()
                .filter(rows -> rows.matches("\\d{1,9}"))
                .findFirst()
                .map(Integer::valueOf);
    }

    private static void send(JsonRecord record, RowSink sink) {
        var draft = new RowDraft(record.number());
        OwnFormat.byCode().forEach((code, field) -> draft.put(field, record.values(code)));
        draft.sendTo(sink);
    }
}

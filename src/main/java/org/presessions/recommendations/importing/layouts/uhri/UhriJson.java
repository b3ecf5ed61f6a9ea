package org.presessions.recommendations.importing.layouts.uhri;

import java.io.IOException;
import java.util.List;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.JsonRecord;
import org.presessions.recommendations.importing.tables.JsonRecords;
import org.presessions.recommendations.importing.tables.Magic;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The full export of the Universal Human Rights Index as JSON.
@Component
@Order(0)
public class UhriJson implements Layout {
    private final StateNames names;

    public UhriJson(StateNames names) {
        this.names = names;
    }

    @Override
    public String code() {
        return "uhri-json";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (Magic.of(file.path()) != Magic.JSON) return false;
        try (var records = new JsonRecords(file)) {
            return records.next().filter(UhriJson::isOne).isPresent();
        } catch (UnreadableFile other) {
            if (other.reason().equals("bomb")) throw other;
            return false;
        }
    }

    private static boolean isOne(JsonRecord record) {
        return record.values().containsKey("AnnotationId") && record.values().containsKey("Body");
    }

    @Override
    public boolean bearsIssues() {
        return false;
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        var rows = new UhriRows(names.known(), sink);
        try (var records = new JsonRecords(file)) {
            for (var record = records.next(); record.isPresent(); record = records.next())
                rows.take(uhri(record.get()));
        }
    }

    private static UhriRecord uhri(JsonRecord record) {
        return new UhriRecord(
                record.number(),
                record.value("AnnotationId"),
                record.value("Symbol"),
                UhriList.one(record.value("Body")),
                UhriList.one(record.value("AnnotationType")),
                all(record, "Countries"),
                all(record, "Themes"),
                all(record, "AffectedPersons"),
                all(record, "Sdgs"),
                record.value("Text"),
                all(record, "UprSession"),
                all(record, "UprPositions"),
                all(record, "UprRecommendingCountry"));
    }

    private static List<String> all(JsonRecord record, String key) {
        return record.values(key).stream()
                .map(UhriList::one)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

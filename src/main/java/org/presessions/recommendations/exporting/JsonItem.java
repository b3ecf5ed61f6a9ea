package org.presessions.recommendations.exporting;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// A recommendation as a JSON object whose keys are the codes of the columns.
final class JsonItem {
    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET) // it belongs to who gave it
            .build();

    private JsonItem() {}

    /// Values side by side come in lines.
    static JsonGenerator into(OutputStream target) {
        return JSON.createGenerator(target);
    }

    static void write(ExportedRow row, JsonGenerator json) {
        json.writeStartObject();
        for (var column : Column.ALL) {
            json.writeName(column.code());
            write(row.value(column), json);
        }
        json.writeEndObject();
    }

    private static void write(Value value, JsonGenerator json) {
        switch (value) {
            case Value.Text(var text) -> json.writeString(text);
            case Value.Number(var number) -> json.writeNumber(number);
            case Value.Flag(var is) -> json.writeBoolean(is);
            case Value.Texts(var texts) -> write(texts, json);
            case Value.Json(var written) -> json.writeRawValue(written);
            case Value.Nothing() -> json.writeNull();
        }
    }

    private static void write(List<String> texts, JsonGenerator json) {
        json.writeStartArray();
        for (var text : texts) json.writeString(text);
        json.writeEndArray();
    }
}

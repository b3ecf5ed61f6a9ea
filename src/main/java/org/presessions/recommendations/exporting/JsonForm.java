package org.presessions.recommendations.exporting;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/// One object with what is said of the file and a list of rows, or in lines: what is said of the file, then each row.
final class JsonForm implements Form {
    private final JsonGenerator json;
    private final boolean inLines;

    private JsonForm(OutputStream target, boolean inLines) {
        this.json = JsonItem.into(target);
        this.inLines = inLines;
    }

    static JsonForm whole(OutputStream target) {
        return new JsonForm(target, false);
    }

    static JsonForm inLines(OutputStream target) {
        return new JsonForm(target, true);
    }

    @Override
    public void begin(About about) {
        json.writeStartObject();
        json.writeStringProperty("query", about.query());
        json.writeStringProperty("date", about.at().toString());
        json.writeNumberProperty("rows", about.rows());
        if (inLines) json.writeEndObject();
        else json.writeArrayPropertyStart("items");
    }

    @Override
    public void row(ExportedRow row) {
        if (!inLines) json.writeRaw('\n'); // a line each, for who looks into the file
        JsonItem.write(row, json);
    }

    @Override
    public void end() {
        if (!inLines) json.writeEndArray().writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}

package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;

/// One object with what is said of the file and a list of rows, or in lines: what is said of the file, then each row.
final class JsonForm implements Form {
    private final Output out;
    private final boolean inLines;
    private boolean begun;

    private JsonForm(OutputStream target, boolean inLines) {
        this.out = new Output(target);
        this.inLines = inLines;
    }

    static JsonForm whole(OutputStream target) {
        return new JsonForm(target, false);
    }

    static JsonForm inLines(OutputStream target) {
        return new JsonForm(target, true);
    }

    @Override
    public void begin(About about) throws IOException {
        out.put("{\"query\":");
        JsonItem.text(Slice.of(about.query()), out);
        out.put(",\"date\":\"").put(about.at().toString());
        out.put("\",\"rows\":").put(Integer.toString(about.rows()));
        out.put(inLines ? "}\n" : ",\"items\":[\n");
    }

    @Override
    public void row(ExportedRow row) throws IOException {
        if (begun && !inLines) out.put(",\n");
        begun = true;
        JsonItem.write(row, out);
        if (inLines) out.put('\n');
    }

    @Override
    public void end() throws IOException {
        if (!inLines) out.put("\n]}\n");
        out.flush();
    }
}

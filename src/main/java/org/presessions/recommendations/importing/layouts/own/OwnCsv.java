package org.presessions.recommendations.importing.layouts.own;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.CsvRows;
import org.presessions.recommendations.importing.tables.Magic;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Our own export as CSV.
@Component
@Order(0)
public class OwnCsv implements Layout {
    private static final Pattern ROWS = Pattern.compile(OwnFormat.ROWS + "\\s*:\\s*(\\d{1,9})");

    @Override
    public String code() {
        return "own-csv";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (Magic.of(file.path()) != Magic.TEXT) return false;
        try (var rows = new CsvRows(file)) {
            return rows.find(OwnTable::isOurs).isPresent();
        } catch (UnreadableFile other) {
            return false;
        }
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var rows = new CsvRows(file)) {
            sink.encoding(rows.encoding());
            announce(rows.comments(), sink);
            int read = OwnTable.read(rows, OwnFormat::unescaped, sink);
            if (announced(rows.comments(), read) > read) throw new UnreadableFile("broken");
        }
    }

    private static void announce(List<String> comments, RowSink sink) {
        int rows = announced(comments, 0);
        if (rows > 0) sink.total(rows);
    }

    private static int announced(List<String> comments, int otherwise) {
        return comments.stream()
                .map(ROWS::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst()
                .orElse(otherwise);
    }
}

package org.presessions.recommendations.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.shared.documents.Spreadsheets;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// All findings of a run as a table for a spreadsheet.
@Component
class FindingsFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Imports imports;

    FindingsFile(Imports imports) {
        this.imports = imports;
    }

    void write(long runId, Words words, Path path) {
        try (var writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            write(runId, words, writer);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void write(long runId, Words words, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        var table = new CSVPrinter(writer, CSVFormat.EXCEL);
        table.printRecord("row", "severity", "column", "value", "reason");
        imports.eachFinding(runId, finding -> print(finding, words, table));
        table.flush();
    }

    private static void print(Finding finding, Words words, CSVPrinter table) {
        try {
            table.printRecord(
                    finding.row(),
                    finding.severity().code(),
                    finding.field().code(),
                    Spreadsheets.harmless(finding.value()),
                    words.t("recommendations.importing.reason." + finding.reason()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

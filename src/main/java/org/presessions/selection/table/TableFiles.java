package org.presessions.selection.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.form.Questionnaire;
import org.presessions.audit.Audit;
import org.presessions.files.StoredFile;
import org.presessions.shared.Coded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the table as a file, row by row. That somebody took it away stands in the record of acts.
@Component
class TableFiles {
    /// @param name of the file, without its ending
    /// @param asked the questions as the series asks them now
    /// @param files what was sent for an answer, by id
    record Table(String name, List<TableRow> rows, Cells cells, Questionnaire asked, Map<UUID, StoredFile> files) {}

    enum Kind implements Coded {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ZIP("application/zip");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        static Optional<Kind> find(String code) {
            return Coded.find(Kind.class, code);
        }
    }

    private final SheetLines lines;
    private final Attachments attachments;
    private final Audit audit;
    private final TransactionTemplate transaction;

    TableFiles(SheetLines lines, Attachments attachments, Audit audit, TransactionTemplate transaction) {
        this.lines = lines;
        this.attachments = attachments;
        this.audit = audit;
        this.transaction = transaction;
    }

    void write(Table table, Kind kind, OutputStream target) throws IOException {
        var taken = Map.<String, Object>of("rows", table.rows().size(), "kind", kind.code());
        transaction.executeWithoutResult(status -> audit.record("application.export", table.name(), taken));
        target.flush(); // the download begins at once, however few the rows
        switch (kind) {
            case CSV -> lines.csv(table, target);
            case XLSX -> lines.xlsx(table, target);
            case ZIP -> attachments.zip(table, target);
        }
    }
}

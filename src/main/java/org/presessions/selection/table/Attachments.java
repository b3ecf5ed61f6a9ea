package org.presessions.selection.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.presessions.files.FileElsewhere;
import org.presessions.files.StoredFiles;
import org.springframework.stereotype.Component;

/// The table and all UPR submissions in one file, each under the number of its application, written while it is read.
@Component
class Attachments {
    private final SheetLines lines;
    private final StoredFiles files;

    Attachments(SheetLines lines, StoredFiles files) {
        this.lines = lines;
        this.files = files;
    }

    /// What somebody attached who goes by another name stays out: it may say who it is. So does what a copy hides.
    void zip(TableFiles.Table table, OutputStream target) throws IOException {
        var zip = new ZipOutputStream(target);
        zip.setLevel(Deflater.BEST_SPEED); // most of what is sent is compressed already
        zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
        lines.csv(table, zip);
        zip.putNextEntry(new ZipEntry(table.name() + ".xlsx"));
        lines.xlsx(table, zip);
        for (var row : table.rows()) attach(row, zip);
        zip.finish();
    }

    private void attach(TableRow row, ZipOutputStream zip) throws IOException {
        var file = row.candidate()
                .filter(candidate -> !candidate.isNameWithheld())
                .flatMap(candidate -> candidate.application().deskFileId())
                .flatMap(files::find);
        if (file.isEmpty()) return;
        try (var content = files.open(file.get())) {
            files.noteReading(file.get());
            zip.putNextEntry(new ZipEntry(row.number() + "/" + file.get().name()));
            content.transferTo(zip);
        } catch (FileElsewhere missing) {
            zip.putNextEntry(new ZipEntry(row.number() + "/not-on-this-server"));
        }
    }
}

package org.presessions.selection.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.presessions.files.FileElsewhere;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.springframework.stereotype.Component;

/// The table and all that was attached in one file, each under the number of its application, written while it is read.
@Component
class Attachments {
    private final SheetLines lines;
    private final StoredFiles files;

    Attachments(SheetLines lines, StoredFiles files) {
        this.lines = lines;
        this.files = files;
    }

    void zip(TableFiles.Table table, OutputStream target) throws IOException {
        var zip = new ZipOutputStream(target);
        zip.setLevel(Deflater.BEST_SPEED); // most of what is sent is compressed already
        zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
        lines.csv(table, zip);
        zip.putNextEntry(new ZipEntry(table.name() + ".xlsx"));
        lines.xlsx(table, zip);
        for (var row : table.rows())
            for (var sent : row.taken().files().entrySet())
                if (table.files().get(sent.getValue()) instanceof StoredFile file)
                    attach(folder(row, sent.getKey()), file, zip);
        zip.finish();
    }

    /// Two files of one application may bear the same name.
    private static String folder(TableRow row, String question) {
        return question.equals("submission") ? row.number() : row.number() + "/" + question;
    }

    private void attach(String folder, StoredFile file, ZipOutputStream zip) throws IOException {
        try (var content = files.open(file)) {
            files.noteReading(file);
            zip.putNextEntry(new ZipEntry(folder + "/" + file.name()));
            content.transferTo(zip);
        } catch (FileElsewhere missing) {
            zip.putNextEntry(new ZipEntry(folder + "/not-on-this-server"));
        }
    }
}

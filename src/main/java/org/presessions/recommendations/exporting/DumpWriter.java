package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.presessions.recommendations.Recommendations;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the whole record into the files of a dump. Nothing in them depends on when that is done, so that the same
/// record has the same checksums.
@Component
class DumpWriter {
    static final String SUMS = "SHA256SUMS";
    static final String ABOUT = "about.json";
    static final List<String> DATA =
            List.of("recommendations.csv.gz", "recommendations.jsonl.gz", "recommendations.xlsx");
    static final List<String> FILES = List.of(DATA.get(0), DATA.get(1), DATA.get(2), ABOUT, SUMS);
    private static final String DATED = "recommendations-dated.xlsx";
    private static final int TRIES = 5;

    private final RowRepository rows;
    private final Exports exports;
    private final Recommendations record;
    private final JsonMapper json;
    private final String address;

    DumpWriter(
            RowRepository rows, Exports exports, Recommendations record, JsonMapper json, Installation installation) {
        this.rows = rows;
        this.exports = exports;
        this.record = record;
        this.json = json;
        this.address = installation.address();
    }

    /// Where the record changes meanwhile, the files are written anew, so that they all say the same.
    void write(Path folder) throws IOException {
        for (var left = TRIES; left > 0; left--) {
            var revision = record.lastRevision();
            writeOnce(folder, revision);
            if (record.lastRevision() == revision) return;
        }
        throw new IOException("the record changed " + TRIES + " times while it was written");
    }

    private void writeOnce(Path folder, long revision) throws IOException {
        var ids = rows.idsInForce();
        var about = new About("", rows.lastChange().orElse(Instant.EPOCH), ids.length);
        try (var out = new GZIPOutputStream(target(folder, 0), 1 << 16)) {
            exports.write(new CsvForm(out), about, ids);
        }
        try (var out = new GZIPOutputStream(target(folder, 1), 1 << 16)) {
            exports.write(JsonForm.inLines(out), about, ids);
        }
        writeWorkbook(folder, about, ids);
        Files.write(folder.resolve(ABOUT), json.writeValueAsBytes(said(about, revision)));
        Files.writeString(folder.resolve(SUMS), sums(folder));
    }

    private void writeWorkbook(Path folder, About about, long[] ids) throws IOException {
        var dated = folder.resolve(DATED);
        try (var out = Files.newOutputStream(dated)) {
            exports.write(new XlsxForm(out), about, ids);
        }
        try (var out = target(folder, 2)) {
            Undated.copy(dated, out);
        }
        Files.delete(dated);
    }

    private static OutputStream target(Path folder, int file) throws IOException {
        return Files.newOutputStream(folder.resolve(DATA.get(file)));
    }

    private LinkedHashMap<String, Object> said(About about, long revision) {
        var said = new LinkedHashMap<String, Object>();
        said.put("source", address + "/recommendations");
        said.put("description", address + "/recommendations/api");
        said.put("rows", about.rows());
        said.put("changed", about.at().toString());
        said.put("revision", revision);
        said.put("columns", Column.ALL.stream().map(Column::code).toList());
        said.put("files", DATA);
        return said;
    }

    /// As `sha256sum --check SHA256SUMS` reads it.
    private static String sums(Path folder) throws IOException {
        var lines = new StringBuilder();
        for (var file : FILES)
            if (!file.equals(SUMS))
                lines.append(sha256(folder.resolve(file)))
                        .append("  ")
                        .append(file)
                        .append('\n');
        return lines.toString();
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    /// The sum of a file as its dump's list says it; empty for the list itself.
    static String sum(DumpFolder.Dump dump, String file) throws IOException {
        return Files.readAllLines(dump.folder().resolve(SUMS), StandardCharsets.UTF_8).stream()
                .filter(line -> line.endsWith("  " + file))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse("");
    }
}

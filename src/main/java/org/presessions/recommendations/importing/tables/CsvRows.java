package org.presessions.recommendations.importing.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a table as text: with commas, semicolons or tabs, in any [Encoding]. Lines at the top that begin with
/// `#` are told apart.
public final class CsvRows implements TableRows {
    private final Encoding encoding;
    private final Measured reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> comments = new ArrayList<>();
    private Optional<TableRow> ahead = Optional.empty();

    public CsvRows(SourceFile file) throws IOException {
        Limits.check(file, Limits.FILE_BYTES);
        encoding = Encoding.of(file);
        reader = new Measured(new LenientText(Files.newInputStream(file.path()), encoding));
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(file.path(), encoding.charset()))
                .setIgnoreEmptyLines(true)
                .get()
                .parse(reader);
        records = parser.iterator();
        takeComments();
    }

    private void takeComments() {
        var row = read();
        while (row.isPresent() && row.get().cell(0).startsWith("#")) {
            comments.add(String.join(",", row.get().cells()).substring(1).strip());
            row = read();
        }
        ahead = row;
    }

    /// Without their `#`.
    public List<String> comments() {
        return comments;
    }

    @Override
    public boolean isText() {
        return true;
    }

    /// In which it is read.
    public Encoding encoding() {
        return encoding;
    }

    /// Whether the encoding has all bytes of the row.
    public static boolean isWhole(TableRow row) {
        return row.cells().stream().allMatch(LenientText::isWhole);
    }

    /// The first cell with a byte that the encoding lacks, with such bytes as figures.
    public static String firstBroken(TableRow row) {
        return row.cells().stream()
                .filter(cell -> !LenientText.isWhole(cell))
                .findFirst()
                .map(LenientText::shown)
                .orElse("");
    }

    @Override
    public Optional<TableRow> next() {
        var waiting = ahead;
        ahead = Optional.empty();
        return waiting.isPresent() ? waiting : read();
    }

    /// A quotation that is never closed means that the file was cut off.
    private Optional<TableRow> read() {
        reader.characters = 0;
        try {
            if (!records.hasNext()) return Optional.empty();
            var record = records.next();
            return Optional.of(new TableRow((int) record.getRecordNumber(), record.toList()));
        } catch (UncheckedIOException | IllegalStateException _) {
            throw new UnreadableFile("broken-line", Long.toString(parser.getCurrentLineNumber()));
        }
    }

    /// The one that the headings have most of.
    private static char separator(Path path, Charset charset) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(1 << 14);
        }
        var headings = headings(new String(head, charset)); // what it cannot decode is no separator
        char best = ',';
        for (char other : new char[] {';', '\t'}) if (count(headings, other) > count(headings, best)) best = other;
        return best;
    }

    private static String headings(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty()
                        && !line.replaceFirst("^[\\ufeff\"]*", "").startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private static long count(String line, char separator) {
        return line.chars().filter(one -> one == separator).count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /// Leaves out a byte order mark, and gives up on a row without end before it fills the memory.
    private static final class Measured extends FilterReader {
        private long characters;
        private boolean begun;

        Measured(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0 && (characters += read) > Limits.RECORD_CHARACTERS) throw new UnreadableFile("bomb");
            if (begun || read <= 0 || target[offset] != '\ufeff') {
                begun = begun || read > 0;
                return read;
            }
            begun = true;
            if (read == 1) return read(target, offset, length);
            System.arraycopy(target, offset + 1, target, offset, read - 1);
            return read - 1;
        }
    }
}

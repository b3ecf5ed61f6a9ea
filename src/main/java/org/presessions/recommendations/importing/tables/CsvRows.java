package org.presessions.recommendations.importing.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a table as text: with commas, semicolons or tabs, in UTF-8 or, as older spreadsheets write it,
/// Windows-1252. Lines at the top that begin with `#` are told apart.
public final class CsvRows implements TableRows {
    private final Measured reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> comments = new ArrayList<>();
    private Optional<TableRow> ahead = Optional.empty();

    public CsvRows(SourceFile file) throws IOException {
        Limits.check(file, Limits.FILE_BYTES);
        var charset = charset(file.path());
        reader = new Measured(new InputStreamReader(Files.newInputStream(file.path()), charset));
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(file.path(), charset))
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
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableFile("broken", broken);
        }
    }

    private static Charset charset(Path path) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(2);
        }
        if (head.length == 2
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) return StandardCharsets.UTF_16;
        return isUtf8(path) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean isUtf8(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new InputStreamReader(Files.newInputStream(path), decoder)) {
            var buffer = new char[1 << 14];
            while (reader.read(buffer) >= 0) {}
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// The one that the headings have most of.
    private static char separator(Path path, Charset charset) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(1 << 14);
        }
        var text =
                charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(head));
        var headings = headings(text);
        char best = ',';
        for (char other : new char[] {';', '\t'}) if (count(headings, other) > count(headings, best)) best = other;
        return best;
    }

    private static String headings(CharBuffer text) {
        return text.toString()
                .lines()
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

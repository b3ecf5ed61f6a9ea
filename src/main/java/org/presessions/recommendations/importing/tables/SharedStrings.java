package org.presessions.recommendations.importing.tables;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The texts of a workbook, to which its cells point. A full export of the Universal Human Rights Index has hundreds of
/// megabytes of them, so they wait in a temporary file; what is asked for often stays in memory.
final class SharedStrings implements Closeable {
    private static final int REMEMBERED = 5_000;
    private static final int TEXTS_AT_MOST = 10_000_000;
    private static final int READ_AT_ONCE = 2_000;
    private static final int BYTES_AT_ONCE = 1_000_000;

    /// Enough to see that a value is too long.
    private static final int CHARACTERS = Limits.VALUE_CHARACTERS + 1;

    private final FileChannel file;
    private final Optional<Xml> xml;
    private final Map<Integer, String> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long[] ends = new long[1_024];
    private int count;

    private SharedStrings(FileChannel file, Optional<Xml> xml) {
        this.file = file;
        this.xml = xml;
    }

    /// Nothing is read before it is asked for, so that looking at the headings of a large workbook is cheap.
    static SharedStrings of(Archive archive) throws IOException {
        var path = Files.createTempFile("shared-strings", null);
        var file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new SharedStrings(file, archive.part("xl/sharedStrings.xml").map(Xml::new));
    }

    /// The text within an element, without how it is pronounced.
    static String text(Xml xml, String element) {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh")) xml.skip();
            else if (xml.begins("t")) while (xml.next() && !xml.ends("t")) xml.textTo(text, CHARACTERS);
        }
        return text.length() > CHARACTERS ? text.substring(0, CHARACTERS) : text.toString();
    }

    /// @throws UnreadableFile when there is no such text
    String get(String index) throws IOException {
        int number = index.matches("\\d{1,9}") ? Integer.parseInt(index) : Integer.MAX_VALUE;
        while (number >= count) readOn();
        var known = remembered.get(number);
        if (known != null) return known;
        var text = read(number);
        remembered.put(number, text);
        return text;
    }

    /// A few thousand at a time, as they come in the order in which cells first use them.
    private void readOn() throws IOException {
        if (count > TEXTS_AT_MOST) throw new UnreadableFile("bomb");
        int before = count;
        var bytes = new ByteArrayOutputStream();
        var from = xml.orElseThrow(() -> new UnreadableFile("broken"));
        while (count - before < READ_AT_ONCE && bytes.size() < BYTES_AT_ONCE && from.next())
            if (from.begins("si")) add(text(from, "si"), bytes);
        if (count == before) throw new UnreadableFile("broken");
        write(bytes.toByteArray());
    }

    private void add(String text, ByteArrayOutputStream out) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(bytes);
        if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
        ends[count] = begin(count) + bytes.length;
        count++;
    }

    private void write(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        file.position(file.size());
        while (buffer.hasRemaining()) file.write(buffer);
    }

    private long begin(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private String read(int number) throws IOException {
        var bytes = ByteBuffer.allocate((int) (ends[number] - begin(number)));
        while (bytes.hasRemaining() && file.read(bytes, begin(number) + bytes.position()) > 0) {}
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (xml.isPresent()) xml.get().close();
        file.close();
    }
}

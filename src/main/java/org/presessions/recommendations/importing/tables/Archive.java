package org.presessions.recommendations.importing.tables;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A .docx or .xlsx as the ZIP archive it is. Only parts that are asked for are unpacked, and only so far: an archive
/// of a few kilobytes can hold gigabytes of zeros.
final class Archive implements Closeable {
    private static final int ENTRIES_AT_MOST = 2_000;
    private static final long INFLATED_BYTES = 1_500_000_000;
    private static final long RATIO_COUNTS_FROM_BYTES = 10_000_000;
    private static final int RATIO_AT_MOST = 200;
    private static final int TAIL_BYTES = 65_557;

    private final ZipFile zip;
    private long inflatedBytes;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static boolean isOne(Path path) throws IOException {
        return Magic.of(path) == Magic.ZIP;
    }

    /// @throws UnreadableFile when it breaks off, or holds far more entries than any document
    static Archive open(SourceFile file) throws IOException {
        Limits.check(file, Limits.FILE_BYTES);
        if (entries(file.path()) > ENTRIES_AT_MOST) throw new UnreadableFile("bomb");
        try {
            return new Archive(new ZipFile(file.path().toFile()));
        } catch (ZipException broken) {
            throw new UnreadableFile("broken", broken);
        }
    }

    /// What the end of the archive says, before its list of contents is read into memory.
    private static int entries(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var tail = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            for (int i = tail.length - 22; i >= 0; i--)
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6)
                    return (tail[i + 10] & 0xff) | (tail[i + 11] & 0xff) << 8;
        }
        throw new UnreadableFile("broken");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    List<String> parts() {
        return zip.stream().map(ZipEntry::getName).sorted().toList();
    }

    Optional<InputStream> part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return Optional.empty();
        return Optional.of(new Inflated(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    }

    /// @throws UnreadableFile when it is not there
    InputStream required(String name) throws IOException {
        return part(name).orElseThrow(() -> new UnreadableFile("broken"));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Inflated extends FilterInputStream {
        private final long packedBytes;
        private long bytes;

        Inflated(InputStream in, long packedBytes) {
            super(in);
            this.packedBytes = packedBytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            bytes += more;
            inflatedBytes += more;
            boolean swollen = bytes > RATIO_COUNTS_FROM_BYTES && bytes / packedBytes > RATIO_AT_MOST;
            if (swollen || inflatedBytes > INFLATED_BYTES) throw new UnreadableFile("bomb");
        }
    }
}

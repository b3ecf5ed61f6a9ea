package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.shared.installation.HomeDisk;
import org.presessions.shared.installation.Installation;

class UploadDataTest {
    private static final byte[] CONTENT = Samples.text("first half, second half");

    @TempDir
    Path home;

    private UploadData data;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void begin() throws IOException {
        data = server();
        data.create(id);
    }

    @Test
    void goesOnAfterACutLineAndAnotherServer() throws IOException {
        assertThat(data.append(id, 0, cutAfter(12), 100, here -> {})).isEqualTo(12);
        var restarted = server();
        assertThat(restarted.offset(id)).isEqualTo(12);
        assertThat(restarted.append(id, 12, rest(12), 100, here -> {})).isEqualTo(CONTENT.length);
        assertThat(Files.readAllBytes(restarted.path(id))).isEqualTo(CONTENT);
    }

    @Test
    void refusesToGoOnElsewhere() throws IOException {
        data.append(id, 0, cutAfter(12), 100, here -> {});
        assertThatThrownBy(() -> data.append(id, 5, rest(5), 100, here -> {}))
                .isInstanceOf(UploadData.OffsetMismatch.class);
        assertThatThrownBy(() -> data.append(UUID.randomUUID(), 0, rest(0), 100, here -> {}))
                .isInstanceOf(UploadData.OffsetMismatch.class);
    }

    @Test
    void whoAsksStopsWhoWroteBefore() throws IOException {
        var hanging = new InputStream() {
            int next;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (next == 2) data.offset(id); // the line broke, and its sender came back meanwhile
                buffer[from] = CONTENT[next++];
                return 1;
            }
        };
        assertThat(data.append(id, 0, hanging, 100, here -> {})).isEqualTo(2);
        assertThat(data.offset(id)).isEqualTo(2);
    }

    @Test
    void whereTooMuchComesWhatWasThereStays() throws IOException {
        data.append(id, 0, new ByteArrayInputStream(CONTENT, 0, 5), 10, here -> {});
        assertThatThrownBy(() -> data.append(id, 5, rest(5), 10, here -> {})).isInstanceOf(UploadData.TooMuch.class);
        assertThat(data.offset(id)).isEqualTo(5);
    }

    @Test
    void whereTheDiskTakesNoMoreWhatItTookStays() throws IOException {
        data.append(id, 0, cutAfter(12), 100, here -> {});
        var full = UUID.randomUUID();
        Files.createSymbolicLink(data.path(full), Path.of("/dev/full"));
        assertThatThrownBy(() -> data.append(full, 0, rest(0), 100, here -> {})).isInstanceOf(HomeDisk.Full.class);
        assertThat(data.offset(id)).isEqualTo(12);
    }

    @Test
    void whatIsNotHereCannotBeGoneOnWith() throws IOException {
        data.append(id, 0, cutAfter(12), 100, here -> {});
        data.remove(id);
        assertThat(data.isThere(id)).isFalse();
        assertThatThrownBy(() -> data.offset(id)).isInstanceOf(UploadData.Gone.class);
    }

    private UploadData server() throws IOException {
        return new UploadData(new Installation(home, "http://localhost", false, false, 0, "", "", "", false), 7);
    }

    private static InputStream rest(int from) {
        return new ByteArrayInputStream(CONTENT, from, CONTENT.length - from);
    }

    private static InputStream cutAfter(int bytes) {
        var begin = new ByteArrayInputStream(CONTENT, 0, bytes);
        return new SequenceInputStream(begin, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }
        });
    }
}

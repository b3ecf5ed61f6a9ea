package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.shared.installation.Installation;

/// What every [BlobStore] must do, on the disk.
class DiskBlobsTest {
    private static final byte[] CONTENT = Samples.text("as it was sent");

    @TempDir
    Path home;

    private Incoming incoming;
    private BlobStore blobs;

    @BeforeEach
    void begin() throws IOException {
        var installation = new Installation(home, "http://localhost", false, false, 0, "", "", "", "", "");
        incoming = new Incoming(installation);
        blobs = new DiskBlobs(installation);
    }

    @Test
    void whatIsPutCanBeReadFromAnyPlace() throws IOException {
        var sha256 = put(CONTENT);
        try (var bytes = blobs.open(sha256).orElseThrow()) {
            assertThat(bytes.readAllBytes()).isEqualTo(CONTENT);
        }
        try (var bytes = blobs.open(sha256).orElseThrow()) {
            assertThat(bytes.skip(6)).isEqualTo(6);
            assertThat(bytes.readAllBytes()).isEqualTo(Samples.text("was sent"));
        }
    }

    @Test
    void nothingIsLeftOfWhatWasOnItsWay() throws IOException {
        put(CONTENT);
        incoming.receive(new ByteArrayInputStream(CONTENT), 3).close();
        try (var left = Files.list(home.resolve("files/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aLocalCopyHasTheBytesAndNobodyMayWriteToIt() throws IOException {
        var sha256 = put(CONTENT);
        assertThat(blobs.withLocalCopy(sha256, DiskBlobsTest::read)).contains(CONTENT);
        assertThat(blobs.withLocalCopy(sha256, DiskBlobsTest::permissions).orElseThrow())
                .doesNotContain(
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_WRITE,
                        PosixFilePermission.OTHERS_WRITE);
    }

    @Test
    void whatIsPutTwiceIsRemovedOnce() throws IOException {
        var sha256 = put(CONTENT);
        assertThat(put(CONTENT)).isEqualTo(sha256);
        blobs.remove(sha256);
        assertThat(blobs.open(sha256)).isEmpty();
        assertThat(blobs.withLocalCopy(sha256, DiskBlobsTest::read)).isEmpty();
        blobs.remove(sha256); // as an event does that comes back after a crash
    }

    private String put(byte[] content) throws IOException {
        try (var received = incoming.receive(new ByteArrayInputStream(content), 100)) {
            blobs.put(received.sha256(), received.path());
            return received.sha256();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

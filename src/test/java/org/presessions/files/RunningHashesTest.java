package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningHashesTest {
    private final RunningHashes hashes = new RunningHashes();
    private final UUID id = UUID.randomUUID();
    private final byte[] content = new byte[1_000_000];

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() throws IOException {
        new Random().nextBytes(content);
        file = Files.write(folder.resolve("upload"), content);
    }

    @AfterEach
    void stop() {
        hashes.destroy();
    }

    @Test
    void whatComesInPiecesHasTheHashOfTheWhole() {
        for (var end : new int[] {1, 300_000, 700_000}) hashes.grow(id, file, end);
        assertThat(hashes.end(id, file)).contains(DigestUtils.sha256Hex(content));
        assertThat(hashes.end(id, file)).isEmpty(); // forgotten
    }

    /// A film of some gigabytes may come in one piece.
    @Test
    void itIsHashedWhileOnePieceComes() throws IOException {
        var large = new byte[20_000_000];
        new Random().nextBytes(large);
        Files.write(file, large);
        for (var end = 0; end < 18_000_000; end += 8192) hashes.growing(id, file, end);
        assertThat(hashes.end(id, file)).contains(DigestUtils.sha256Hex(large));
    }

    @Test
    void whatComesBehindAnEndThatStandsMayStillBeCutOff() throws IOException {
        hashes.grow(id, file, 300_000);
        var shorter = Arrays.copyOf(content, 400_000);
        shorter[399_999]++;
        try (var changed = FileChannel.open(file, StandardOpenOption.WRITE)) {
            changed.write(ByteBuffer.wrap(shorter, 300_000, 100_000), 300_000);
            changed.truncate(400_000);
        }
        assertThat(hashes.end(id, file)).contains(DigestUtils.sha256Hex(shorter));
    }

    @Test
    void whereItCannotBeToldTheFileHasToBeRead() throws IOException {
        assertThat(hashes.end(id, file)).isEmpty();
        hashes.grow(id, file, 300_000);
        hashes.forget(id);
        assertThat(hashes.end(id, file)).isEmpty();
        hashes.grow(id, file, content.length);
        Files.delete(file);
        assertThat(hashes.end(id, file)).isEmpty();
    }
}

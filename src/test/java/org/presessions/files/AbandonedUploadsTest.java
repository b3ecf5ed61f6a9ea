package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AbandonedUploadsTest {
    @Autowired
    AbandonedUploads abandoned;

    @Autowired
    UploadData data;

    @Autowired
    Installation installation;

    @Autowired
    TestClock clock;

    @Test
    void whatADeadServerHadReceivedIsClearedAway() throws IOException {
        var left = Files.writeString(
                installation
                        .home()
                        .resolve("files/incoming")
                        .resolve(UUID.randomUUID().toString()),
                "half a document of somebody");
        clearsIn(Duration.ofHours(5));
        assertThat(left).exists(); // it may still be coming
        clearsIn(Duration.ofHours(7));
        assertThat(left).doesNotExist();
    }

    @Test
    void soIsWhatItHadBegunAndDidNotKnowOfYet() throws IOException {
        var orphan = UUID.randomUUID();
        data.create(orphan);
        clearsIn(Duration.ofHours(5));
        assertThat(data.isThere(orphan)).isTrue();
        clearsIn(Duration.ofHours(7));
        assertThat(data.isThere(orphan)).isFalse();
    }

    @Test
    void whatIsKeptStays() throws IOException {
        try (var folders = Files.list(installation.home().resolve("files"))) {
            var before = folders.map(Path::toString).sorted().toList();
            clearsIn(Duration.ofHours(7));
            try (var after = Files.list(installation.home().resolve("files"))) {
                assertThat(after.map(Path::toString).sorted()).isEqualTo(before);
            }
        }
    }

    private void clearsIn(Duration time) {
        clock.at(Instant.now().plus(time), () -> {
            try {
                abandoned.clear();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}

package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
    UploadRepository uploads;

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

    /// Four gigabytes over a bad line take many days.
    @Test
    void whatSomebodyGoesOnWithStaysHoweverLongAgoItWasBegun() throws IOException {
        var person = UUID.randomUUID();
        var begunAt = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MICROS);
        var upload = new Upload(
                UUID.randomUUID(), "test", person, person, "film.mp4", Optional.empty(), Optional.of(9L), 100, begunAt);
        data.create(upload.id());
        uploads.insert(upload);
        clearsIn(Duration.ofDays(6));
        assertThat(data.isThere(upload.id())).isTrue();
        assertThat(uploads.unfinished(upload.id())).contains(upload);
        clearsIn(Duration.ofDays(8));
        assertThat(data.isThere(upload.id())).isFalse();
        assertThat(uploads.find(upload.id())).isEmpty();
    }

    /// Its sender may not have heard what became of it.
    @Test
    void whatEndedAfterManyDaysIsKnownForAWeekMore() {
        var person = UUID.randomUUID();
        var begunAt = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MICROS);
        var upload = new Upload(
                UUID.randomUUID(), "test", person, person, "film.mp4", Optional.empty(), Optional.of(9L), 100, begunAt);
        uploads.insert(upload);
        uploads.finish(upload.id(), Instant.now());
        clearsIn(Duration.ofDays(6));
        assertThat(uploads.find(upload.id())).contains(upload);
        clearsIn(Duration.ofDays(8));
        assertThat(uploads.find(upload.id())).isEmpty();
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

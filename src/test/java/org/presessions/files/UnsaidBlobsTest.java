package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A server that dies after it has kept bytes and before anybody knows of them.
@ServerTest
class UnsaidBlobsTest {
    @Autowired
    StoredFiles files;

    @Autowired
    BlobStore blobs;

    @Autowired
    UnsaidBlobs unsaid;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Installation installation;

    @Autowired
    TestClock clock;

    private final byte[] content = Samples.pdf(3000);

    @Test
    void bytesOfWhichNoFileCameToBeAreClearedAway() {
        var sha256 = diesAfterKeeping();
        clearsIn(Duration.ofHours(5));
        assertThat(blobs.open(sha256)).isPresent();
        clearsIn(Duration.ofHours(7));
        assertThat(blobs.open(sha256)).isEmpty();
        assertThat(mark(sha256)).isFalse();
    }

    @Test
    void unlessTheirSenderCameBack() throws IOException {
        var sha256 = diesAfterKeeping();
        var file = store();
        clearsIn(Duration.ofHours(7));
        assertThat(files.open(file).readAllBytes()).isEqualTo(content);
        assertThat(mark(sha256)).isFalse();
    }

    @Test
    void whatIsSaidLeavesNoMark() {
        assertThat(mark(store().sha256())).isFalse();
    }

    /// As far as anybody can see afterwards.
    private String diesAfterKeeping() {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return store().sha256();
        });
    }

    private StoredFile store() {
        var outcome = files.store(new ByteArrayInputStream(content), "a.pdf", 100_000, Set.of(FileKind.PDF));
        return ((StoreOutcome.Stored) outcome).file();
    }

    private boolean mark(String sha256) {
        return Files.exists(installation.home().resolve("files/unsaid").resolve(sha256));
    }

    private void clearsIn(Duration time) {
        clock.at(Instant.now().plus(time), unsaid::clear);
    }
}

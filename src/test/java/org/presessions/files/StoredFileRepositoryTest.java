package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class StoredFileRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final String NAME = "Submission – été \"1\" תשובה.pdf";

    @Autowired
    StoredFileRepository files;

    @Autowired
    Rival rival;

    private final String sha256 = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

    @Test
    void aFileIsFoundAsItWasNoted() {
        var file = files.insert(NAME, "application/pdf", 3_000_000_000L, sha256, AT);
        assertThat(file).isEqualTo(new StoredFile(file.id(), NAME, "application/pdf", 3_000_000_000L, sha256));
        assertThat(files.find(file.id())).contains(file);
        assertThat(files.find(UUID.randomUUID())).isEmpty();
        assertThat(files.find(List.of(file.id(), UUID.randomUUID()))).containsExactly(file);
        assertThat(files.find(List.of())).isEmpty();
    }

    @Test
    void bytesAreUsedUntilTheLastFileThatHasThemIsGone() {
        assertThat(files.isUsed(sha256)).isFalse();
        var one = files.insert("one.pdf", "application/pdf", 1, sha256, AT);
        var other = files.insert("other.pdf", "application/pdf", 1, sha256, AT);
        files.delete(one.id());
        assertThat(files.find(one.id())).isEmpty();
        assertThat(files.isUsed(sha256)).isTrue();
        files.delete(other.id());
        assertThat(files.isUsed(sha256)).isFalse();
    }

    @Test
    void aFileHasANameAndBytes() {
        assertThatThrownBy(() -> files.insert("", "application/pdf", 1, sha256, AT))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> rival.isGiven(() -> files.insert("a.pdf", "application/pdf", 0, sha256, AT)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoeverWantsTheSameBytesWaits() {
        files.lock(sha256);
        assertThat(rival.waits(() -> files.lock(sha256))).isTrue();
        assertThat(rival.waits(() -> files.lock("0".repeat(64)))).isFalse();
    }
}

package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// After 2900 nothing else was erased.
@ServerTest
@Transactional
class ErasureRepositoryTest {
    private static final Instant AT = Instant.parse("2900-01-01T00:00:00Z");

    @Autowired
    ErasureRepository erasures;

    @Test
    void theLatestComeFirstAndNoMoreThanAsked() {
        var first = new Erasure(ErasedKind.UPLOAD, 2, AT);
        var second = new Erasure(ErasedKind.VIDEO_TAKEN_BACK, 1, AT.plusSeconds(1));
        var third = new Erasure(ErasedKind.VIDEO, 3, AT.plusSeconds(1));
        erasures.insert(first);
        erasures.insert(second);
        erasures.insert(third);
        assertThat(erasures.latest(3)).containsExactly(third, second, first);
        assertThat(erasures.latest(1)).containsExactly(third);
    }
}
